import type { Tie, ToDraw } from './to-draw.ts';
import type { Layers } from './layers.ts';

/** What takes room in a column: a box, or a lane kept free for lines that pass. */
export interface Item {
  readonly id: string;
  readonly is: 'box' | 'lane';
  readonly height: number;
}

/** A tie with the items it goes through, from left to right. */
export interface Journey {
  readonly tie: Tie;
  readonly stops: readonly Item[];
  /** The column it begins in, at the left. */
  readonly column: number;
  /** It ends further left than it begins. */
  readonly back: boolean;
  /** Both ends stand in one column: it bows into the gutter at its right. */
  readonly bow: boolean;
}

export interface Columns {
  /** From left to right, in the order in which things were given; lanes last. */
  readonly items: readonly (readonly Item[])[];
  readonly journeys: readonly Journey[];
}

const LANE = 8;

/** Sorts things into columns, and keeps a lane in every column that a tie passes; ties that leave one thing share it. */
export function columnsOf({ things, ties }: ToDraw, { columnOf, used }: Layers): Columns {
  const items: Item[][] = used.map(() => []);
  const known = new Map<string, Item>();
  const place = (item: Item, column: number): Item => {
    const there = known.get(item.id);
    if (there) return there;
    known.set(item.id, item);
    items[column]?.push(item);
    return item;
  };
  for (const { id, height } of things) place({ id, is: 'box', height }, columnOf.get(id) ?? 0);

  const journeys = ties.flatMap((tie): Journey[] => {
    const ends = [tie.from, tie.to].flatMap((id) => known.get(id) ?? []);
    const [first, second] = ends;
    if (!first || !second) return [];
    const [from, to] = [columnOf.get(tie.from) ?? 0, columnOf.get(tie.to) ?? 0];
    const back = to < from;
    const [left, right] = back ? [second, first] : [first, second];
    const [start, end] = back ? [to, from] : [from, to];
    const between = Array.from({ length: Math.max(0, end - start - 1) }, (_, at) =>
      place(
        { id: `${left.id} through ${start + 1 + at}`, is: 'lane', height: LANE },
        start + 1 + at,
      ),
    );
    return [{ tie, stops: [left, ...between, right], column: start, back, bow: start === end }];
  });
  return { items, journeys };
}
