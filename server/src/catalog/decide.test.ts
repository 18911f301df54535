import { describe, expect, test } from 'vitest';
import { aSet, aWorld, dataset, golden, term } from './a-world.ts';
import type { Operation } from './change-set.ts';
import type { Decision } from './decide.ts';
import { idOf } from './identity.ts';
import { edgeIsOpen, isOpen } from './overlay.ts';
import type { Facts } from '../reading/reading.ts';

const codes = (decision: Decision) =>
  'refused' in decision ? decision.refused.map(({ operation, code }) => [operation, code]) : [];

const named = (es: string): Operation => ({
  do: 'create',
  entry: term(es),
  set: { name: { es } },
});
const broader = (from: string, to: string): Operation => ({
  do: 'connect',
  type: 'HAS_BROADER',
  from: term(from),
  to: term(to),
});
const live = (facts: Facts, slug: string) => {
  const entry = facts.entry(idOf(term(slug)));
  return entry !== undefined && isOpen(entry);
};

describe('a person changes the catalog', () => {
  test('a term is created, changed and keeps its versions', () => {
    const { tell, facts } = aWorld();
    tell(aSet([named('churn')]));
    tell(
      aSet([
        { do: 'change', entry: term('churn'), set: { name: { en: 'Churn' } }, expectedVersion: 1 },
      ]),
    );
    expect(golden(facts, term('churn'))).toEqual({ name: { es: 'churn', en: 'Churn' } });
    expect(facts.entry(idOf(term('churn')))?.version).toBe(2);
  });

  test('a stale version, and none at all, are refused', () => {
    const { tell } = aWorld();
    tell(aSet([named('churn')]));
    const change = { do: 'change', entry: term('churn'), set: { status: 'APPROVED' } } as const;
    expect(codes(tell(aSet([change])))).toEqual([[0, 'VERSION_REQUIRED']]);
    expect(codes(tell(aSet([{ ...change, expectedVersion: 7 }])))).toEqual([[0, 'STALE_VERSION']]);
  });

  test('all faults of a change set are told at once, and none of it is done', () => {
    const { tell, facts } = aWorld();
    const decision = tell(
      aSet([
        named('ok'),
        { do: 'create', entry: { kind: 'Nonsense', key: 'x' }, set: {} },
        { do: 'create', entry: { kind: 'Term', key: 'only-one-part' }, set: {} },
        { do: 'create', entry: { kind: 'Term', key: `a|${'x'.repeat(3_000)}` }, set: {} },
        { do: 'create', entry: term('b'), set: { status: 'SHOUTED', nonsense: 1 } },
        { do: 'create', entry: term('c'), set: { name: { es: 'half \ud800' } } },
        { do: 'create', entry: term('d'), set: JSON.parse('{"__proto__": 1}') },
        broader('ok', 'missing'),
        { do: 'connect', type: 'SINGS_TO', from: term('ok'), to: term('ok') },
        broader('ok', 'ok'),
        { do: 'connect', type: 'HAS_FIELD', from: term('ok'), to: term('ok') },
      ]),
    );
    expect(codes(decision)).toEqual([
      [1, 'UNKNOWN_KIND'],
      [2, 'BAD_KEY'],
      [3, 'BAD_KEY'],
      [4, 'BAD_VALUE'],
      [4, 'UNKNOWN_PROPERTY'],
      [5, 'BAD_VALUE'],
      [6, 'UNKNOWN_PROPERTY'],
      [7, 'UNKNOWN_ENTRY'],
      [8, 'UNKNOWN_RELATIONSHIP'],
      [9, 'SELF_LOOP'],
      [10, 'WRONG_END'],
    ]);
    expect(facts.sequence).toBe(0);
    expect(golden(facts, term('ok'))).toBeUndefined();
  });

  test('501 operations are too many, none are too few', () => {
    const { tell } = aWorld();
    const many = Array.from({ length: 501 }, (_, n) => named(`t${String(n)}`));
    expect(codes(tell(aSet(many)))).toEqual([[null, 'TOO_MANY_OPERATIONS']]);
    expect(codes(tell(aSet([])))).toEqual([[null, 'NOTHING_TO_DO']]);
  });

  test('a hierarchy stays free of cycles, also within one change set', () => {
    const { tell } = aWorld();
    tell(aSet(['a', 'b', 'c'].map(named)));
    tell(aSet([broader('a', 'b'), broader('b', 'c')]));
    expect(codes(tell(aSet([broader('c', 'a')])))).toEqual([[0, 'CYCLE']]);
    tell(aSet([{ ...broader('a', 'b'), do: 'disconnect', expectedVersion: 1 } as Operation]));
    expect(codes(tell(aSet([broader('c', 'a'), broader('a', 'b')])))).toEqual([[1, 'CYCLE']]);
  });

  test('a thing has one owner, and may have several stewards', () => {
    const { tell } = aWorld();
    const person = (slug: string) => ({ kind: 'Person', key: slug });
    const people = ['ana', 'luis'].map((one): Operation => ({
      do: 'create',
      entry: person(one),
      set: { name: one },
    }));
    tell(aSet([named('churn'), ...people]));
    const owned = (by: string, role: string): Operation => ({
      do: 'connect',
      type: 'OWNED_BY',
      from: term('churn'),
      to: person(by),
      by: { role },
    });
    tell(aSet([owned('ana', 'OWNER'), owned('ana', 'BUSINESS_STEWARD')]));
    expect(codes(tell(aSet([owned('luis', 'OWNER')])))).toEqual([[0, 'ONLY_ONE']]);
    expect(codes(tell(aSet([owned('luis', 'BUSINESS_STEWARD')])))).toEqual([]);
  });

  test('what changes nothing writes nothing', () => {
    const { tell, facts } = aWorld();
    tell(aSet([named('churn')], { source: 'file:a' }));
    tell(aSet([{ ...named('churn'), do: 'put' } as Operation], { source: 'file:a' }));
    expect(facts.sequence).toBe(1);
  });

  test('retiring stands against sources, restoring brings everything back', () => {
    const { tell, facts } = aWorld();
    const put: Operation = { do: 'put', entry: term('x'), set: { name: { es: 'Equis' } } };
    tell(aSet([put], { source: 'dbt:shop' }));
    tell(aSet([{ do: 'retire', entry: term('x'), expectedVersion: 1 }]));
    expect(live(facts, 'x')).toBe(false);
    tell(aSet([{ ...put, set: { name: { es: 'Equis 2' } } }], { source: 'dbt:shop' }));
    expect(live(facts, 'x')).toBe(false);
    expect(codes(tell(aSet([named('x')])))).toEqual([[0, 'RETIRED']]);
    tell(aSet([{ do: 'restore', entry: term('x'), expectedVersion: 3 }]));
    expect(live(facts, 'x')).toBe(true);
    expect(golden(facts, term('x'))).toEqual({ name: { es: 'Equis 2' } });
    tell(aSet([{ do: 'retire', entry: term('x') }], { source: 'dbt:shop' }));
    expect(live(facts, 'x')).toBe(false);
  });

  test('what a person restores after all sources have gone keeps what was known', () => {
    const { tell, facts } = aWorld();
    const put: Operation = { do: 'put', entry: term('x'), set: { name: { es: 'Equis' } } };
    tell(aSet([put], { source: 'dbt:shop' }));
    tell(aSet([{ do: 'retire', entry: term('x') }], { source: 'dbt:shop' }));
    tell(aSet([{ do: 'restore', entry: term('x'), expectedVersion: 2 }]));
    expect(live(facts, 'x')).toBe(true);
    expect(golden(facts, term('x'))).toEqual({ name: { es: 'Equis' } });
  });
});

