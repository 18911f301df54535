import { columnsOf } from './columns.ts';
import { layersOf } from './layers.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { ordered } from './order.ts';
import { rowsOf } from './rows.ts';
import { measures } from './to-draw.ts';
import type { Measures, ToDraw } from './to-draw.ts';

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Drawn {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** The columns that are used, by the layers that were asked for. */
  readonly columns: readonly { readonly layer: number; readonly x: number }[];
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes in columns, and lines between them that never run under a box: between columns they sway, through a column they
 * run level in a lane that was kept free for them. The order of the things decides where nothing else does; the same
 * input gives the same drawing.
 */
export function drawing(toDraw: ToDraw, sizes: Measures = measures): Drawn {
  const layers = layersOf(toDraw);
  const columns = columnsOf(toDraw, layers);
  const order = ordered(columns);
  const tops = rowsOf(order, columns, sizes);
  const xOf = (column: number) => column * (sizes.width + sizes.gutter);
  const placed = { tops, xOf, sizes };
  const boxes = order.flatMap((items, column) =>
    items.flatMap((item): Box[] =>
      item.is === 'box'
        ? [
            {
              id: item.id,
              x: xOf(column),
              y: tops.get(item.id) ?? 0,
              width: sizes.width,
              height: item.height,
            },
          ]
        : [],
    ),
  );
  const ends = order.flatMap((items) =>
    items.map(({ id, height }) => (tops.get(id) ?? 0) + height),
  );
  const bows = columns.journeys.some(({ bow, column }) => bow && column === order.length - 1);
  return {
    boxes,
    lines: linesOf(columns, placed),
    columns: layers.used.map((layer, column) => ({ layer, x: xOf(column) })),
    width: Math.max(0, xOf(order.length) - sizes.gutter) + (bows ? sizes.gutter : 0),
    height: Math.max(0, ...ends),
  };
}
