import type { Card } from './drawn/cards.ts';
import type { Line } from './drawn/lines.ts';
import type { Layout } from './layout/layout.ts';

export type Direction = 'up' | 'down' | 'upstream' | 'downstream';

/** What the keyboard can stand on: a box or a row, with its place from the top. */
interface Spot {
  readonly id: string;
  readonly box: string;
  readonly column: number;
  readonly y: number;
}

export interface Walk {
  /** The next spot that way, or undefined where there is none. */
  readonly step: (from: string, direction: Direction) => string | undefined;
  /** How many things stand directly before and after. */
  readonly around: (id: string) => { up: number; down: number };
  readonly first: string | undefined;
}

/** Walking through the picture by keyboard: along the edges to either side, along the column up and down. */
export function walkOver(cards: readonly Card[], lines: readonly Line[], layout: Layout): Walk {
  const spots = spotsOf(cards, layout);
  const spotOf = new Map(spots.map((spot) => [spot.id, spot]));
  const neighbours = (id: string, way: 'upstream' | 'downstream'): string[] => {
    const [near, far] = way === 'upstream' ? (['to', 'from'] as const) : (['from', 'to'] as const);
    const isHere = (line: Line) =>
      line[near].row === id ||
      line[near].box === id ||
      (line.attributes.includes(id) && holds(line[near].box, id));
    const ends = lines.filter(isHere).map((line) => line[far].row ?? line[far].box);
    return [...new Set(ends)].filter((end) => end !== id);
  };
  const holds = (box: string, row: string) => spotOf.get(row)?.box === box;
  const nearest = (from: Spot, ids: readonly string[]) =>
    ids
      .flatMap((id) => spotOf.get(id) ?? [])
      .sort((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y) || a.y - b.y)[0]?.id;

  return {
    first: spots[0]?.id,
    around: (id) => ({
      up: neighbours(id, 'upstream').length,
      down: neighbours(id, 'downstream').length,
    }),
    step: (from, direction) => {
      const spot = spotOf.get(from);
      if (!spot) return spots[0]?.id;
      if (direction === 'upstream' || direction === 'downstream')
        return nearest(spot, neighbours(from, direction));
      const column = spots.filter((one) => one.column === spot.column);
      return column[column.indexOf(spot) + (direction === 'down' ? 1 : -1)]?.id;
    },
  };
}

function spotsOf(cards: readonly Card[], { boxes }: Layout): Spot[] {
  const place = new Map(boxes.map((box) => [box.id, box]));
  return cards
    .flatMap((card) => {
      const box = place.get(card.id);
      if (!box) return [];
      const rows = card.rows.map((row, index) => ({ id: row.id, y: box.y + 1 + index }));
      return [{ id: card.id, y: box.y }, ...rows].map((spot) => ({
        ...spot,
        box: card.id,
        column: box.x,
      }));
    })
    .sort((a, b) => a.column - b.column || a.y - b.y);
}
