import type { Id, RelationshipState, Source, Values } from '../catalog/change-set.ts';
import { settleEdge } from '../catalog/settle.ts';
import type { Precedence } from '../catalog/settle.ts';

/** What is to be done with the real relationship of one edge. */
export interface EdgeChange {
  readonly do: 'create' | 'set' | 'delete';
  readonly id: Id;
  readonly type: string;
  readonly from: Id;
  readonly to: Id;
  readonly by: Values;
  readonly sources: readonly Source[];
  readonly properties: Values;
}

/**
 * An edge is a relationship in the graph while some source says it and nobody denies it. From what was kept of the
 * touched edges before, and what is kept of them now: which relationships come, change and go.
 */
export function edgeChanges(
  before: readonly RelationshipState[],
  after: readonly RelationshipState[],
  precedence: Precedence,
): readonly EdgeChange[] {
  const old = Map.groupBy(before, ({ edge }) => edge);
  return [...Map.groupBy(after, ({ edge }) => edge)].flatMap(([id, touched]) => {
    const was = old.get(id) ?? [];
    const changed = new Set(touched.map((fact) => fact.id));
    const saying = whoSay([...was.filter((fact) => !changed.has(fact.id)), ...touched]);
    const deed = deedFor(whoSay(was).length > 0, saying.length > 0);
    const [{ type, from, to, by } = never(id)] = touched;
    if (!deed) return [];
    const sources = saying.map(({ source }) => source).sort();
    const properties = settleEdge(type, saying, precedence);
    return [{ do: deed, id, type, from, to, by, sources, properties }];
  });
}

function deedFor(was: boolean, is: boolean): EdgeChange['do'] | undefined {
  if (is) return was ? 'set' : 'create';
  return was ? 'delete' : undefined;
}

/** The facts that let an edge be seen: none while one denies it. */
function whoSay(facts: readonly RelationshipState[]): readonly RelationshipState[] {
  const open = facts.filter(({ spans }) => spans.at(-1)?.[1] === null);
  return open.some(({ stance }) => stance === 'denies') ? [] : open;
}

function never(edge: Id): never {
  throw new Error(`No fact touches edge ${edge}, though it was grouped by it.`);
}
