import { partsOf } from '@linaje/graph-schema';
import { describe, expect, test } from 'vitest';
import type { Ref } from '../change-set.ts';
import { ref } from '../operations.ts';
import { aCompany, nameOf, reachedFrom } from './a-company.ts';
import { sampleChangeSets } from './change-sets.ts';
import { publishingProcesses } from './contributions.ts';
import { datasetRef, fieldRef } from './datasets.ts';
import { moves, processRef, processes } from './flows.ts';
import { attributeRef } from './master-attributes.ts';

const company = aCompany(sampleChangeSets());
const ofKind = (kind: string) =>
  [...company.entries.values()].filter((one) => one.ref.kind === kind);
const short = ({ key }: Ref) => partsOf(key).slice(-2).join('/');
const repeated = (texts: readonly string[]) => [
  ...new Set(texts.filter((text, at) => texts.indexOf(text) !== at)),
];
const systemOf = (field: Ref) => {
  const [namespace = '', dataset = ''] = partsOf(field.key);
  return company.into(ref('Dataset', namespace, dataset), 'HAS_DATASET')[0]?.from.key;
};
const contributions = company.edges.filter(({ type }) => type === 'CONTRIBUTES_TO');
const held = company.edges.filter(({ type }) => type === 'HELD_IN');
const hubFieldOf = (attribute: Ref) => company.out(attribute, 'HELD_IN')[0]?.to;
const isA = (field: Ref, roles: readonly string[]) => {
  const system = company.of({ kind: 'System', key: systemOf(field) ?? '' });
  return (system['roles'] as readonly string[]).some((role) => roles.includes(role));
};
const reaches = (from: Ref, to: Ref, past: readonly string[] = []) =>
  reachedFrom(company, from, past).has(nameOf(to));

