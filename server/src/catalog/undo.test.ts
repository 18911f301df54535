import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aSet, aWorld, dataset, golden, term } from './a-world.ts';
import type { Change, ChangeSet, Operation } from './change-set.ts';
import { idOf } from './identity.ts';
import { isOpen } from './overlay.ts';
import { undoing } from './undo.ts';

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

function undo(world: World, change: Change, source = change.source) {
  const found = undoing(change, world.facts);
  if ('stoodOn' in found) return found;
  return world.tell(aSet(found.operations, { source, undoes: change.id }));
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
  expect(undoing(made, world.facts)).toEqual({
    stoodOn: [{ thing: idOf(term('x')), expected: 1, found: 2 }],
  });
});

test('whatever a change set did, undoing it right away shows what was before', () => {
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
  fc.assert(
    fc.property(fc.array(operations, { maxLength: 4 }), operations, (earlier, last) => {
      const world = aWorld();
      const ends = ['a', 'b'].map((one): Operation => ({ do: 'put', entry: dataset(one) }));
      const terms = ['a', 'b', 'c'].map((one) => put(one, 'first'));
      world.tell(aSet([...ends, ...terms], { source: 'file:a' }));
      for (const one of earlier) world.tell(aSet(one, { source: 'file:a' }));
      const before = seen(world);
      const change = told(world, aSet(last, { source: 'file:a' }));
      if (change) undo(world, change);
      expect(seen(world)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
