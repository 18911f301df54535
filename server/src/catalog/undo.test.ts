import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSet, aWorld, dataset, golden, term } from './a-world.ts';
import type { Change, ChangeSet, Operation, RelationshipState } from './change-set.ts';
import { idOf } from './identity.ts';
import { isOpen } from './overlay.ts';
import { undoing } from './undo.ts';
import type { StoodOn } from './undo.ts';

type World = ReturnType<typeof aWorld>;

/** Tells a change set and gives it as a line of the log; undefined where it changed nothing. */
function told(world: World, set: ChangeSet): Change | undefined {
  const before = world.facts.sequence;
  world.tell(set);
  const last = world.changes.at(-1);
  if (!last || world.facts.sequence === before) return undefined;
  const rest = { at: '', saidAt: '', contentHash: '', previousHash: '', model: 1 };
  return { ...set, ...rest, sequence: last.sequence, effects: last.effects };
}

const guestsOf = ({ facts }: World) => ({
  facts,
  factsAt: (id: string) =>
    [...facts.laid.states.values()].filter(
      (one) => one.is === 'relationship' && isOpen(one) && [one.from, one.to].includes(id),
    ) as RelationshipState[], // filtered just now
});

/** Takes changes back as one; gives what stands on them where it cannot. */
function undo(world: World, ...changes: readonly Change[]): readonly StoodOn[] {
  const found = undoing(changes, guestsOf(world));
  if ('stoodOn' in found) return found.stoodOn;
  for (const { source, operations } of found.takenBack) {
    const decision = world.tell(aSet(operations, { source }));
    if ('refused' in decision) throw new Error(JSON.stringify(decision.refused));
  }
  return [];
}

const put = (slug: string, es: string): Operation => ({
  do: 'put',
  entry: term(slug),
  set: { name: { es } },
});

/** All that can be seen: golden values, whether it is there, edges by whether they are open. */
const seen = ({ facts }: World) =>
  [...facts.laid.states.values()]
    .flatMap((one) => {
      if (one.is === 'entry') return isOpen(one) ? [[one.id, one.properties]] : [];
      return isOpen(one) ? [[one.id, one.properties]] : [];
    })
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

test('what was created goes, what was changed gets its value back', () => {
  const world = aWorld();
  const made = told(world, aSet([put('x', 'Uno')], { source: 'file:a' }));
  const changed = told(world, aSet([put('x', 'Dos')], { source: 'file:a' }));
  if (!made || !changed) throw new Error('both change something');
  undo(world, changed);
  expect(golden(world.facts, term('x'))).toEqual({ name: { es: 'Uno' } });
});

test('it is refused where later changes stand on it, with what they changed', () => {
  const world = aWorld();
  const made = told(world, aSet([put('x', 'Uno')], { source: 'file:a' }));
  told(world, aSet([put('x', 'Dos')], { source: 'file:b' }));
  if (!made) throw new Error('it changes something');
  expect(undo(world, made)).toEqual([
    { because: 'CHANGED', thing: idOf(term('x')), expected: 1, found: 2 },
  ]);
});

test('what was created stays where others have connected it since', () => {
  const world = aWorld();
  const made = told(world, aSet([put('x', 'Uno'), put('y', 'Dos')], { source: 'file:a' }));
  told(world, aSet([{ do: 'connect', type: 'RELATED_TO', from: term('x'), to: term('y') }]));
  if (!made) throw new Error('it changes something');
  const stoodOn = undo(world, made);
  expect(stoodOn.map(({ because }) => because)).toEqual(['CONNECTED', 'CONNECTED']);
  expect(stoodOn[0]).toMatchObject({ since: 2, fact: { type: 'RELATED_TO', source: 'hand' } });
});

