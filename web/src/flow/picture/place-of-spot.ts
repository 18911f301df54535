import type { Card } from '../drawn/cards.ts';
import type { Layout } from '../layout/layout.ts';
import { headerOf, measures } from '../layout/measures.ts';
import type { Rect } from './use-viewport.ts';

/** Where a box's head or a row of it stands. */
export function placeOfSpot(
  id: string,
  card: Card | undefined,
  { boxes }: Layout,
): Rect | undefined {
  const box = boxes.find((one) => one.id === card?.id);
  if (!card || !box) return undefined;
  const header = headerOf({ lines: card.title.length });
  const row = card.rows.findIndex((one) => one.id === id);
  if (row < 0) return { ...box, height: header };
  return { ...box, y: box.y + header + row * measures.row, height: measures.row };
}
