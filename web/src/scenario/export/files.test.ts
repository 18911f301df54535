import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { Compared, Scenario } from '../scenario-query.ts';
import { comparedFiles } from './compared-files.ts';
import { fileName } from './file-name.ts';
import { scenarioFiles } from './scenario-files.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'es', resources: {} });
  await import('../texts.ts');
  await import('../../difference/texts.ts');
});

const mention = (id: string, name: string, kind: 'Objective' | 'Person' = 'Objective') => ({
  id,
  name,
  kind,
  entry: null,
});
const keep = mention('o', 'Retener');
const turn = {
  key: 'OBJECTIVE o',
  what: 'OBJECTIVE' as const,
  leaning: 'BETTER' as const,
  from: 'rota',
  to: 'débil',
  sentence: 'La cadena de «Retener» pasa de rota a débil.',
  subjects: [keep],
  finding: null,
};
const scenario: Scenario = {
  id: 's',
  version: 2,
  name: '¿Y si…? Retirar SIGA',
  description: 'Nadie lo usa.',
  state: 'DRAFT',
  applicable: true,
  savedAt: '2026-11-22T10:00:00.000Z',
  savedBy: 'Ana',
  applied: null,
  steps: [
    {
      place: 0,
      does: 'RETIRE',
      standing: 'CHANGED',
      sentence: 'Retirar el sistema «SIGA»',
      notice: 'Alguien cambió entretanto lo que este paso toca.',
      things: [{ __typename: 'System', id: 'x', name: 'SIGA' }],
    },
  ],
  comparison: {
    nothing: false,
    turns: [turn],
    owners: [{ owner: mention('p', 'Ana', 'Person'), answersFor: [keep] }],
  },
};

test('a scenario goes out as a table, for programs and for a meeting, and says the same in each', () => {
  const { name, csv, json, markdown } = scenarioFiles(i18next.t, scenario);
  expect(name).toBe('linaje-y-si-retirar-siga');
  expect(csv.split('\r\n')).toEqual([
    '\ufeffParte,Cosa,Antes,Después,Cómo,En palabras',
    'Paso,SIGA,,,,Retirar el sistema «SIGA». Alguien cambió entretanto lo que este paso toca.',
    'Objetivo,Retener,rota,débil,Mejora,La cadena de «Retener» pasa de rota a débil.',
    'A quién avisar,Ana,,,,responde por Retener',
    '',
  ]);
  expect(JSON.parse(json)).toMatchObject({
    scenario: { id: 's', state: 'DRAFT', appliedBy: null },
    steps: [{ standing: 'CHANGED', things: [{ id: 'x', name: 'SIGA' }] }],
    turns: [{ what: 'OBJECTIVE', from: 'rota', to: 'débil', subjects: [{ id: 'o' }] }],
    owners: [{ name: 'Ana', answersFor: [{ id: 'o', name: 'Retener' }] }],
  });
  expect(markdown).toBe(`# ¿Y si…? Retirar SIGA

Borrador. Nadie lo usa.

## Pasos

1. Retirar el sistema «SIGA» — Alguien cambió entretanto lo que este paso toca.

## Qué cambiaría

- Mejora: La cadena de «Retener» pasa de rota a débil.

## A quién avisar

- Ana: responde por Retener
`);
});

test('scenarios beside each other go out with a column for each, and what stays is said to stay', () => {
  const finding = {
    key: 'M1|a',
    severity: 'HIGH' as const,
    rule: { id: 'M1', question: '¿Qué atributos | no alimenta ninguna fuente?' },
  };
  const compared: Compared = {
    scenarios: ['Uno', 'Dos'].map((name) => ({
      id: name,
      name,
      state: 'DRAFT',
      comparison: { owners: [] },
    })),
    rows: [
      { what: 'OBJECTIVE', subjects: [keep], turns: [null, turn] },
      {
        what: 'FINDING_GOES',
        subjects: [mention('a', 'Correo')],
        turns: [{ ...turn, key: 'FINDING M1|a', finding }, null],
      },
    ],
  };
  const { csv, markdown } = comparedFiles(i18next.t, compared);
  expect(csv.split('\r\n').slice(1, 3)).toEqual([
    'Objetivo,Retener,rota,sin cambio,débil',
    'Hallazgo,Correo: ¿Qué atributos | no alimenta ninguna fuente?,se encuentra,se resuelve,sin cambio',
  ]);
  expect(markdown).toContain('| Hallazgo | Correo: ¿Qué atributos \\| no alimenta');
});

test('a file is called after its scenario, whatever it is called', () => {
  expect(['Ñandú & Cía.', '¿…?', 'x'.repeat(99)].map(fileName)).toEqual([
    'linaje-nandu-cia',
    'linaje-scenario',
    `linaje-${'x'.repeat(60)}`,
  ]);
});
