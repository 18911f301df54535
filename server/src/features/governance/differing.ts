import type { Difference, Differing } from '../../graph/difference.ts';
import type { Scene } from '../../reading/scene.ts';
import { valuesBetween } from '../catalog/value-changes.ts';
import type { ValueChange } from '../catalog/value-changes.ts';

export const ways = ['CAME', 'WENT', 'CHANGED'] as const;
export type Way = (typeof ways)[number];

/** An entry (by ordinal) or an edge (by number) that differs between two moments. */
export interface DifferingThing {
  readonly thing: number;
  readonly way: Way;
  /** The kind of an entry, the type of an edge. */
  readonly sort: string;
}

export interface DifferingSort {
  readonly sort: string;
  readonly came: number;
  readonly went: number;
  readonly changed: number;
}

/** What `changed` says: there at both moments, and with other values. */
export function withOtherValues(shape: Difference, before: Scene, after: Scene): Difference {
  const entries = shape.entries.changed.filter((one) => entryValues(one, before, after).length > 0);
  const edges = shape.edges.changed.filter((one) => edgeValues(one, before, after).length > 0);
  return {
    entries: { ...shape.entries, changed: entries },
    edges: { ...shape.edges, changed: edges },
  };
}

export const entryValues = (one: number, before: Scene, after: Scene): readonly ValueChange[] =>
  valuesBetween(
    before.properties(one),
    after.properties(one),
    after.model.kind(after.structure.kind(one))?.properties ?? {},
  );

export const edgeValues = (edge: number, before: Scene, after: Scene): readonly ValueChange[] =>
  valuesBetween(
    before.edgeProperties(edge),
    after.edgeProperties(edge),
    after.model.relationship(after.structure.edgeType(edge))?.properties ?? {},
  );

/** Everything that differs, what came first. */
export const things = (
  { came, went, changed }: Differing,
  sortOf: (thing: number) => string,
): readonly DifferingThing[] => [
  ...came.map((thing) => ({ thing, way: 'CAME' as const, sort: sortOf(thing) })),
  ...went.map((thing) => ({ thing, way: 'WENT' as const, sort: sortOf(thing) })),
  ...changed.map((thing) => ({ thing, way: 'CHANGED' as const, sort: sortOf(thing) })),
];

/** How many of each kind or type, those with the most first. */
export function sorts(all: readonly DifferingThing[]): readonly DifferingSort[] {
  const counts = new Map<string, { came: number; went: number; changed: number }>();
  const names = { CAME: 'came', WENT: 'went', CHANGED: 'changed' } as const;
  for (const { way, sort } of all) {
    const count = counts.get(sort) ?? { came: 0, went: 0, changed: 0 };
    counts.set(sort, count);
    count[names[way]] += 1;
  }
  return [...counts]
    .map(([sort, count]) => ({ sort, ...count }))
    .sort((a, b) => sum(b) - sum(a) || (a.sort < b.sort ? -1 : 1));
}

const sum = ({ came, went, changed }: DifferingSort): number => came + went + changed;
