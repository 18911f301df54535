import type { FlowsOf } from '../../graph/flows.ts';
import { startsOf } from '../../graph/parts.ts';

/** Where to walk from to light what touches an entry: from all of its parts; for a term, from what it defines. */
export function startsOfTouching(of: FlowsOf, ordinal: number): number[] {
  const { structure, at } = of;
  if (structure.kind(ordinal) !== 'Term') return startsOf(of, ordinal);
  const defined: number[] = [];
  structure.eachOut(ordinal, (edge, to) => {
    if (structure.edgeType(edge) === 'DEFINES' && structure.edgeLive(edge, at)) defined.push(to);
  });
  return defined.flatMap((one) => startsOf(of, one));
}