describe('the planted faults are there, and of each sort only those', () => {
  test('M1: nothing feeds the last contact', () => {
    const unfed = ofKind('MasterAttribute')
      .filter(({ values }) => values['derived'] === false)
      .filter((one) => company.into(one.ref, 'CONTRIBUTES_TO').length === 0);
    expect(unfed.map((one) => one.ref.key)).toEqual(['cliente|ultimo-contacto']);
    expect(unfed[0]?.values['critical']).toBe(true);
  });

  test('M3: CRM and portal both rank 1 for the e-mail', () => {
    const ranks = contributions.map(({ to, set }) => `${to.key} ${String(set['rank'])}`);
    expect(repeated(ranks)).toEqual(['cliente|correo 1']);
  });

  test('M4 is not planted: where sources compete, a rule decides', () => {
    const fed = repeated(contributions.map(({ to }) => to.key));
    expect(
      fed.filter(
        (key) => company.out({ kind: 'MasterAttribute', key }, 'RESOLVED_BY').length === 0,
      ),
    ).toEqual([]);
  });

  test('M5: the agent is mastered in Origen and in Puntal', () => {
    const mastered = company.edges.filter(({ type }) => type === 'MASTERED_IN');
    expect(repeated(mastered.map(({ from }) => from.key))).toEqual(['agente']);
  });

  test('M6: the app’s mobile is declared and never arrives', () => {
    const idle = contributions.filter(({ from, to }) => {
      const hub = hubFieldOf(to);
      return hub && !reaches(from, hub);
    });
    expect(idle.map(({ from, to }) => `${short(from)} ${to.key}`)).toEqual([
      'app.registro/movil cliente|movil',
    ]);
  });

  test('M7: Eco’s value arrives and is not declared', () => {
    const sources = ofKind('Field').filter((one) => isA(one.ref, ['SOURCE', 'EXTERNAL']));
    const undeclared = sources.flatMap((one) => {
      const reached = reachedFrom(company, one.ref);
      return held
        .filter(({ to }) => reached.has(nameOf(to)))
        .filter(({ from }) =>
          contributions.every(
            (c) => nameOf(c.from) !== nameOf(one.ref) || nameOf(c.to) !== nameOf(from),
          ),
        )
        .map(({ from }) => `${short(one.ref)} ${from.key}`);
    });
    expect(undeclared).toEqual(['perfiles/valor_estimado cliente|segmento-valor']);
  });

  test('M8: the e-mail goes out to Impulso and comes back', () => {
    const echoes = contributions.filter(({ from, to }) => {
      const hub = hubFieldOf(to);
      return hub && reaches(hub, from);
    });
    expect(echoes.map(({ from }) => short(from))).toEqual(['contactos/correo']);
    expect(company.into(fieldRef('contactos', 'correo'), 'PUBLISHED_TO')).toHaveLength(1);
  });

  test('F1: Impulso reads the portal’s mobile past the hub', () => {
    const critical = contributions.filter(({ to }) => company.of(to)['critical'] === true);
    const past = critical.flatMap(({ from }) =>
      [...reachedFrom(company, from, ['|origen.mdm.']).values()]
        .filter((to) => to.kind === 'Field' && isA(to, ['CONSUMER']))
        .filter((to) => contributions.every((c) => nameOf(c.from) !== nameOf(to)))
        .map((to) => `${short(from)} ${short(to)}`),
    );
    expect([...new Set(past)]).toEqual(['portal.public.usuarios/movil contactos/movil']);
  });

  test('F2: only the churn threshold runs in a circle between Almacén and Mirador', () => {
    const back = moves.filter(({ process }) => process === 'devuelve_umbral');
    expect(back.map(({ from, to }) => [from, to])).toEqual([
      ['informes/abandono', 'almacen.mart.abandono'],
    ]);
    expect([...inCircles()].sort()).toEqual(['almacen.mart.abandono', 'informes/abandono']);
  });

  test('F3: no data goes in or out of SIGA-2009', () => {
    const busy = new Set(
      company.edges
        .filter(({ type }) => type === 'READS' || type === 'WRITES')
        .map(({ to }) => systemOf(to)),
    );
    const orphans = ofKind('System').filter((one) => !busy.has(one.ref.key));
    expect(orphans.map((one) => one.ref.key)).toEqual(['siga']);
  });

  test('F5 is not planted: every process reads and writes', () => {
    const lame = processes.filter(({ slug }) =>
      ['READS', 'WRITES'].some((type) => company.out(processRef(slug), type).length === 0),
    );
    expect(lame).toEqual([]);
  });

  test('F6: a report goes on reading the deprecated policies', () => {
    const deprecated = ofKind('Dataset').filter(
      ({ values }) => values['lifecycle'] === 'DEPRECATED',
    );
    expect(deprecated.map((one) => short(one.ref))).toEqual([
      'snowflake://arrayan-cl/almacen.mart.polizas_v1',
    ]);
    const reports = moves.filter(({ from }) => from === 'almacen.mart.polizas_v1');
    expect(reports.map(({ to }) => to)).toEqual(['informes/primas_por_zona']);
    expect(company.of(datasetRef('informes/primas_por_zona'))['form']).toBe('REPORT');
  });

  test('P2: the digest of the e-mail is called anonymous', () => {
    const digest = fieldRef('extractos/correos_huella', 'correo_hash');
    const classes = company.out(digest, 'CLASSIFIED_AS').map(({ to }) => to.key);
    expect(classes).toEqual(['anonymous']);
    expect(company.into(digest, 'FLOWS_TO')[0]?.set['protection']).toBe('PSEUDONYMISED');
    expect(reaches(fieldRef('crm.public.clientes', 'correo'), digest)).toBe(true);
  });

  test('G1: nobody looks after the loss ratio', () => {
    const untended = ofKind('Term')
      .filter(({ values }) => ['IN_REVIEW', 'APPROVED'].includes(String(values['status'])))
      .filter((one) => company.out(one.ref, 'OWNED_BY').length === 0);
    expect(untended.map((one) => one.ref.key)).toEqual(['arrayan|siniestralidad']);
  });

  test('G3: preferred customer and premium customer are one and the same', () => {
    const matches = company.edges.filter(({ type }) => type === 'EXACT_MATCH');
    expect(matches.map(({ from, to }) => [short(from), short(to)])).toEqual([
      ['arrayan/cliente-preferente', 'arrayan/cliente-premium'],
    ]);
    const defined = company.edges
      .filter(({ type, to }) => type === 'DEFINES' && to.kind === 'MasterAttribute')
      .map(({ to }) => to.key);
    expect(repeated(defined)).toEqual([]);
  });

  test('G4 and G5 are not planted: synonyms are nobody else’s name, approved terms are tied to something', () => {
    for (const language of ['es', 'en']) {
      const names = ofKind('Term').flatMap(({ values }) => {
        const said = (property: string) =>
          (values[property] as Record<string, unknown> | undefined)?.[language] ?? [];
        return [said('name'), said('synonyms')].flat().map((text) => fold(String(text)));
      });
      expect(repeated(names), language).toEqual([]);
    }
    const loose = ofKind('Term')
      .filter(({ values }) => values['status'] === 'APPROVED')
      .filter((one) =>
        company.edges.every(
          ({ type, from, to }) =>
            ['HAS_TERM', 'OWNED_BY'].includes(type) ||
            (nameOf(from) !== nameOf(one.ref) && nameOf(to) !== nameOf(one.ref)),
        ),
      );
    expect(loose.map((one) => one.ref.key)).toEqual([]);
  });

  test('O1 is not planted: every system and entity has an owner', () => {
    const unowned = [...ofKind('System'), ...ofKind('MasterEntity')].filter((one) =>
      company.out(one.ref, 'OWNED_BY').every(({ by }) => by['role'] !== 'OWNER'),
    );
    expect(unowned).toEqual([]);
  });

  test('O2: the only steward of the household has left', () => {
    const orphaned = ['cliente', 'hogar', 'producto', 'agente'].filter((key) =>
      company
        .out({ kind: 'MasterEntity', key }, 'OWNED_BY')
        .filter(({ by }) => by['role'] === 'BUSINESS_STEWARD')
        .every(({ to }) => company.of(to)['active'] === false),
    );
    expect(orphaned).toEqual(['hogar']);
  });
});

test('what is published is declared, attribute by attribute', () => {
  const declared = new Set(
    company.edges.filter(({ type }) => type === 'PUBLISHED_TO').map(({ to }) => nameOf(to)),
  );
  const delivered = moves
    .filter(({ process }) => publishingProcesses().includes(process))
    .flatMap(({ to, columns }) => columns.map((column) => nameOf(fieldRef(to, column.to))));
  expect(delivered.filter((field) => !declared.has(field))).toEqual([]);
  expect(company.out(attributeRef('cliente/correo'), 'PUBLISHED_TO').length).toBeGreaterThan(1);
});

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Datasets that reach themselves, what the hub gives back to its contributors aside. */
function inCircles(): readonly string[] {
  const contributing = new Set(contributions.map(({ from }) => partsOf(from.key)[1]));
  const steps = moves.filter(
    ({ from, to }) => !(from.startsWith('origen.mdm.') && contributing.has(to)),
  );
  const after = (start: string) => {
    const seen = new Set<string>();
    const waiting = [start];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      for (const { to } of steps.filter(({ from }) => from === one)) {
        if (!seen.has(to)) waiting.push(to);
        seen.add(to);
      }
    }
    return seen;
  };
  return [...new Set(moves.map(({ from }) => from))].filter((name) => after(name).has(name));
}
