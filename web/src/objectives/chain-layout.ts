import { layered } from '../layered/layered.ts';
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

/** Where each thing of a chain stands: a column by kind, ordered so that lines cross little and pass no card. */
export function chainLayout(hops: readonly Hop[]): ChainPicture {
  const spots = spotsOf(hops);
  const {
    boxes,
    edges,
    columns: places,
    width,
    height,
  } = layered(
    [...spots.values()].map(({ id, column }) => ({ id, column, height: CARD.height })),
    hops.map((hop, index) => ({
      id: String(index),
      from: { box: hop.from.id },
      to: { box: idOfEnd(hop) },
    })),
    CARD,
  );
  return {
    cards: boxes.flatMap(({ id, x, y }) => {
      const spot = spots.get(id);
      return spot ? [{ ...spot, x, y }] : [];
    }),
    lines: edges.flatMap(({ id, path, middle }) => {
      const hop = hops[Number(id)];
      return hop ? [{ id, path, middle, strength: hop.strength }] : [];
    }),
    columns: [...places].flatMap(([column, x]) => {
      const name = columns[column];
      return name ? [{ name, x }] : [];
    }),
    width,
    height,
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
