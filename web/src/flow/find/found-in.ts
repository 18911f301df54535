import { folded } from '../../catalog/folded.ts';
import type { Drawn } from '../drawn.ts';

/** What of the picture goes by a text, box by box from the top left, rows after their box. */
export function foundIn({ cards }: Pick<Drawn, 'cards'>, text: string): readonly string[] {
  const wish = folded(text.trim());
  if (wish === '') return [];
  return cards.flatMap((card) =>
    [card, ...card.rows].filter(({ name }) => folded(name).includes(wish)).map(({ id }) => id),
  );
}
