import type { Arrow } from '../../graph/picture.ts';

interface Within {
  /** What the walks have reached. */
  readonly up: ReadonlyMap<number, number>;
  readonly down: ReadonlyMap<number, number>;
  readonly depth: number | undefined;
}

/** Steps along the arrows of a picture, upward and downward, only to what the walks have really reached. */
export function distancesOnPicture(
  arrows: readonly Arrow[],
  asked: ReadonlySet<number>,
  { up, down, depth = Infinity }: Within,
): { up: Map<number, number>; down: Map<number, number> } {
  const forward = rows(arrows.map(({ from, to }) => [from, to]));
  const backward = rows(arrows.map(({ from, to }) => [to, from]));
  return {
    up: steps(backward, asked, { reached: up, depth }),
    down: steps(forward, asked, { reached: down, depth }),
  };
}

function rows(pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [from, to] of pairs) {
    const row = found.get(from);
    if (row) row.push(to);
    else found.set(from, [to]);
  }
  return found;
}

function steps(
  next: ReadonlyMap<number, readonly number[]>,
  starts: ReadonlySet<number>,
  { reached, depth }: { reached: ReadonlyMap<number, number>; depth: number },
): Map<number, number> {
  const distances = new Map(Array.from(starts, (start) => [start, 0]));
  for (const [node, distance] of distances) {
    if (distance >= depth) break;
    for (const one of next.get(node) ?? []) {
      if (reached.has(one) && !distances.has(one)) distances.set(one, distance + 1);
    }
  }
  return distances;
}
