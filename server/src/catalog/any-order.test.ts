import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMoment, aSet, aWorld, term } from './a-world.ts';
import type { ChangeSet, Operation } from './change-set.ts';
import { idOf } from './identity.ts';
import { edgeIsOpen, isOpen } from './overlay.ts';

const sources = ['file:a', 'file:b', 'dbt:x', 'openlineage:n/j', 'crawl:c'];
const slugs = ['a', 'b', 'c'];
const slug = fc.constantFrom(...slugs);
const text = fc.constantFrom('one', 'two', 'three');

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ slug, text, language: fc.constantFrom('es', 'en') }).map((one): Operation => ({
    do: 'put',
    entry: term(one.slug),
    set: { name: { [one.language]: one.text }, tags: [one.text] },
  })),
  fc
    .record({ slug, status: fc.constantFrom('DRAFT', 'APPROVED', null) })
    .map((one): Operation => ({ do: 'put', entry: term(one.slug), set: { status: one.status } })),
  slug.map((one): Operation => ({ do: 'put', entry: term(one), unset: ['name', 'status'] })),
  slug.map((one): Operation => ({ do: 'retire', entry: term(one) })),
  fc.constantFrom<'connect' | 'disconnect'>('connect', 'disconnect').map((deed): Operation => ({
    do: deed,
    type: 'RELATED_TO',
    from: term('a'),
    to: term('b'),
  })),
);

/** Every source tells its own story in order; how the stories interleave is chance. */
const stories = fc.array(fc.record({ source: fc.constantFrom(...sources), operation }), {
  minLength: 2,
  maxLength: 14,
});

const ends: Operation[] = slugs.map((one) => ({ do: 'put', entry: term(one) }));

function tell(told: readonly ChangeSet[]) {
  const world = aWorld();
  world.tell(aSet(ends, { source: 'contract:base', saidAt: aMoment(0) }));
  for (const set of told) world.tell(set);
  const entries = slugs.map((one) => {
    const entry = world.facts.entry(idOf(term(one)));
    return entry && { ...entry, version: 0, spans: isOpen(entry) };
  });
  const edges = [...world.facts.laid.states.values()]
    .flatMap((one) => (one.is === 'relationship' ? [one.edge] : []))
    .map((edge) => [edge, edgeIsOpen(world.facts.facts(edge))]);
  return { entries, edges: new Set(edges.map(String)) };
}

/** Takes the next set of a source chosen by chance, until all are told. */
function interleave(told: readonly ChangeSet[], chances: readonly number[]): ChangeSet[] {
  const bySource = new Map<string, ChangeSet[]>();
  for (const set of told) bySource.set(set.source, [...(bySource.get(set.source) ?? []), set]);
  const rest = [...bySource.values()];
  return told.flatMap((_, n) => {
    const open = rest.filter((one) => one.length > 0);
    return open[(chances[n] ?? 0) % open.length]?.shift() ?? [];
  });
}

test('sources may interleave in any way: golden values, claims and edges come out the same', () => {
  fc.assert(
    fc.property(stories, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (story, chances) => {
      const told = story.map(({ source, operation: one }, n) =>
        aSet([one], { source, saidAt: aMoment(1 + Math.floor(n / 2)) }),
      );
      expect(tell(interleave(told, chances))).toEqual(tell(told));
    }),
    { numRuns: 300 },
  );
});

test('telling everything twice changes nothing', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const puts = story.filter(({ operation: one }) => one.do === 'put' || one.do === 'connect');
      const told = puts.map(({ source, operation: one }, n) =>
        aSet([one], { source, saidAt: aMoment(1 + n) }),
      );
      const world = aWorld();
      world.tell(aSet(ends, { source: 'contract:base' }));
      for (const set of told) world.tell(set);
      const once = world.facts.sequence;
      for (const set of told) world.tell({ ...set });
      expect(world.facts.sequence).toBe(once);
    }),
  );
});
