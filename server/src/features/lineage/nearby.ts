import type { FlowArrow } from './folded-steps.ts';

export type Towards = 'UPSTREAM' | 'DOWNSTREAM';

/** The picture of what is some steps around a thing, and what was asked for beyond. */
export interface Around {
  /** Its ordinal; undefined where this structure does not know it. */
  readonly of: number | undefined;
  readonly steps: number;
  readonly wider: readonly Wider[];
}

/** A node, by its id, that shows one step more to one side; in the order in which they were asked. */
export interface Wider {
  readonly of: string;
  readonly way: Towards;
}

interface Terms {
  /** Where it begins: nodes that are counted as one step from each other. */
  readonly centre: ReadonlySet<number>;
  readonly steps: number;
  readonly wider: readonly { readonly of: number; readonly way: Towards }[];
  /** What an end of an arrow is counted as. */
  unitOf(node: number): number;
  /** The box that a unit stands in. */
  boxOf(unit: number): number;
  /** Whether the flow has to do with the centre; what was asked for beyond need not. */
  isOnPath(arrow: FlowArrow): boolean;
}

export interface Nearby {
  has(unit: number): boolean;
  /** Units next to this one, or next to what stands in this box, that are not shown. */
  beyond(node: number, way: Towards): ReadonlySet<number>;
}

/** What stands within some steps up and some steps down, with what was asked for beyond. */
export function nearby(arrows: readonly FlowArrow[], terms: Terms): Nearby {
  const { centre, steps, wider, unitOf, boxOf, isOnPath } = terms;
  const path = arrows.filter(isOnPath);
  const shown = new Set([
    ...stepped(nextOf(path, unitOf, 'UPSTREAM'), centre, steps),
    ...stepped(nextOf(path, unitOf, 'DOWNSTREAM'), centre, steps),
  ]);
  const next = {
    UPSTREAM: nextOf(arrows, unitOf, 'UPSTREAM'),
    DOWNSTREAM: nextOf(arrows, unitOf, 'DOWNSTREAM'),
  };
  const ofNode = (node: number) =>
    [...shown].filter((unit) => unit === node || boxOf(unit) === node);
  for (const { of, way } of wider) {
    for (const unit of ofNode(of)) for (const one of next[way].get(unit) ?? []) shown.add(one);
  }
  const members = Map.groupBy(shown, boxOf);
  return {
    has: (unit) => shown.has(unit),
    beyond: (node, way) => {
      const units = new Set([node, ...(members.get(node) ?? [])]);
      const all = [...units].flatMap((unit) => [...(next[way].get(unit) ?? [])]);
      return new Set(all.filter((unit) => !shown.has(unit)));
    },
  };
}

type Next = ReadonlyMap<number, ReadonlySet<number>>;

function nextOf(arrows: readonly FlowArrow[], unitOf: Terms['unitOf'], way: Towards): Next {
  const next = new Map<number, Set<number>>();
  for (const { from, to } of arrows) {
    const [near, far] = [
      unitOf(way === 'UPSTREAM' ? to : from),
      unitOf(way === 'UPSTREAM' ? from : to),
    ];
    if (near === far) continue;
    const row = next.get(near);
    if (row) row.add(far);
    else next.set(near, new Set([far]));
  }
  return next;
}

function stepped(next: Next, centre: ReadonlySet<number>, steps: number): Set<number> {
  const found = new Set(centre);
  let rim: Iterable<number> = centre;
  for (let step = 0; step < steps; step++) {
    const beyond = [...rim].flatMap((unit) => [...(next.get(unit) ?? [])]);
    rim = new Set(beyond.filter((unit) => !found.has(unit)));
    for (const unit of rim) found.add(unit);
  }
  return found;
}
