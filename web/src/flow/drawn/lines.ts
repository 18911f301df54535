import type { FlowEdge, Mark } from '../flow-query.ts';
import type { SceneEnd } from '../layout/scene.ts';
import type { Card, DrawingGuests } from './cards.ts';
import { lightOn } from './look.ts';
import type { Light } from './look.ts';

export interface Line {
  readonly id: string;
  readonly from: SceneEnd;
  readonly to: SceneEnd;
  readonly flows: number;
  readonly attributes: readonly string[];
  readonly light: Light;
  /** Goes by technical steps that were folded away. */
  readonly folded: boolean;
  readonly mark: Mark | null;
  /** How many flows there were before, where it changed. */
  readonly was: number | undefined;
}

/** What flows between boxes and their rows; what ends at something that is not shown is not drawn. */
export function linesOf(
  edges: readonly FlowEdge[],
  cards: readonly Card[],
  { look, light }: DrawingGuests,
): Line[] {
  const boxes = new Map(cards.map((card) => [card.id, card]));
  const home = new Map(cards.flatMap((card) => card.rows.map((row) => [row.id, card.id] as const)));
  const endOf = (id: string, edge: FlowEdge): SceneEnd | undefined => {
    const box = home.get(id);
    if (box !== undefined) return { box, row: id };
    if (!boxes.has(id)) return undefined;
    const row = look.touches;
    const isOfRow =
      edge.lit && row !== undefined && edge.attributes.includes(row) && home.get(row) === id;
    return isOfRow ? { box: id, row } : { box: id };
  };
  return edges.flatMap((edge) => {
    const from = endOf(edge.from, edge);
    const to = endOf(edge.to, edge);
    if (!from || !to) return [];
    const { id, flows, attributes, folded, mark, was } = edge;
    const lit = lightOn(edge, light);
    return [{ id, from, to, flows, attributes, folded, mark, was: was ?? undefined, light: lit }];
  });
}
