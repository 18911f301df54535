import { kindOf } from './flow-query.ts';
import type { Flow, FlowAttribute, FlowEdge, FlowNode } from './flow-query.ts';
import type { Lane, Scene, SceneEnd } from './layout/scene.ts';

/** How the flow is looked at. */
export interface Look {
  readonly touches: string | undefined;
  readonly only: boolean;
  readonly opened: readonly string[];
  readonly level: 'SYSTEM' | 'DATASET';
}

/** Nothing is picked; on the path of what is picked; or stepping back. */
export type Light = 'plain' | 'lit' | 'back';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly light: Light;
  readonly of:
    | { readonly is: 'attribute'; readonly attribute: FlowAttribute }
    | { readonly is: 'dataset'; readonly fields: number };
}

/** A box with all it shows. */
export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly lane: Lane;
  readonly light: Light;
  readonly datasets: number;
  readonly fields: number;
  readonly attributes: number;
  readonly rows: readonly Row[];
  /** `fixed` where there is nothing to open, or the level already shows everything. */
  readonly state: 'open' | 'closed' | 'fixed';
}

export interface Line {
  readonly id: string;
  readonly from: SceneEnd;
  readonly to: SceneEnd;
  readonly flows: number;
  readonly attributes: readonly string[];
  readonly light: Light;
}

export interface Drawn {
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
  readonly scene: Scene;
}

/** Rows of a closed golden record: the large one shows more of itself. */
const ROWS = { large: 6, small: 2, largeFrom: 11 } as const;

/** From the answer to what is drawn: cards with rows, and lines between them. Pure; the layout takes `scene`. */
export function drawn(flow: Flow, look: Look): Drawn {
  const seen = look.only ? onlyLit(flow) : flow;
  const tops = seen.nodes.filter((node) => !hasParent(node, seen.nodes));
  const children = Map.groupBy(
    seen.nodes.filter((node) => hasParent(node, seen.nodes)),
    ({ parent }) => parent,
  );
  const picked = look.touches !== undefined && flow.nodes.some(({ lit }) => lit);
  const cards = tops.map((node) => cardOf(node, children.get(node.id) ?? [], look, picked));
  const lines = linesOf(seen.edges, { cards, children, look, picked });
  return { cards, lines, scene: { boxes: cards.map(boxOf), edges: lines } };
}

function onlyLit(flow: Flow): Flow {
  return {
    ...flow,
    nodes: flow.nodes.filter(({ lit }) => lit),
    edges: flow.edges.filter(({ lit }) => lit),
  };
}

const hasParent = ({ parent }: FlowNode, nodes: readonly FlowNode[]): boolean =>
  parent !== null && nodes.some(({ id }) => id === parent);

const light = (lit: boolean, picked: boolean): Light => (!picked ? 'plain' : lit ? 'lit' : 'back');

function cardOf(node: FlowNode, inside: readonly FlowNode[], look: Look, picked: boolean): Card {
  const datasets = inside.map((child): Row => ({
    id: child.id,
    name: child.name,
    light: light(child.lit, picked),
    of: { is: 'dataset', fields: child.fields },
  }));
  return {
    id: node.id,
    kind: kindOf(node),
    name: node.name,
    lane: node.lane,
    light: light(node.lit, picked),
    datasets: node.datasets,
    fields: node.fields,
    attributes: node.attributes.length,
    rows: [...attributeRows(node, look, picked), ...datasets],
    state: stateOf(node, look),
  };
}

function stateOf(node: FlowNode, { level, opened }: Look): Card['state'] {
  const open = opened.includes(node.id) ? 'open' : 'closed';
  if (node.attributes.length > 0) return hidden(node, []).length > 0 ? open : 'fixed';
  return level === 'DATASET' || node.datasets === 0 || kindOf(node) === 'Dataset' ? 'fixed' : open;
}

function attributeRows(node: FlowNode, { opened, touches }: Look, picked: boolean): Row[] {
  const always = touches === undefined ? [] : [touches];
  const left = opened.includes(node.id) ? [] : hidden(node, always);
  return node.attributes
    .filter((attribute) => !left.includes(attribute))
    .map((attribute) => ({
      id: attribute.id,
      name: attribute.name,
      light: light(attribute.lit, picked),
      of: { is: 'attribute', attribute },
    }));
}

/** What a closed golden record leaves out: never what is picked, critical attributes and those with sources last. */
function hidden({ attributes }: FlowNode, always: readonly string[]): readonly FlowAttribute[] {
  const room = attributes.length >= ROWS.largeFrom ? ROWS.large : ROWS.small;
  if (attributes.length <= room) return [];
  const weight = ({ critical, sources, sameRank }: FlowAttribute) =>
    (critical ? 100 : 0) + (sameRank ? 50 : 0) + sources;
  const shown = [...attributes].sort((a, b) => weight(b) - weight(a)).slice(0, room);
  return attributes.filter((one) => !shown.includes(one) && !always.includes(one.id));
}

/** Golden records keep the order in which they came, above the hub that holds them. */
const boxOf = (card: Card, place: number): Scene['boxes'][number] => ({
  id: card.id,
  lane: card.lane,
  group: card.kind === 'MasterEntity' ? place : Number.MAX_SAFE_INTEGER,
  rows: card.rows.map(({ id }) => id),
});

interface Ends {
  readonly cards: readonly Card[];
  readonly children: ReadonlyMap<string | null, readonly FlowNode[]>;
  readonly look: Look;
  readonly picked: boolean;
}

function linesOf(edges: readonly FlowEdge[], { cards, children, look, picked }: Ends): Line[] {
  const boxes = new Map(cards.map((card) => [card.id, card]));
  const home = new Map(
    [...children].flatMap(([parent, nodes]) => nodes.map(({ id }) => [id, parent ?? id] as const)),
  );
  const endOf = (id: string, edge: FlowEdge): SceneEnd | undefined => {
    const box = home.get(id);
    if (box !== undefined) return { box, row: id };
    const card = boxes.get(id);
    if (!card) return undefined;
    const row = look.touches;
    const isOfRow =
      edge.lit &&
      row !== undefined &&
      edge.attributes.includes(row) &&
      card.rows.some((one) => one.id === row);
    return isOfRow ? { box: id, row } : { box: id };
  };
  return edges.flatMap((edge) => {
    const from = endOf(edge.from, edge);
    const to = endOf(edge.to, edge);
    if (!from || !to) return [];
    const { id, flows, attributes, lit } = edge;
    return [{ id, from, to, flows, attributes, light: light(lit, picked) }];
  });
}
