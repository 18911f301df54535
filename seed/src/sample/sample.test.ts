import { keyFault, model } from '@linaje/graph-schema';
import { byShape, edgeValuesShape, valuesShape } from '@linaje/graph-schema';
import { describe, expect, test } from 'vitest';
import type { Operation, Ref } from '../change-set.ts';
import { OPERATIONS_IN_A_SET } from '../change-set.ts';
import { aCompany, idOf, nameOf } from './a-company.ts';
import { sampleChangeSets } from './change-sets.ts';

const sets = sampleChangeSets();
const company = aCompany(sets);
const operations = sets.flatMap((set) => set.operations);
const connected = operations.filter((one) => 'from' in one);

const faults = (check: (operation: Operation) => string | undefined): readonly string[] =>
  operations.flatMap((operation) => check(operation) ?? []);

describe('the sample is made of what the model allows', () => {
  test('every key is whole', () => {
    const wrong = [...company.entries.values()].filter(({ ref }) => {
      const kind = model.kind(ref.kind);
      return !kind || keyFault(ref.key, kind.keyParts.length) !== undefined;
    });
    expect(wrong).toEqual([]);
  });

  test('every value has its shape', () => {
    const wrong = faults((operation) => {
      if ('from' in operation) return undefined;
      const kind = model.kind(operation.entry.kind);
      const result = kind && valuesShape(kind).safeParse(operation.set);
      return result?.success ? undefined : `${nameOf(operation.entry)}: ${result?.error?.message}`;
    });
    expect(wrong).toEqual([]);
  });

  test('every relationship has known ends of the right kinds, and values of the right shape', () => {
    const wrong = connected.flatMap(({ type, from, to, by = {}, set = {} }) => {
      const relationship = model.relationship(type);
      const pair = model.pair(type, from.kind, to.kind);
      const shaped =
        relationship &&
        byShape(relationship).safeParse(by).success &&
        edgeValuesShape(relationship).safeParse(set).success;
      return pair && shaped ? [] : [`${nameOf(from)} ${type} ${nameOf(to)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('nothing is spoken of before it is there', () => {
    const there = new Set<string>();
    const wrong = faults((operation) => {
      const asked: readonly Ref[] =
        'from' in operation
          ? [operation.from, operation.to]
          : operation.do === 'change'
            ? [operation.entry]
            : [];
      if (operation.do === 'put') there.add(nameOf(operation.entry));
      const missing = asked.find((ref) => !there.has(nameOf(ref)));
      return missing && nameOf(missing);
    });
    expect(wrong).toEqual([]);
  });

  test('people say nothing twice, unless they name the version they saw', () => {
    const said = sets
      .filter(({ source }) => source === 'hand')
      .flatMap((set) => set.operations)
      .filter(({ expectedVersion }) => expectedVersion === undefined)
      .map((one) => JSON.stringify('from' in one ? { ...one, set: null } : one.entry));
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  });

  test('a thing has one owner, and trees have no loops', () => {
    const owned = company.edges
      .filter(({ type, by }) => type === 'OWNED_BY' && by['role'] === 'OWNER')
      .map(({ from }) => nameOf(from));
    expect(owned.filter((one, at) => owned.indexOf(one) !== at)).toEqual([]);
    for (const { type } of model.relationships.filter(({ acyclic }) => acyclic)) {
      expect(loops(type), type).toEqual([]);
    }
  });

  test('a flow names a process that carries it', () => {
    const processes = new Set(
      [...company.entries.values()]
        .filter(({ ref }) => ref.kind === 'Process')
        .map(({ ref }) => idOf(ref)),
    );
    const flows = company.edges.filter(({ type }) => type === 'FLOWS_TO');
    expect(flows.filter(({ by }) => !processes.has(String(by['process'])))).toEqual([]);
  });
});

function loops(type: string): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of company.edges.filter((one) => one.type === type)) {
    next.set(nameOf(from), [...(next.get(nameOf(from)) ?? []), nameOf(to)]);
  }
  return [...next.keys()].filter((start) => {
    const seen = new Set<string>();
    const waiting = [...(next.get(start) ?? [])];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      if (one === start) return true;
      if (!seen.has(one)) waiting.push(...(next.get(one) ?? []));
      seen.add(one);
    }
    return false;
  });
}

describe('the sample is a company', () => {
  const count = (kind: string) =>
    [...company.entries.values()].filter(({ ref }) => ref.kind === kind).length;

  test('of the size that was promised', () => {
    expect(count('System')).toBe(15);
    expect(count('Dataset')).toBeGreaterThanOrEqual(60);
    expect(count('Field')).toBeGreaterThanOrEqual(500);
    expect(count('Term')).toBeGreaterThanOrEqual(80);
    expect(count('Process')).toBeGreaterThanOrEqual(50);
  });

  test.each([
    ['cliente', 22],
    ['hogar', 5],
    ['producto', 7],
    ['agente', 6],
  ])('whose %s has %i attributes', (entity, attributes) => {
    expect(company.out({ kind: 'MasterEntity', key: entity }, 'HAS_ATTRIBUTE')).toHaveLength(
      attributes,
    );
  });

  test('that speaks two languages wherever people read', () => {
    const wrong = [...company.entries.values()].flatMap(({ ref, values }) => {
      const localized = Object.entries(model.kind(ref.kind)?.properties ?? {})
        .filter(([name, { type }]) => ['localized', 'markdown'].includes(type) && values[name])
        .filter(
          ([name]) =>
            Object.keys(values[name] as object)
              .sort()
              .join() !== 'en,es',
        );
      const unnamed = model.kind(ref.kind)?.named === 'localized' && !values['name'];
      return localized.length > 0 || unnamed ? [nameOf(ref)] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('told in pieces the catalog takes, in order, with ids that never change', () => {
    expect(Math.max(...sets.map((set) => set.operations.length))).toBeLessThanOrEqual(
      OPERATIONS_IN_A_SET,
    );
    expect(sets.map(({ saidAt }) => saidAt)).toEqual(sets.map(({ saidAt }) => saidAt).sort());
    expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length);
    expect(sampleChangeSets()).toEqual(sets);
  });

  test('where nothing lies idle but the old agents’ system', () => {
    const touched = new Set(
      company.edges
        .filter(({ type }) => ['READS', 'WRITES', 'COLLECTS'].includes(type))
        .map(({ to }) => nameOf(to)),
    );
    const idle = [...company.entries.values()]
      .filter(({ ref }) => ref.kind === 'Dataset' && !touched.has(nameOf(ref)))
      .map(({ ref }) => ref.key.split('|').at(-1));
    expect(idle.sort()).toEqual(['siga.age.agentes', 'siga.age.comisiones']);
  });
});
