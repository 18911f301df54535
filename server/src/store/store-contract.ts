import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change, ResolvedChangeSet, State } from '../catalog/change-set.ts';
import { canonical } from '../catalog/identity.ts';
import { verifyChain } from './chain.ts';
import {
  MODEL,
  aBox,
  aFact,
  aFreshId,
  aSet,
  aShelf,
  becomes,
  someEvidence,
} from './store-samples.ts';
import { StoreError } from './store.ts';
import type { Store, StoreGuests } from './store.ts';

/** A place for one truth, empty at first, that can be opened, closed and opened again. */
export interface Place {
  open(guests?: Partial<StoreGuests>): Promise<Store>;
  /** Whether several may have it open at once. */
  readonly shared: boolean;
  clear(): Promise<void>;
}

/** What every adapter of `Store` promises. */
export function storeContract(name: string, begin: () => Promise<Place>): void {
  describe(`${name} keeps the contract of the store`, () => {
    let place: Place;
    let store: Store;

    beforeEach(async () => {
      place = await begin();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.clear();
    });

    async function reopened(guests: Partial<StoreGuests> = {}): Promise<Store> {
      await store.close();
      store = await place.open(guests);
      return store;
    }

    test('a new truth is empty and has a name of its own', async () => {
      const status = await store.status();
      expect(status).toMatchObject({ sequence: 0, entries: 0, relationships: 0, model: MODEL });
      expect(status.truth).toMatch(/^[0-9a-f-]{36}$/);
      expect(await store.changes(0, 10)).toEqual([]);
      expect(await snapshotOf(store)).toEqual([]);
    });

    test('change sets become the next changes of the log, with all they carry', async () => {
      const evidence = someEvidence('{"eventType":"START"}');
      const set = aSet([becomes(aShelf('north'))], { evidence, reason: 'It was built.' });
      const applied = await apply(store, [set, aSet([becomes(aShelf('south'))])], 0);
      expect(applied.map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect(applied[0]).toMatchObject({ ...set.set, effects: set.effects, model: MODEL });
      expect(await store.changes(0, 10)).toEqual(applied);
      expect(await store.changes(1, 10)).toEqual(applied.slice(1));
      expect(await store.changes(0, 1)).toEqual(applied.slice(0, 1));
      expect(await store.changes(2, 10)).toEqual([]);
    });

    test('what was applied is there after closing and opening again', async () => {
      const [north, box] = [aShelf('north', { weight: 12 }), aBox('b')];
      const applied = await apply(store, [
        aSet([becomes(north), becomes(box), becomes(aFact(north, box))]),
      ]);
      const before = await store.status();
      await reopened();
      expect(await store.status()).toEqual(before);
      expect(await store.status()).toMatchObject({ sequence: 1, entries: 2, relationships: 1 });
      expect(await store.changes(0, 10)).toEqual(applied);
    });

    test('the same change set a second time writes nothing and gives the first answer', async () => {
      const set = aSet([becomes(aShelf('north'))]);
      const applied = await apply(store, [set]);
      expect(await store.apply([set], 0)).toEqual({ known: applied });
      expect(await store.apply([set], 1)).toEqual({ known: applied });
      expect((await store.status()).sequence).toBe(1);
    });

    test('a group with one known change set in it writes nothing of the rest', async () => {
      const set = aSet([becomes(aShelf('north'))]);
      const applied = await apply(store, [set]);
      const other = aSet([becomes(aShelf('south'))]);
      expect(await store.apply([other, set], 1)).toEqual({ known: applied });
      expect(await store.status()).toMatchObject({ sequence: 1, entries: 1 });
    });

    test('what was decided on an older state is not written: what came since is given back', async () => {
      const first = await apply(store, [aSet([becomes(aShelf('north'))])]);
      const second = await apply(store, [aSet([becomes(aShelf('south'))])], 1);
      const late = aSet([becomes(aShelf('late'))]);
      expect(await store.apply([late], 0)).toEqual({ moved: [...first, ...second] });
      expect(await store.apply([late], 1)).toEqual({ moved: second });
      expect(await store.status()).toMatchObject({ sequence: 2, entries: 2 });
    });

    test('at most a thousand changes are given back as moved', async () => {
      await apply(
        store,
        Array.from({ length: 1_005 }, () => aSet([])),
        0,
      );
      const answer = await store.apply([aSet([])], 2);
      expect('moved' in answer && answer.moved.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 1_000 }, (_, at) => at + 3),
      );
    });

    test('a reader that is ahead of the log is told that the store was replaced', async () => {
      const failure = store.apply([aSet([])], 7);
      await expect(failure).rejects.toMatchObject({ name: 'StoreError', fault: 'DAMAGED' });
    });

    test('an empty group only asks whether the log has moved', async () => {
      expect(await store.apply([], 0)).toEqual({ applied: [] });
      const applied = await apply(store, [aSet([])]);
      expect(await store.apply([], 0)).toEqual({ moved: applied });
    });

    test('one that cannot be written takes its whole group with it', async () => {
      const good = aSet([becomes(aShelf('good'))]);
      const again = aSet([becomes(aShelf('again'))], { id: good.set.id });
      await expect(store.apply([good, again], 0)).rejects.toThrow('same id');
      await expect(store.apply([good, impossible()], 0)).rejects.toThrow();
      expect(await store.status()).toMatchObject({ sequence: 0, entries: 0 });
      expect(await snapshotOf(store)).toEqual([]);
      expect(await apply(store, [good])).toHaveLength(1);
    });

    test('changes are numbered without gaps, also where some were turned away between', async () => {
      for (let at = 0; at < 5; at++) {
        await apply(store, [aSet([]), aSet([])]);
        await store.apply([aSet([])], 0);
        await expect(store.apply([impossible()], 2 * at + 2)).rejects.toThrow();
      }
      const numbers = (await store.changes(0, 100)).map(({ sequence }) => sequence);
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    test('the moment of a change never goes back, whatever the clock does', async () => {
      const clock = [
        '2026-05-05T00:00:00.000Z',
        '2026-05-04T00:00:00.000Z',
        '2026-05-06T00:00:00.000Z',
      ];
      let tick = 0;
      await reopened({ now: () => new Date(clock[tick++] ?? 0) });
      for (let at = 0; at < 3; at++) await apply(store, [aSet([])]);
      await reopened({ now: () => new Date(0) });
      await apply(store, [aSet([])]);
      const moments = (await store.changes(0, 10)).map(({ at }) => at);
      expect(moments).toEqual([clock[0], clock[0], clock[2], clock[2]]);
    });

    test('each change of a group has the moment that the clock knows of it', async () => {
      const sets = [aSet([]), aSet([]), aSet([])];
      const known = ['2026-05-05T00:00:00.000Z', '2026-05-04T00:00:00.000Z'];
      const moments = new Map(sets.map(({ set }, at) => [set.id, known[at]]));
      await reopened({
        now: (set) => new Date((set && moments.get(set.id)) ?? '2026-06-01T00:00:00.000Z'),
      });
      await apply(store, sets);
      expect((await store.changes(0, 10)).map(({ at }) => at)).toEqual([
        known[0],
        known[0],
        '2026-06-01T00:00:00.000Z',
      ]);
    });

    test('the log is a chain that holds', async () => {
      const shelf = aShelf('north', { weight: 1 });
      await apply(store, [aSet([becomes(shelf)], { evidence: someEvidence('{}') }), aSet([])]);
      await apply(store, [aSet([becomes(aShelf('north', { weight: 2, version: 2 }), shelf)])]);
      await reopened();
      await apply(store, [aSet([])]);
      const { end, fault } = verifyChain(await store.changes(0, 10));
      expect(fault).toBeUndefined();
      expect(end.sequence).toBe(4);
    });

    test('the snapshot is the fold of the log', async () => {
      const [shelf, box] = [aShelf('north', { weight: 1 }), aBox('b')];
      const fact = aFact(shelf, box);
      const heavier = aShelf('north', { weight: 2, version: 2 });
      await apply(store, [
        aSet([becomes(shelf), becomes(box), becomes(fact)]),
        aSet([becomes(heavier, shelf)]),
        aSet([becomes(aFact(shelf, box, { closed: true, version: 2 }), fact)]),
      ]);
      await apply(store, [aSet([becomes(aFact(shelf, box, { source: 'crawl:x' }))])]);
      expect(await snapshotOf(store)).toEqual(foldOf(await store.changes(0, 10)));
      expect(await store.status()).toMatchObject({ entries: 2, relationships: 2 });
    });

    test('a snapshot taken while others write, brought on by the log, is the fold of the log', async () => {
      const shelves = Array.from({ length: 700 }, (_, at) => aShelf(`s${at}`, { weight: at }));
      await apply(store, [aSet(shelves.slice(0, 400).map((one) => becomes(one)))]);
      const { from, rows } = await store.snapshot();
      const states = new Map<string, State>();
      let read = 0;
      for await (const state of rows) {
        states.set(state.id, state);
        if (read++ === 100) {
          const heavier = shelves.map((one, at) =>
            becomes({ ...one, version: 2 }, at < 400 ? one : null),
          );
          await apply(store, [aSet(heavier.slice(0, 350)), aSet(heavier.slice(350))]);
        }
      }
      for (const { effects } of await store.changes(from, 100)) {
        for (const { thing, after } of effects) states.set(thing, after);
      }
      expect(inOrder(states.values())).toEqual(foldOf(await store.changes(0, 100)));
    });

    test('text comes back as it was, whatever signs are in it', async () => {
      const words = [
        'ñandú «José» 👩‍👩‍👧 ¿qué?',
        `it's "quoted" \\ back\\slash \`tick\` $dollar ${'{'}brace}`,
        "'); DROP TABLE log; --",
        '\u2028 line \u0085 \t tab \n new \r\n',
        '\ud800 half a sign',
        '\u0000 nothing',
        '__proto__',
        '漢字 العربية עברית',
      ];
      const shelf = aShelf('__proto__ "k" | \\ 👩', {
        name: Object.fromEntries(words.map((word, at) => [`x-${at}`, word])),
        tags: words,
        owner: JSON.parse('{"__proto__":{"who":"x"},"constructor":"y","toString":null}'),
      });
      const fact = aFact(shelf, aBox('b'), {
        by: { side: 'izq. ⬅ "1"' },
        properties: { note: '☃' },
      });
      const set = aSet([becomes(shelf), becomes(aBox('b')), becomes(fact)], {
        evidence: someEvidence(JSON.stringify(words)),
        reason: words.join(' '),
      });
      const applied = await apply(store, [set]);
      const [kept] = await store.changes(0, 1);
      expect(JSON.stringify(kept)).toBe(JSON.stringify(applied[0]));
      expect(kept?.evidence?.body).toBe(JSON.stringify(words));
      expect(verifyChain(await store.changes(0, 1)).fault).toBeUndefined();
      expect(await snapshotOf(store)).toEqual(foldOf(applied));
      expect(Object.prototype).not.toHaveProperty('who');
    });

    test('numbers, empty maps and empty lists come back as they were', async () => {
      const shelf = aShelf('n', {
        weight: Number.MAX_SAFE_INTEGER,
        sizes: [0, 1, -5, 2 ** 40],
        name: {},
        tags: [],
        owner: { decimal: 0.1, whole: 3, tiny: 5e-324, huge: 1e300, none: null, yes: true },
      });
      const applied = await apply(store, [aSet([becomes(shelf)])]);
      expect(await store.changes(0, 1)).toEqual(applied);
      expect(await snapshotOf(store)).toEqual([shelf]);
    });

    test('a thing that is touched several times in one group is kept as the last left it', async () => {
      const [one, two] = [aShelf('n', { weight: 1 }), aShelf('n', { weight: 2, version: 2 })];
      const [said, closed] = [aFact(one, one), aFact(one, one, { closed: true, version: 2 })];
      await apply(store, [
        aSet([becomes(one), becomes(said)]),
        aSet([becomes(two, one), becomes(closed, said)]),
      ]);
      expect(await snapshotOf(store)).toEqual(inOrder([two, closed]));
      expect(await store.status()).toMatchObject({ sequence: 2, entries: 1, relationships: 1 });
    });

    test('five hundred operations go in as one change, ten such sets as one group', async () => {
      const sets = Array.from({ length: 10 }, (_, set) =>
        aSet(
          Array.from({ length: 500 }, (_, at) => becomes(aShelf(`s${set}-${at}`, { weight: at }))),
        ),
      );
      const applied = await apply(store, sets, 0);
      expect(applied).toHaveLength(10);
      expect(await store.status()).toMatchObject({ sequence: 10, entries: 5_000 });
      expect(await allChanges(store)).toEqual(applied);
      expect(verifyChain(applied).fault).toBeUndefined();
    });

    test('a long log of large changes is given in pieces', async () => {
      const body = 'x'.repeat(6_000_000);
      for (let at = 0; at < 4; at++) {
        await apply(store, [aSet([], { evidence: someEvidence(`${at}${body}`) })]);
      }
      const first = await store.changes(0, 100);
      expect(first.length).toBeLessThan(4);
      expect((await allChanges(store)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    });

    test('what a newer program wrote is not opened by an older one', async () => {
      await apply(store, [aSet([])]);
      await reopened({ model: MODEL + 1 });
      expect((await apply(store, [aSet([])]))[0]?.model).toBe(MODEL + 1);
      await store.close();
      const failure = await place.open().then(
        () => undefined,
        (error: unknown) => error,
      );
      store = await place.open({ model: MODEL + 1 });
      expect(failure).toBeInstanceOf(StoreError);
      expect(failure).toMatchObject({
        fault: 'NEWER_MODEL',
        message: expect.stringContaining('model 4'),
      });
    });

    test('of concurrent writers on one state exactly one wins, the rest are told what moved', async () => {
      const ask = (at: number) => store.apply([aSet([becomes(aShelf(`w${at}`))])], 0);
      const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => ask(at)));
      expect(answers.filter((answer) => 'applied' in answer)).toHaveLength(1);
      expect(answers.filter((answer) => 'moved' in answer)).toHaveLength(49);
      expect(await store.status()).toMatchObject({ sequence: 1, entries: 1 });
    });
  });
}

/** A set no store can keep: JSON has no place for it. */
function impossible(): ResolvedChangeSet {
  const shelf = aShelf('impossible');
  const big = { ...shelf, version: 1n as unknown as number }; // What types forbid, on purpose.
  return aSet(
    [becomes({ ...shelf, properties: {} }), { thing: big.id, before: null, after: big }],
    {
      id: aFreshId(),
    },
  );
}

/** Applies onto the store's present, or onto `basedOn`, and gives the changes. */
export async function apply(
  store: Store,
  sets: readonly ResolvedChangeSet[],
  basedOn?: number,
): Promise<readonly Change[]> {
  const answer = await store.apply(sets, basedOn ?? (await store.status()).sequence);
  if ('applied' in answer) return answer.applied;
  throw new Error(`Expected to apply, but was told ${Object.keys(answer).join()}`);
}

export async function allChanges(store: Store): Promise<Change[]> {
  const all: Change[] = [];
  for (;;) {
    const piece = await store.changes(all.length, 500);
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}

export async function snapshotOf(store: Store): Promise<State[]> {
  const states: State[] = [];
  for await (const state of (await store.snapshot()).rows) states.push(state);
  return inOrder(states);
}

/** The last state of every thing in the log. */
export function foldOf(changes: readonly Change[]): State[] {
  const states = new Map<string, State>();
  for (const { effects } of changes) {
    for (const { thing, after } of effects) states.set(thing, after);
  }
  return inOrder(states.values());
}

const inOrder = (states: Iterable<State>): State[] =>
  [...states]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((state) => JSON.parse(canonical(state as never)) as State);
