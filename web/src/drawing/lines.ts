import type { Columns, Item, Journey } from './columns.ts';
import type { Measures } from './to-draw.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A tie as it is drawn. */
export interface Line {
  readonly id: string;
  /** The `d` of an SVG path, from the tie's beginning to its end. */
  readonly path: string;
  /** Where a mark may stand on it: beside the box furthest to the right, where it runs alone. */
  readonly middle: Point;
  /** Where it ends, and whether it arrives there towards the right or the left. */
  readonly tip: Point & { readonly towards: 'right' | 'left' };
}

interface Placed {
  readonly tops: ReadonlyMap<string, number>;
  readonly xOf: (column: number) => number;
  readonly sizes: Measures;
}

/** Every journey as a line: it sways between columns and runs level through them. */
export const linesOf = ({ journeys }: Columns, placed: Placed): readonly Line[] =>
  journeys.map((journey) => (journey.bow ? bowed(journey, placed) : across(journey, placed)));

/** Where a tie is fastened at its ends, and where it passes between them. */
const levelAt =
  ({ tie }: Journey, { tops }: Placed) =>
  (item: Item | undefined, end?: 'from' | 'to'): number => {
    const below = (end && tie.below?.[end]) ?? (item?.height ?? 0) / 2;
    return (item ? (tops.get(item.id) ?? 0) : 0) + below;
  };

function across(journey: Journey, placed: Placed): Line {
  const { tie, stops, column, back } = journey;
  const { xOf, sizes } = placed;
  const level = levelAt(journey, placed);
  const [left, right] = back ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const endAt = (at: number) => (at === 0 ? left : at === stops.length - 1 ? right : undefined);
  // Each stop as the point at which it is entered at its left and that at which it is left at its right.
  const points = stops.flatMap((stop, at): Point[] => {
    const [x, y] = [xOf(column + at), level(stop, endAt(at))];
    const [enter, leave] = [
      { x, y },
      { x: x + sizes.width, y },
    ];
    if (at === 0) return [leave];
    return at === stops.length - 1 ? [enter] : [enter, leave];
  });
  const [before, last] = points.slice(-2);
  const way = back ? points.toReversed() : points;
  const tip = way.at(-1) ?? { x: 0, y: 0 };
  return {
    id: tie.id,
    path: pathThrough(way),
    middle: halfway(before, last),
    tip: { ...tip, towards: back ? 'left' : 'right' },
  };
}

/** Points come in pairs: the first of a pair is swayed to the second, and from there it goes level to the next pair. */
function pathThrough(points: readonly Point[]): string {
  const pieces = points.map(({ x, y }, at) => {
    const before = points[at - 1];
    if (!before) return `M${x} ${y}`;
    if (at % 2 === 0) return `H${x}`;
    const turn = (before.x + x) / 2;
    return `C${turn} ${before.y} ${turn} ${y} ${x} ${y}`;
  });
  return pieces.join('');
}

function bowed(journey: Journey, placed: Placed): Line {
  const { tie, stops, column } = journey;
  const { xOf, sizes } = placed;
  const level = levelAt(journey, placed);
  const [from, to] = stops;
  const own = from === to && !tie.below ? (from?.height ?? 0) / 4 : 0;
  const [start, end] = [level(from, 'from') - own, level(to, 'to') + own];
  const x = xOf(column) + sizes.width;
  // A cubic bulges by three quarters of its handles.
  const reach = Math.min(sizes.gutter, 24 + Math.abs(end - start) / 6);
  return {
    id: tie.id,
    path: `M${x} ${start}C${x + reach} ${start} ${x + reach} ${end} ${x} ${end}`,
    middle: { x: x + reach * 0.75, y: (start + end) / 2 },
    tip: { x, y: end, towards: 'left' },
  };
}

const halfway = (a: Point | undefined, b: Point | undefined): Point => ({
  x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2,
  y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2,
});
