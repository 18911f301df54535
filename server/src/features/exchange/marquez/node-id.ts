import { entryId, keyOf } from '@linaje/graph-schema';
import type { Structure } from '../../../reading/structure.ts';

/** Where a node id of Marquez points in the structure; a field's dataset is its container. */
export interface Node {
  readonly type: 'dataset' | 'job' | 'datasetField';
  readonly ordinal: number;
}

const KINDS = { dataset: 'Dataset', job: 'Process', datasetField: 'Field' } as const;

export type NodeIdFault = 'MALFORMED' | { readonly unknown: string; readonly type: Node['type'] };

/**
 * `dataset:NAMESPACE:NAME`, `job:NAMESPACE:NAME`, `datasetField:NAMESPACE:NAME:FIELD`. Namespaces and names may hold
 * colons themselves (`postgres://db:5432`), so what is there decides where they part.
 */
export function nodeOf(nodeId: string, structure: Structure): Node | NodeIdFault {
  const [prefix = '', ...parts] = nodeId.split(':');
  const type = (['dataset', 'job', 'datasetField'] as const).find((one) => one === prefix);
  const least = type === 'datasetField' ? 3 : 2;
  if (!type || parts.length < least || parts.length > MOST_PARTS) return 'MALFORMED';
  for (const names of partings(parts, least)) {
    const ordinal = structure.ordinal(entryId(KINDS[type], keyOf(...names)));
    if (ordinal !== undefined && structure.live(ordinal)) return { type, ordinal };
  }
  return { type, unknown: parts.slice(1).join(':') };
}

/** There are as many ways to part a name in three as its square. */
const MOST_PARTS = 40;

/** All ways to put a list together into so many texts. */
function partings(parts: readonly string[], count: number): string[][] {
  if (count === 1) return [[parts.join(':')]];
  return Array.from({ length: parts.length - count + 1 }, (_, at) => at + 1).flatMap((at) =>
    partings(parts.slice(at), count - 1).map((rest) => [parts.slice(0, at).join(':'), ...rest]),
  );
}
