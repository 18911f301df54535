import { describe, expect, test } from 'vitest';
import { anApp, link, put as place, ref } from '../../api/an-app.ts';
import { entryId } from '../../catalog/identity.ts';
import { aScene, connect, put } from '../../reading/scene-samples.ts';
import { arranged } from './hierarchy.ts';

const levels = (...codes: string[]) =>
  put('Hierarchy territory', { levels: codes.map((level) => ({ level })) });
const fills = (entity: string, level: string) =>
  connect('Hierarchy territory', 'ARRANGES', `MasterEntity ${entity}`, { by: { level } });
const entities = [put('MasterEntity customer'), put('MasterEntity agent')];

const faultsOf = (...operations: Parameters<typeof aScene>[0]) => {
  const scene = aScene([...entities, ...operations]);
  return arranged(scene, scene.of('Hierarchy', 'territory')).faults;
};

describe('a hierarchy', () => {
  test('shows its levels from the top down, each with what fills it', () => {
    const scene = aScene([
      ...entities,
      levels('zone', 'portfolio'),
      fills('customer', 'portfolio'),
      fills('agent', 'zone'),
      fills('customer', 'zone'),
    ]);
    const { levels: found, faults } = arranged(scene, scene.of('Hierarchy', 'territory'));
    const told = found.map(({ code, entities: all }) => [
      code,
      ...all.map((one) => scene.structure.key(one)).sort(),
    ]);
    expect(told).toEqual([
      ['zone', 'agent', 'customer'],
      ['portfolio', 'customer'],
    ]);
    expect(faults).toEqual([]);
  });

  test('with a level above itself goes round, and says from where to where', () => {
    const faults = faultsOf(
      levels('zone', 'branch', 'zone'),
      fills('agent', 'zone'),
      fills('agent', 'branch'),
    );
    expect(faults).toEqual([{ what: 'CYCLE', levels: ['zone', 'branch', 'zone'] }]);
  });

  test('names a level that nobody declared, one that nothing fills, and that there are none at all', () => {
    expect(faultsOf(levels('zone'), fills('agent', 'region'))).toMatchObject([
      { what: 'UNKNOWN_LEVEL', level: 'region' },
      { what: 'EMPTY_LEVEL', level: 'zone' },
    ]);
    expect(faultsOf(levels())).toEqual([{ what: 'NO_LEVELS' }]);
  });
});

test('the API says what is wrong with a hierarchy in a sentence', async () => {
  const house = await anApp();
  await house.said(
    'file:h',
    place('MasterEntity', 'agent', { name: { es: 'Agente', en: 'Agent' } }),
    place('Hierarchy', 'territory', {
      name: { es: 'Zona' },
      levels: [
        { level: 'zone', name: { es: 'Zona', en: 'Zone' } },
        { level: 'branch', name: { es: 'Sucursal', en: 'Branch' } },
        { level: 'zone', name: { es: 'Zona', en: 'Zone' } },
      ],
    }),
    ...['zone', 'branch', 'desk'].map((level) =>
      link('ARRANGES', [ref('Hierarchy', 'territory'), ref('MasterEntity', 'agent')], {
        by: { level },
      }),
    ),
  );
  const ask = (language: string) =>
    house.ask(
      `{ node(id: "${entryId('Hierarchy', 'territory')}") { ... on Hierarchy {
           arrangement { name entities { name } } faults { what level sentence } } } }`,
      { language },
    );
  const { data } = await ask('es');
  expect(data.node.arrangement[0]).toEqual({ name: 'Zona', entities: [{ name: 'Agente' }] });
  expect(data.node.faults).toEqual([
    {
      what: 'CYCLE',
      level: 'zone',
      sentence:
        'Da vueltas: «Zona» → «Sucursal» → «Zona». Un nivel no puede estar por encima de sí mismo; quite la repetición.',
    },
    {
      what: 'UNKNOWN_LEVEL',
      level: 'desk',
      sentence:
        '«Agente» dice ocupar el nivel «desk», que esta jerarquía no tiene. Añada el nivel o corrija el vínculo.',
    },
  ]);
  const english = await ask('en');
  expect(english.data.node.faults[0].sentence).toContain(
    'It goes round: “Zone” → “Branch” → “Zone”',
  );
  await house.close();
});