describe('several changes taken back as one', () => {
  const related = (to: string): Operation => ({
    do: 'connect',
    type: 'RELATED_TO',
    from: term('x'),
    to: term(to),
  });

  test('what one made and another went on with goes as a whole', () => {
    const world = aWorld();
    const [one, two] = [
      told(world, aSet([put('x', 'Uno'), put('y', 'Dos')], { source: 'file:a' })),
      told(world, aSet([put('x', 'Tres'), related('y')], { source: 'file:a' })),
    ];
    if (!one || !two) throw new Error('both change something');
    expect(undo(world, one, two)).toEqual([]);
    expect(seen(world)).toEqual([]);
  });

  test('each source takes back its own', () => {
    const world = aWorld();
    const [one, two] = [
      told(world, aSet([put('x', 'Uno')], { source: 'file:a' })),
      told(world, aSet([put('x', 'Dos')], { source: 'dbt:b' })),
    ];
    if (!one || !two) throw new Error('both change something');
    expect(undo(world, one, two)).toEqual([]);
    expect(seen(world)).toEqual([]);
  });

  test('what somebody else did in between stands on it', () => {
    const world = aWorld();
    const one = told(world, aSet([put('x', 'Uno')], { source: 'file:a' }));
    told(world, aSet([put('x', 'Dos')], { source: 'dbt:b' }));
    const three = told(world, aSet([put('x', 'Tres')], { source: 'file:a' }));
    if (!one || !three) throw new Error('both change something');
    expect(undo(world, one, three)).toEqual([
      { because: 'CHANGED', thing: idOf(term('x')), expected: 1, found: 2 },
    ]);
  });

  test('an undoing that was broken off is gone on with, and not begun again', () => {
    const world = aWorld();
    const made = told(world, aSet([put('x', 'Uno'), put('y', 'Dos')], { source: 'file:a' }));
    if (!made) throw new Error('it changes something');
    const found = undoing([made], guestsOf(world));
    if ('stoodOn' in found) throw new Error('nothing stands on it');
    const [first] = found.takenBack;
    if (!first) throw new Error('there is something to take back');
    const half = told(world, aSet(first.operations, { source: 'file:a' }));
    const done = new Map(half?.effects.map(({ thing, after }) => [thing, after.version]));
    const rest = undoing([made], { ...guestsOf(world), done });
    expect('takenBack' in rest && rest.takenBack.map(({ thing }) => thing)).toEqual([
      idOf(term('x')),
    ]);
  });
});

test('whatever some change sets did, undoing the last of them right away shows what was before', () => {
  const slug = fc.constantFrom('a', 'b', 'c');
  const operation = fc.oneof(
    fc.record({ slug, text: fc.constantFrom('one', 'two') }).map((one) => put(one.slug, one.text)),
    slug.map((one): Operation => ({ do: 'put', entry: term(one), unset: ['name'] })),
    slug.map((one): Operation => ({ do: 'retire', entry: term(one) })),
    slug.map((one): Operation => ({ do: 'restore', entry: term(one) })),
    fc.constantFrom<'connect' | 'disconnect'>('connect', 'disconnect').map((deed): Operation => ({
      do: deed,
      type: 'SAME_AS',
      from: dataset('a'),
      to: dataset('b'),
    })),
  );
  const operations = fc.array(operation, { minLength: 1, maxLength: 6 });
  const several = fc.array(operations, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(operations, { maxLength: 4 }), several, (earlier, last) => {
      const world = aWorld();
      const ends = ['a', 'b'].map((one): Operation => ({ do: 'put', entry: dataset(one) }));
      const terms = ['a', 'b', 'c'].map((one) => put(one, 'first'));
      world.tell(aSet([...ends, ...terms], { source: 'file:a' }));
      for (const one of earlier) world.tell(aSet(one, { source: 'file:a' }));
      const before = seen(world);
      const changes = last.flatMap((one) => told(world, aSet(one, { source: 'file:a' })) ?? []);
      expect(undo(world, ...changes)).toEqual([]);
      expect(seen(world)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
