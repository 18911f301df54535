import type { Hop } from './objective-query.ts';

export const CARD = { width: 208, height: 40, gapX: 56, gapY: 10, top: 30 } as const;

export const columns = ['objective', 'metric', 'used', 'field', 'system'] as const;
export type ColumnName = (typeof columns)[number];

const columnOf: Readonly<Record<string, number>> = {
  Objective: 0,
  Metric: 1,
  Term: 2,
  MasterAttribute: 2,
  Field: 3,
  Dataset: 3,
  System: 4,
};

export interface ChainCard {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Stands for what is not there. */
  readonly isMissing: boolean;
}
export interface ChainLine {
  readonly id: string;
  readonly path: string;
  readonly strength: Hop['strength'];
  readonly middle: { readonly x: number; readonly y: number };
}
export interface ChainPicture {
  readonly cards: readonly ChainCard[];
  readonly lines: readonly ChainLine[];
  readonly columns: readonly { readonly name: ColumnName; readonly x: number }[];
  readonly width: number;
  readonly height: number;
}

interface Spot {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly column: number;
  readonly isMissing: boolean;
}

/** Where each thing of a chain stands: a column by kind, ordered so that lines cross little. */
export function chainLayout(hops: readonly Hop[]): ChainPicture {
  const spots = spotsOf(hops);
  const rows = ordered(spots, hops);
  const used = [...new Set([...spots.values()].map(({ column }) => column))].sort();
  const xOf = (column: number) => used.indexOf(column) * (CARD.width + CARD.gapX);
  const cards = rows.flatMap((column) =>
    column.map((spot, row) => ({
      ...spot,
      x: xOf(spot.column),
      y: CARD.top + row * (CARD.height + CARD.gapY),
    })),
  );
  const at = new Map(cards.map((card) => [card.id, card]));
  const lines = hops.flatMap((hop, index) => {
    const from = at.get(hop.from.id);
    const to = at.get(idOfEnd(hop));
    return from && to ? [line(`${index}`, hop.strength, from, to)] : [];
  });
  const tallest = Math.max(1, ...rows.map((column) => column.length));
  return {
    cards,
    lines,
    columns: used.flatMap((column) => {
      const name = columns[column];
      return name ? [{ name, x: xOf(column) }] : [];
    }),
    width: used.length * CARD.width + Math.max(0, used.length - 1) * CARD.gapX,
    height: CARD.top + tallest * (CARD.height + CARD.gapY),
  };
}

const idOfEnd = ({ from, to }: Hop): string => to?.id ?? `${from.id} nothing`;

function spotsOf(hops: readonly Hop[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  const place = ({ __typename: kind, id, name }: Hop['from']) => {
    if (spots.has(id)) return;
    spots.set(id, { id, kind, name, column: columnOf[kind] ?? 2, isMissing: false });
  };
  for (const hop of hops) {
    place(hop.from);
    if (hop.to) place(hop.to);
    else {
      const id = idOfEnd(hop);
      const column = Math.min(4, (columnOf[hop.from.__typename] ?? 2) + 1);
      spots.set(id, { id, kind: 'Nothing', name: '', column, isMissing: true });
    }
  }
  return spots;
}

/** Each column in the order of what leads to it, from left to right. */
function ordered(spots: ReadonlyMap<string, Spot>, hops: readonly Hop[]): Spot[][] {
  const rowOf = new Map<string, number>();
  return columns.map((_, column) => {
    const here = [...spots.values()].filter((spot) => spot.column === column);
    const weight = ({ id }: Spot): number => {
      const before = hops.flatMap((hop) => {
        const row = idOfEnd(hop) === id ? rowOf.get(hop.from.id) : undefined;
        return row === undefined ? [] : [row];
      });
      return before.length === 0 ? 0 : before.reduce((a, b) => a + b, 0) / before.length;
    };
    const weighed = here.map((spot) => ({ spot, weight: weight(spot) }));
    const sorted = weighed.sort((a, b) => a.weight - b.weight).map(({ spot }) => spot);
    sorted.forEach(({ id }, row) => rowOf.set(id, row));
    return sorted;
  });
}

function line(id: string, strength: Hop['strength'], from: ChainCard, to: ChainCard): ChainLine {
  const isBeside = from.x === to.x;
  const start = { x: from.x + CARD.width, y: from.y + CARD.height / 2 };
  // Within one column the line leaves and comes back at the right.
  const end = isBeside
    ? { x: to.x + CARD.width, y: to.y + CARD.height / 2 }
    : { x: to.x, y: to.y + CARD.height / 2 };
  const bend = isBeside ? CARD.gapX / 2 : (end.x - start.x) / 2;
  const back = isBeside ? end.x + bend : end.x - bend;
  return {
    id,
    strength,
    path: `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${back} ${end.y} ${end.x} ${end.y}`,
    middle: isBeside
      ? { x: start.x + bend * 0.75, y: (start.y + end.y) / 2 }
      : { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
  };
}
