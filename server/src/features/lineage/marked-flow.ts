import type { Id } from '../../catalog/change-set.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import { withParts } from '../../graph/parts.ts';
import { customerFlow, EDGES_AT_MOST, laneCounts } from './customer-flow.ts';
import type { CustomerFlow, FlowEdge } from './customer-flow.ts';
import type { FactsOfEdges, FlowAttribute } from './flow-attributes.ts';
import type { FlowNode } from './flow-draft.ts';
import { questionIn } from './flow-question.ts';
import type { FlowAsked } from './flow-question.ts';
import { NODES_AT_MOST } from './lineage.ts';
import type { Mark } from './mark.ts';
import { within } from './within.ts';

/** One of two states that are held beside each other: the past and the present, or what is and what would be. */
export interface FlowSide {
  readonly of: FlowsOf;
  readonly facts: FactsOfEdges;
  readonly personal?: ReadonlySet<number> | undefined;
}

export interface Beside {
  readonly before: FlowSide;
  readonly after: FlowSide;
  /** Whether something else is said of an edge that is there in both: its numbers before and after. */
  readonly rewritten?: ((before: number, after: number) => boolean) | undefined;
}

/**
 * The flows of two states as one picture, with what came, went, changed and stayed. Marked before anything is cut, so
 * that nothing seems to have gone that only did not fit.
 */
export function markedFlow(beside: Beside, asked: FlowAsked): CustomerFlow {
  const { before, after } = beside;
  const [was, is] = [wholeFlow(before, asked), wholeFlow(after, asked)];
  const nodes = markedNodes(was.nodes, is.nodes, contentsIn(before.of, after.of));
  const edges = markedEdges(was.edges, is.edges, beside);
  const isNews = ({ mark }: FlowNode | FlowEdge) => Number(mark !== 'STAYED');
  const given = within(nodes, NODES_AT_MOST, (node) => 2 * isNews(node) + Number(node.lit));
  const ids = new Set(given.nodes.map(({ id }) => id));
  const weight = (edge: FlowEdge) => 2 * isNews(edge) + Number(edge.lit);
  const drawn = edges
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .sort((a, b) => weight(b) - weight(a) || b.flows - a.flows)
    .slice(0, EDGES_AT_MOST);
  return {
    lanes: laneCounts(nodes),
    nodes: given.nodes,
    edges: drawn,
    truncated: given.nodes.length < nodes.length || drawn.length < edges.length,
    nodeCount: nodes.length,
    edgeCount: edges.length,
    folded: Math.max(was.folded, is.folded),
  };
}

const wholeFlow = ({ of, facts, personal }: FlowSide, asked: FlowAsked): CustomerFlow =>
  customerFlow(of, { ...questionIn(of, asked), personal, limit: Infinity, edges: Infinity }, facts);

interface Known {
  readonly id: string;
}

/** Everything of both, what is left of before behind what is. */
function united<Thing extends Known>(
  before: readonly Thing[],
  after: readonly Thing[],
  marked: (is: Thing, was: Thing | undefined) => Thing,
  gone: (was: Thing) => Thing,
): Thing[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const still = new Set(after.map(({ id }) => id));
  return [
    ...after.map((one) => marked(one, known.get(one.id))),
    ...before.filter(({ id }) => !still.has(id)).map(gone),
  ];
}

const markOf = (was: unknown, changed: () => boolean): Mark =>
  was === undefined ? 'CAME' : changed() ? 'CHANGED' : 'STAYED';

function markedNodes(
  before: readonly FlowNode[],
  after: readonly FlowNode[],
  isOther: (was: FlowNode, is: FlowNode) => boolean,
): FlowNode[] {
  return united(
    before,
    after,
    (is, was) => {
      const attributes = markedAttributes(was?.attributes ?? [], is.attributes);
      const news = attributes.some((one) => one.mark !== 'STAYED');
      const mark = markOf(was, () => news || (was !== undefined && isOther(was, is)));
      return { ...is, attributes, mark, was: mark === 'CHANGED' ? (was ?? null) : null };
    },
    (was) => ({ ...was, attributes: markedAttributes(was.attributes, []), mark: 'WENT' }),
  );
}

const markedAttributes = (
  before: readonly FlowAttribute[],
  after: readonly FlowAttribute[],
): FlowAttribute[] =>
  united(
    before,
    after,
    (is, was) => ({ ...is, mark: markOf(was, () => was !== undefined && isFedOtherwise(was, is)) }),
    (was) => ({ ...was, mark: 'WENT' }),
  );

/** Another source, another rank, or the business has come to depend on it. */
const isFedOtherwise = (was: FlowAttribute, is: FlowAttribute): boolean =>
  was.critical !== is.critical || was.fedBy.join() !== is.fedBy.join();

/** Whether a node stands elsewhere, holds something else, or it or a part of it lives otherwise. */
function contentsIn(before: FlowsOf, after: FlowsOf) {
  const parts = (of: FlowsOf, { ordinal }: FlowNode) =>
    ordinal === null ? [] : withParts(of, ordinal).map((part) => lifeOf(of, part));
  return (was: FlowNode, is: FlowNode): boolean =>
    was.lane !== is.lane ||
    was.parent !== is.parent ||
    was.datasets !== is.datasets ||
    was.fields !== is.fields ||
    !isSame(parts(before, was), parts(after, is));
}

const lifeOf = ({ structure }: FlowsOf, part: number): string =>
  `${structure.id(part)} ${structure.counted(part, 'lifecycle') ?? ''}`;

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const known = new Set(some);
  return some.length === others.length && others.every((one) => known.has(one));
}

function markedEdges(
  before: readonly FlowEdge[],
  after: readonly FlowEdge[],
  { before: { of: ofBefore }, after: { of: ofAfter }, rewritten = () => false }: Beside,
): FlowEdge[] {
  return united(
    before,
    after,
    (is, was) => {
      const changed = () => {
        const had = beneath(ofBefore, was);
        const has = beneath(ofAfter, is);
        if (!isSame([...had.keys()], [...has.keys()])) return true;
        return [...has].some(([id, edge]) => rewritten(had.get(id) ?? edge, edge));
      };
      const mark = markOf(was, changed);
      return { ...is, mark, was: mark === 'CHANGED' ? (was?.flows ?? null) : null };
    },
    (was) => ({ ...was, mark: 'WENT' }),
  );
}

/** The edges of the structure beneath an edge of the picture, by id. */
function beneath({ structure }: FlowsOf, edge: FlowEdge | undefined): ReadonlyMap<Id, number> {
  const { edges = [], passages = [] } = edge?.beneath ?? {};
  const through = passages.flatMap(({ reads, writes }) => [...reads, ...writes]);
  return new Map([...edges, ...through].map((one) => [structure.edgeId(one), one]));
}
