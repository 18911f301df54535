import { model } from '@linaje/graph-schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReading } from '../reading/open-reading.ts';
import type { Reading } from '../reading/reading.ts';
import type { Place } from '../store/store-contract.ts';
import type { Store } from '../store/store.ts';
import { aSet, term } from './a-world.ts';
import { openCatalog } from './catalog.ts';
import type { Catalog, Outcome } from './catalog.ts';
import type { ChangeSet, Operation } from './change-set.ts';
import { idOf } from './identity.ts';
import { defaultPrecedence } from './settle.ts';

const create = (slug: string): Operation => ({
  do: 'create',
  entry: term(slug),
  set: { name: { es: slug } },
});
const broader = (from: string, to: string): Operation => ({
  do: 'connect',
  type: 'HAS_BROADER',
  from: term(from),
  to: term(to),
});

interface Opened {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly reading: Reading;
}

/** What the catalog promises on every store: one way to write, and answers that include what was written. */
export function catalogContract(name: string, begin: () => Promise<Place>): void {
  describe(`the catalog on ${name}`, () => {
    let place: Place;
    const opened: Opened[] = [];

    async function open(): Promise<Opened> {
      const store = await place.open({ model: model.version });
      const { truth } = await store.status();
      const reading = openReading({ file: ':memory:', truth, model });
      const guests = {
        store,
        reading,
        model,
        precedence: defaultPrecedence,
        now: () => new Date(),
      };
      const catalog = openCatalog(guests);
      await catalog.follow();
      opened.push({ catalog, store, reading });
      return { catalog, store, reading };
    }

    beforeEach(async () => {
      place = await begin();
    });
    afterEach(async () => {
      for (const { catalog, reading, store } of opened.splice(0)) {
        await catalog.drain();
        reading.close();
        await store.close();
      }
      await place.clear();
    });

    test('the answer to a change includes the change', async () => {
      const { catalog, reading } = await open();
      const outcomes = await catalog.commit([aSet([create('churn')])]);
      expect(outcomes).toEqual([{ done: 'committed', sequences: [1] }]);
      expect(reading.entries([idOf(term('churn'))])[0]?.properties).toEqual({
        name: { es: 'churn' },
      });
    });

    test('the same change set twice is one change, with other content it is refused', async () => {
      const { catalog, store } = await open();
      const set = aSet([create('churn')]);
      await catalog.commit([set]);
      const again = await catalog.commit([set, { ...set, operations: [create('other')] }]);
      expect(again.map(tell)).toEqual(['committed 1', 'refused OTHER_CONTENT']);
      expect((await store.status()).sequence).toBe(1);
    });

    test('of fifty writers on one version one wins', async () => {
      const { catalog, reading } = await open();
      await catalog.commit([aSet([create('churn')])]);
      const entry = term('churn');
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) => {
          const set = { name: { es: `writer ${String(n)}` } };
          return catalog.commit([aSet([{ do: 'change', entry, set, expectedVersion: 1 }])]);
        }),
      );
      const told = outcomes.flat().map(tell);
      expect(told.filter((one) => one.startsWith('committed'))).toHaveLength(1);
      expect(told.filter((one) => one === 'refused STALE_VERSION')).toHaveLength(49);
      expect(reading.entries([idOf(entry)])[0]?.version).toBe(2);
    });

    test('of two writers who race to close a cycle one is refused', async () => {
      const { catalog } = await open();
      await catalog.commit([aSet([create('a'), create('b')])]);
      const race = [aSet([broader('a', 'b')]), aSet([broader('b', 'a')])];
      const outcomes = await Promise.all(race.map((set) => catalog.commit([set])));
      expect(outcomes.flat().map(tell)).toEqual(['committed 2', 'refused CYCLE']);
    });

    test('a refused set leaves its group, the others go in, without a gap', async () => {
      const { catalog, store } = await open();
      const sets = ['a', 'b', 'c', 'd'].map((slug) => aSet([create(slug)]));
      const bad = aSet([create('e'), broader('e', 'nowhere')]);
      const outcomes = await catalog.commit([...sets.slice(0, 2), bad, ...sets.slice(2)]);
      expect(outcomes.map(tell)).toEqual([
        'committed 1',
        'committed 2',
        'refused UNKNOWN_ENTRY',
        'committed 3',
        'committed 4',
      ]);
      expect((await store.changes(0, 10)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    });

    test('what changes nothing is not written', async () => {
      const { catalog, store } = await open();
      const put: Operation = { do: 'put', entry: term('x'), set: { name: { es: 'x' } } };
      await catalog.commit([aSet([put], { source: 'file:a' })]);
      const outcomes = await catalog.commit([aSet([put], { source: 'file:a' })]);
      expect(outcomes.map(tell)).toEqual(['unchanged']);
      expect((await store.status()).sequence).toBe(1);
    });

    test('a plan is made again from the newest facts and goes in whole or not at all', async () => {
      const { catalog, reading } = await open();
      const plan = (slug: string, broken: boolean) => ({
        plan: (): ChangeSet[] => [
          aSet([create(slug)], { source: 'file:a' }),
          aSet([broken ? broader(slug, 'nowhere') : create(`${slug}2`)], { source: 'file:a' }),
        ],
      });
      const outcomes = await catalog.commit([plan('good', false), plan('bad', true)]);
      expect(outcomes.map(tell)).toEqual(['committed 1,2', 'refused UNKNOWN_ENTRY']);
      expect(reading.entries([idOf(term('bad'))])).toEqual([undefined]);
    });

    test('a plan that throws fails alone', async () => {
      const { catalog } = await open();
      const throwing = {
        plan: (): ChangeSet[] => {
          throw new Error('a fault of the plan itself');
        },
      };
      const [broken, fine] = await Promise.allSettled([
        catalog.commit([throwing]),
        catalog.commit([aSet([create('a')])]),
      ]);
      expect(broken).toMatchObject({ status: 'rejected' });
      expect(fine).toMatchObject({ value: [{ done: 'committed', sequences: [1] }] });
    });

    test('two catalogs on one store follow each other', async () => {
      const [one, first] = [await open(), place.shared];
      if (!first) return;
      const other = await open();
      await one.catalog.commit([aSet([create('a')])]);
      const raced = await Promise.all([
        one.catalog.commit([aSet([create('b')])]),
        other.catalog.commit([aSet([create('b2')]), aSet([create('a')])]),
      ]);
      expect(raced.flat().map(tell).sort()).toEqual([
        'committed 2',
        'committed 3',
        'refused ALREADY_EXISTS',
      ]);
      await Promise.all([one.catalog.follow(), other.catalog.follow()]);
      expect(one.reading.digest()).toBe(other.reading.digest());
    });
  });
}

function tell(outcome: Outcome): string {
  if (outcome.done === 'committed') return `committed ${outcome.sequences.join()}`;
  if (outcome.done === 'refused') return `refused ${outcome.faults.map(({ code }) => code).join()}`;
  return 'unchanged';
}
