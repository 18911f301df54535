import { cardOf } from './drawn/cards.ts';
import type { Card } from './drawn/cards.ts';
import { linesOf } from './drawn/lines.ts';
import type { Line } from './drawn/lines.ts';
import type { Look } from './drawn/look.ts';
import { onlyChanged, onlyLit } from './drawn/only.ts';
import type { Measure } from './drawn/size.ts';
import { kindOf } from './flow-query.ts';
import type { Flow, FlowNode } from './flow-query.ts';
import type { Scene } from './layout/scene.ts';

export interface Drawn {
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
  readonly scene: Scene;
  /** Something is picked, and its path is lit. */
  readonly picked: boolean;
  /** Two states are held beside each other. */
  readonly compared: boolean;
}

/** From the answer to what is drawn: cards with rows, and lines between them. Pure; the layout takes `scene`. */
export function drawn(flow: Flow, look: Look, measure: Measure): Drawn {
  const seen =
    look.only === 'lit' ? onlyLit(flow) : look.only === 'changed' ? onlyChanged(flow) : flow;
  const { tops, inside, wholes } = standing(seen.nodes, look);
  const compared = flow.nodes.some(({ mark }) => mark !== null);
  const picked = look.touches !== undefined && flow.nodes.some(({ lit }) => lit);
  const guests = { look, measure, light: { picked, compared } };
  const cards = tops.map((node) =>
    cardOf(
      { node, inside: inside.get(node.id) ?? [], within: wholes.get(node.parent ?? '') },
      guests,
    ),
  );
  const lines = linesOf(seen.edges, cards, guests);
  return { cards, lines, picked, compared, scene: { boxes: cards.map(boxOf), edges: lines } };
}

/** Which nodes are boxes, which are rows in them, and what boxes stand in that is no box itself. */
function standing(nodes: readonly FlowNode[], { level }: Look) {
  const isPlace = (node: FlowNode) =>
    level === 'FIELD' && ['System', 'Namespace'].includes(kindOf(node));
  const wholes = new Map(nodes.filter(isPlace).map((node) => [node.id, node]));
  const shown = nodes.filter((node) => !wholes.has(node.id));
  const ids = new Set(shown.map(({ id }) => id));
  const isInside = ({ parent }: FlowNode) => parent !== null && ids.has(parent);
  return {
    wholes,
    tops: shown.filter((node) => !isInside(node)),
    inside: Map.groupBy(shown.filter(isInside), ({ parent }) => parent ?? ''),
  };
}

/** Golden records keep the order in which they came, above the hub that holds them. */
const boxOf = (card: Card, place: number): Scene['boxes'][number] => ({
  id: card.id,
  lane: card.lane,
  group: card.kind === 'MasterEntity' ? place : Number.MAX_SAFE_INTEGER,
  rows: card.rows.map(({ id }) => id),
  width: card.width,
  lines: card.title.length,
});
