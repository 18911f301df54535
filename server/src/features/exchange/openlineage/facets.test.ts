import { keyOf } from '@linaje/graph-schema';
import { describe, expect, test } from 'vitest';
import { entryId } from '../../../catalog/identity.ts';
import { aHearingCatalog } from './a-catalog.ts';
import { aDataset, anEvent } from './an-intake.ts';
import { columnsOf } from './columns.ts';
import { columnLineageOf } from './flows.ts';
import { readMoment } from './moment.ts';

const id = (kind: string, ...parts: string[]) => entryId(kind, keyOf('shop', ...parts));

function after(...events: object[]) {
  const catalog = aHearingCatalog();
  for (const event of events) expect(catalog.hear(event)).toEqual([]);
  return catalog;
}

describe('when it happened', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  test.each([
    ['2026-01-02T03:04:05.678901Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05+10:00', '2026-01-01T17:04:05.000Z'],
    ['2026-01-02T03:04:05-0330', '2026-01-02T06:34:05.000Z'],
    ['2026-01-02T03:04Z', '2026-01-02T03:04:00.000Z'],
    ['2026-01-02 03:04:05.5z', '2026-01-02T03:04:05.500Z'],
    ['2026-01-02T03:04:05+01:00[Europe/Madrid]', '2026-01-02T02:04:05.000Z'],
  ])('%s is %s', (written, at) => {
    expect(readMoment(written, now)).toEqual({ at, odd: [] });
  });

  test.each(['', 'now', 5, null, '2026-13-01T00:00:00Z', '2026-01-02', '2026-01-02T24:00:00Z'])(
    '%j cannot be read',
    (written) => {
      expect(readMoment(written, now)).toBeUndefined();
    },
  );

  test('a clock that is minutes ahead is believed, one that is decades ahead is not', () => {
    expect(readMoment('2026-11-22T10:05:00Z', now)).toEqual({
      at: '2026-11-22T10:05:00.000Z',
      odd: [],
    });
    expect(readMoment('2099-01-01T00:00:00Z', now)).toMatchObject({
      at: now.toISOString(),
      odd: [expect.stringContaining('future')],
    });
  });
});

test('columns inside a column are named by the way to them, each name once', () => {
  const address = { name: 'address', type: 'struct', fields: [{ name: 'city', type: 'string' }] };
  const columns = columnsOf({ fields: [{ name: 'id', ordinal_position: 7 }, address, address] });
  expect(columns.map(({ name, ordinal }) => [name, ordinal])).toEqual([
    ['id', 7],
    ['address', 2],
    ['address.city', 1],
  ]);
});

test('a flow told twice is one, with the modes of both; one without transformations has none', () => {
  const input = (field: string, transformations?: object[]) => ({
    namespace: 'shop',
    name: 'a',
    field,
    transformations,
  });
  const direct = { type: 'DIRECT', subtype: 'TRANSFORMATION', masking: true };
  const indirect = { type: 'INDIRECT', subtype: 'join', masking: false };
  const { flows } = columnLineageOf({
    fields: { x: { inputFields: [input('id', [direct]), input('id', [indirect]), input('key')] } },
    dataset: [input('day', [{ type: 'INDIRECT', subtype: 'FILTER' }])],
  });
  expect(
    flows.map(({ from, to, modes, transformations, masking }) => [
      from.column,
      to,
      modes,
      transformations,
      masking,
    ]),
  ).toEqual([
    ['id', 'x', ['DIRECT', 'INDIRECT'], ['TRANSFORMATION', 'JOIN'], true],
    ['key', 'x', [], [], null],
    ['day', undefined, ['INDIRECT'], ['FILTER'], null],
  ]);
});

