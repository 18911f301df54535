import { keyOf } from '@linaje/graph-schema';
import { expect, test } from 'vitest';
import { aMoment, dataset, golden } from '../catalog/a-world.ts';
import type { Evidence, Operation, Ref } from '../catalog/change-set.ts';
import { edgeId, entryId, idOf, sha256 } from '../catalog/identity.ts';
import { aLog } from './a-log.ts';

const crm: Ref = { kind: 'System', key: keyOf('crm') };
const email: Ref = { kind: 'Field', key: keyOf('postgres://shop', 'clientes', 'email') };
const clientes = dataset('clientes');
const load: Ref = { kind: 'Process', key: keyOf('airflow', 'load') };
const page = { first: 10, offset: 0 };

const put = (entry: Ref, set = {}): Operation => ({ do: 'put', entry, set });
const connect = (type: string, from: Ref, to: Ref): Operation => ({
  do: 'connect',
  type,
  from,
  to,
});

/** A system with a table with a column: number 1. */
function aSystem() {
  const log = aLog();
  log.says([
    put(crm, { name: { es: 'Gestión de clientes' } }),
    put(clientes, { name: 'clientes' }),
    put(email, { name: 'email' }),
    connect('HAS_DATASET', crm, clientes),
    connect('HAS_FIELD', clientes, email),
  ]);
  const { reading } = log;
  const ordinal = (ref: Ref): number => reading.structure.ordinal(idOf(ref)) ?? -1;
  return {
    ...log,
    ordinal,
    live: (ref: Ref, at?: number) => reading.structure.live(ordinal(ref), at),
  };
}

test('retiring a system hides what it holds, restoring it brings everything back', () => {
  const { says, live, reading, ordinal } = aSystem();
  says([{ do: 'retire', entry: crm }]);
  expect([crm, clientes, email].map((one) => live(one))).toEqual([false, false, false]);
  expect(reading.structure.container(ordinal(email))).toBeUndefined();
  says([put(crm)]);
  expect([crm, clientes, email].map((one) => live(one))).toEqual([true, true, true]);
  expect(reading.structure.container(ordinal(email))).toBe(ordinal(clientes));
  expect([1, 2, 3].map((at) => live(email, at))).toEqual([true, false, true]);
  expect([1, 2, 3].map((at) => reading.structure.container(ordinal(clientes), at))).toEqual([
    ordinal(crm),
    undefined,
    ordinal(crm),
  ]);
});

test('what one source takes back stays while another says it, and a denial hides it', () => {
  const { says, reading, live } = aSystem();
  const flow = connect('FLOWS_TO', clientes, dataset('ventas'));
  const other = { source: 'dbt:shop' };
  says([put(dataset('ventas'), { name: 'ventas' }), flow]);
  says([flow], other);
  const edge = edgeId({
    type: 'FLOWS_TO',
    from: idOf(clientes),
    to: idOf(dataset('ventas')),
    by: {},
  });
  const outs = () => reading.neighbours(idOf(clientes), 'FLOWS_TO', 'out');
  says([{ ...flow, do: 'disconnect' } as Operation]); // the same edge, taken back
  expect(outs()).toEqual([idOf(dataset('ventas'))]);
  expect(reading.factsOf([edge])[0]?.map(({ source }) => source)).toEqual(['dbt:shop']);
  says([{ ...flow, do: 'deny' } as Operation], { source: 'hand' });
  expect(outs()).toEqual([]);
  expect(reading.factsOf([edge])).toEqual([[]]);
  expect(reading.facts(edge)).toHaveLength(3);
  expect(reading.said('dbt:shop', 'FLOWS_TO', idOf(clientes), 'out')).toHaveLength(1);
  expect(reading.said('file:test', 'FLOWS_TO', idOf(clientes), 'out')).toHaveLength(0);
  const number = Array.from({ length: reading.structure.edgeCount }, (_, at) => at).find(
    (at) => reading.structure.edgeId(at) === edge,
  )!; // it was just asked for
  const seen = [1, 2, 3, 4, 5].map((at) => reading.structure.edgeLive(number, at));
  expect(seen).toEqual([false, true, true, true, false]);
  expect(live(clientes)).toBe(true);
});

