import type { Model } from '@linaje/graph-schema';
import type { Structure } from '../../reading/structure.ts';

/** What a list may ask of the things beside an entry. */
export interface NeighbourFilter {
  readonly ownedBy?: unknown;
  readonly top?: unknown;
}

/** Types that put a thing under another of its kind. */
const above: ReadonlySet<string> = new Set(['HAS_BROADER', 'WITHIN']);

/** Which of the questions about neighbours make sense for a kind. */
export function asksOf(kind: string, { relationships }: Model): { owned: boolean; tree: boolean } {
  const from = relationships.filter(({ pairs }) => pairs.some((pair) => pair.from === kind));
  return {
    owned: from.some(({ type }) => type === 'OWNED_BY'),
    tree: from.some(({ type }) => above.has(type)),
  };
}

/** Whether an entry has the neighbours that are asked for. */
export function hasNeighbours(
  structure: Structure,
  ordinal: number,
  { ownedBy, top }: NeighbourFilter,
): boolean {
  const owner = typeof ownedBy === 'string' ? ownedBy : undefined;
  if (owner === undefined && typeof top !== 'boolean') return true;
  let isOwned = false;
  let isTop = true;
  structure.eachOut(ordinal, (edge, to) => {
    if (!structure.edgeLive(edge)) return;
    const type = structure.edgeType(edge);
    if (type === 'OWNED_BY' && structure.id(to) === owner) isOwned = true;
    if (above.has(type)) isTop = false;
  });
  return (owner === undefined || isOwned) && (typeof top !== 'boolean' || top === isTop);
}