describe('what facets say of a dataset', () => {
  test('its other names are datasets of their own, the same as it', () => {
    const symlinks = {
      identifiers: [
        { namespace: 'hive', name: 'db.b', type: 'TABLE' },
        { namespace: 'shop', name: 'b' },
      ],
    };
    const catalog = after(anEvent({ inputs: [], outputs: [aDataset('b', { symlinks })] }));
    const [edge, ...others] = catalog.edges('SAME_AS');
    expect(others).toEqual([]);
    expect([edge?.from, edge?.to].sort()).toEqual(
      [id('Dataset', 'b'), entryId('Dataset', keyOf('hive', 'db.b'))].sort(),
    );
  });

  test('a renamed dataset is the same as what it was', () => {
    const lifecycleStateChange = {
      lifecycleStateChange: 'RENAME',
      previousIdentifier: { namespace: 'shop', name: 'old' },
    };
    const catalog = after(anEvent({ outputs: [aDataset('new', { lifecycleStateChange })] }));
    const [edge] = catalog.edges('SAME_AS');
    expect([edge?.from, edge?.to].sort()).toEqual(
      [id('Dataset', 'new'), id('Dataset', 'old')].sort(),
    );
  });

  test('its description, tags and form; the newest description of two jobs is the golden one', () => {
    const said = (description: string) => ({
      documentation: { description },
      tags: {
        tags: [
          { key: 'tier', value: 'gold' },
          { key: 'pii', value: 'true' },
          { key: 'x', field: 'id' },
        ],
      },
      datasetType: { datasetType: 'VIEW', subType: 'MATERIALIZED' },
    });
    const at = (minute: string, name: string, description: string) =>
      anEvent({
        eventTime: `2026-01-02T03:${minute}:00Z`,
        job: { namespace: 'shop', name },
        run: { runId: minute },
        inputs: [],
        outputs: [aDataset('b', said(description))],
      });
    const told = [at('01', 'one', 'old'), at('02', 'two', 'new'), at('03', 'one', 'old')];
    const [dataset] = after(...told.slice(0, 2)).entries('Dataset');
    expect(dataset?.properties).toMatchObject({
      description: { und: 'new' },
      tags: ['pii', 'tier:gold'],
      form: 'MATERIALIZED_VIEW',
    });
    expect(after(...told).entries('Dataset')[0]?.properties).toMatchObject({
      description: { und: 'old' },
    });
  });

  test('its owners are stewards and custodians, never its one owner', () => {
    const ownership = {
      owners: [
        { name: 'user:ana.rey', type: 'OWNER' },
        { name: 'team:Datos y Más', type: 'MAINTAINER' },
      ],
    };
    const catalog = after(anEvent({ inputs: [], outputs: [aDataset('b', { ownership })] }));
    expect(catalog.edges('OWNED_BY').map(({ to, by }) => [to, by['role']])).toEqual([
      [entryId('Person', 'ana-rey'), 'TECHNICAL_STEWARD'],
      [entryId('Team', 'datos-y-mas'), 'CUSTODIAN'],
    ]);
  });

  test('a facet marked as deleted takes back what the one before said', () => {
    const at = (eventTime: string, documentation: object) =>
      anEvent({ eventTime, inputs: [], outputs: [aDataset('b', { documentation })] });
    const catalog = after(
      at('2026-01-01T00:00:00Z', { description: 'a table' }),
      at('2026-01-02T00:00:00Z', { _deleted: true }),
    );
    expect(catalog.entries('Dataset')[0]?.properties).not.toHaveProperty('description');
  });
});

test('a job event has no run, a dataset event no job', () => {
  const catalog = after(
    anEvent({
      run: undefined,
      eventType: undefined,
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent',
    }),
    { eventTime: '2026-01-01T00:00:00Z', producer: 'p', dataset: aDataset('static') },
  );
  expect(catalog.entries('Process').map(({ key }) => key)).toEqual(['shop|load.orders']);
  expect(catalog.entries('Dataset').map(({ key }) => key)).toContain('shop|static');
});

test('a parent job is no process of its own until it speaks', () => {
  const parent = { job: { namespace: 'airflow', name: 'dag' }, run: { runId: 'parent-run' } };
  const catalog = after(anEvent({ run: { runId: 'r', facets: { parent } } }));
  expect(catalog.entries('Process')).toHaveLength(1);
  expect(catalog.facts.laid.notes[0]?.[1].run?.parentRun).toBe('parent-run');
});
