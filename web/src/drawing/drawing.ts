import { columnsOf } from './columns.ts';
import { layersOf } from './layers.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { ordered } from './order.ts';
import { rowsOf } from './rows.ts';

/** Something that stands in a box. */
export interface Thing {
  readonly id: string;
  /** Its column, from the left; where left out, one further than what leads to it. Columns need not be without gaps. */
  readonly layer?: number;
  /** In the drawing's own units, which are CSS pixels. */
  readonly height: number;
}

/** One thing leads to another. Ties to things that are not there are left out. */
export interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface ToDraw {
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
}

export interface Measures {
  /** Of every box. */
  readonly width: number;
  /** Between two columns: where lines sway. */
  readonly gutter: number;
  /** Between two boxes above one another. */
  readonly gap: number;
}

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

export const measures: Measures = { width: 208, gutter: 64, gap: 10 };

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