describe('several sources speak of one thing', () => {
  test('the person wins, and withdrawing gives back what the others said', () => {
    const { tell, facts } = aWorld();
    const says = (text: string): Operation => ({
      do: 'put',
      entry: dataset('orders'),
      set: { name: 'orders', description: { en: text } },
    });
    tell(aSet([says('by dbt')], { source: 'dbt:shop' }));
    tell(aSet([says('by crawl')], { source: 'crawl:shop' }));
    const set = { description: { en: 'by hand' } };
    tell(aSet([{ do: 'change', entry: dataset('orders'), set, expectedVersion: 2 }]));
    const description = () => golden(facts, dataset('orders'))?.['description'];
    expect(description()).toEqual({ en: 'by hand' });
    tell(
      aSet([
        { do: 'change', entry: dataset('orders'), unset: ['description.en'], expectedVersion: 3 },
      ]),
    );
    expect(description()).toEqual({ en: 'by dbt' });
    tell(aSet([{ do: 'retire', entry: dataset('orders') }], { source: 'dbt:shop' }));
    expect(description()).toEqual({ en: 'by crawl' });
  });

  test("a person's denial hides what a source says, and stays", () => {
    const { tell, facts } = aWorld();
    const edge = { type: 'SAME_AS', from: dataset('a'), to: dataset('b') } as const;
    const put = (name: string): Operation => ({ do: 'put', entry: dataset(name), set: { name } });
    tell(aSet([put('a'), put('b'), { do: 'connect', ...edge }], { source: 'dbt:shop' }));
    const state = [...facts.laid.states.values()].find((one) => one.is === 'relationship');
    const open = () => edgeIsOpen(state?.is === 'relationship' ? facts.facts(state.edge) : []);
    expect(open()).toBe(true);
    tell(aSet([{ do: 'deny', ...edge }]));
    expect(open()).toBe(false);
    tell(aSet([{ do: 'connect', ...edge }], { source: 'openlineage:n/j' }));
    expect(open()).toBe(false);
    tell(aSet([{ do: 'disconnect', ...edge, expectedVersion: 1 }]));
    expect(open()).toBe(true);
  });

  test('only a person may deny, and only what somebody says can be disconnected', () => {
    const { tell } = aWorld();
    tell(aSet([named('a'), named('b')]));
    const edge = broader('a', 'b');
    expect(codes(tell(aSet([{ ...edge, do: 'deny' } as Operation], { source: 'dbt:x' })))).toEqual([
      [0, 'ONLY_PEOPLE_DENY'],
    ]);
    const cut = { ...edge, do: 'disconnect' } as Operation;
    expect(codes(tell(aSet([cut])))).toEqual([[0, 'NOT_CONNECTED']]);
    tell(aSet([edge], { source: 'file:x' }));
    expect(codes(tell(aSet([cut])))).toEqual([[0, 'SAID_BY_OTHERS']]);
  });
});