test('an entry tells when it was made, last changed and retired, by the clock of the log', () => {
  const { says, reading } = aSystem();
  says([put(clientes, { form: 'TABLE' })]);
  says([{ do: 'retire', entry: clientes }]);
  const [entry, none] = reading.entries([idOf(clientes), entryId('Dataset', 'no|such')]);
  expect(none).toBeUndefined();
  expect(entry).toMatchObject({
    createdAt: aMoment(1),
    changedAt: aMoment(3),
    retiredAt: aMoment(3),
    properties: { form: 'TABLE' },
  });
  expect(golden(reading, clientes)).toMatchObject({ name: 'clientes' });
});

test('history tells of an entry and of the relationships at it, newest first, in pages', () => {
  const { says, reading } = aSystem();
  says([put(crm, { country: 'CL' })]);
  says([put(clientes, { form: 'TABLE' })]);
  says([connect('FLOWS_TO', clientes, email)]);
  const lines = (ref: Ref, first: number, offset: number) =>
    reading.history(idOf(ref), { first, offset }).lines.map(({ sequence }) => sequence);
  expect(lines(clientes, 10, 0)).toEqual([4, 3, 1]);
  expect(lines(clientes, 1, 1)).toEqual([3]);
  expect(lines(crm, 10, 0)).toEqual([2, 1]);
  expect(reading.history(idOf(clientes), page)).toMatchObject({
    totalCount: 3,
    lines: [{ sequence: 4, at: aMoment(4) }, {}, {}],
  });
  expect(reading.history('no such id', page)).toEqual({ lines: [], totalCount: 0 });
});

test('a moment is translated through the log', () => {
  const { says, reading } = aSystem();
  says([put(crm, { country: 'CL' })]);
  says([put(crm, { country: 'ES' })]);
  expect(reading.sequenceAt(aMoment(0))).toBe(0);
  expect(reading.sequenceAt(aMoment(1))).toBe(1);
  expect(reading.sequenceAt(aMoment(2.5))).toBe(2);
  expect(reading.sequenceAt('2099-01-01T00:00:00.000Z')).toBe(3);
  expect(reading.momentOf(2)).toBe(aMoment(2));
  expect(reading.momentOf(0)).toBeUndefined();
});

test('runs, stamps and evidence are a fold of what the events said, whatever their order', () => {
  const { says, reading } = aLog();
  const event = (minute: number, event: 'START' | 'COMPLETE'): Evidence => ({
    id: sha256(event),
    format: 'openlineage',
    at: aMoment(minute),
    stamps: [{ facet: 'schema', target: idOf(clientes), hash: sha256(event) }],
    run: { id: 'run-1', process: idOf(load), event },
    odd: [],
  });
  const more = { source: 'openlineage:airflow/load' };
  const first = says([put(load, { name: 'load' })], { ...more, evidence: event(30, 'COMPLETE') });
  says([], { ...more, evidence: event(20, 'START') });
  expect(reading.runs(idOf(load), page)).toMatchObject({
    totalCount: 1,
    runs: [{ id: 'run-1', state: 'COMPLETED', startedAt: aMoment(20), endedAt: aMoment(30) }],
  });
  expect(reading.run('run-1')?.lastEventAt).toBe(aMoment(30));
  expect(reading.run('run-2')).toBeUndefined();
  const stamps = reading.stamps('schema', idOf(clientes));
  expect([...stamps]).toEqual([
    ['openlineage:airflow/load', { at: aMoment(30), hash: sha256('COMPLETE') }],
  ]);
  expect(reading.evidence({ order: 'asc', ...page })).toEqual({
    lines: [
      { sequence: 2, at: aMoment(20) },
      { sequence: 1, at: aMoment(30) },
    ],
    totalCount: 2,
  });
  expect(reading.evidence({ order: 'desc', after: aMoment(25), ...page }).lines).toHaveLength(1);
  expect(reading.known(first.id)).toEqual({ sequence: 1, contentHash: first.contentHash });
  expect(reading.known('another')).toBeUndefined();
});

test('counted columns hold golden choices, flags and lists', () => {
  const { says, reading, ordinal } = aSystem();
  says([put(crm, { roles: ['SOURCE', 'CONSUMER'], criticality: 'HIGH' })]);
  const { structure } = reading;
  expect(structure.counted(ordinal(crm), 'criticality')).toBe('HIGH');
  expect(structure.counted(ordinal(crm), 'roles')).toBe('SOURCE CONSUMER');
  expect(structure.counted(ordinal(email), 'criticality')).toBeUndefined();
  says([put(crm, { criticality: null })]);
  expect(structure.counted(ordinal(crm), 'criticality')).toBeUndefined();
  expect(structure.ofKind('Field')).toEqual([ordinal(email)]);
  expect(structure.ofKind('Nonsense')).toEqual([]);
});
