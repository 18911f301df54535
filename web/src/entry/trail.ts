import type { Step } from '../page/page.tsx';
import { routeOf } from '../page/route-of.ts';
import type { Thing } from '../page/thing-link.tsx';
import type { EntryFound } from './entry-query.ts';
import { withinOf } from '../edit/ties/edge-words.tsx';

/** The way to an entry that is a part of another: the system, the dataset, the entity that hold it. */
export function trailTo({ relationshipGroups }: EntryFound): readonly Step[] {
  const holder = relationshipGroups.find(({ end }) => end.containment && end.direction === 'IN')
    ?.edges.edges[0]?.node;
  return holder ? [...withinOf(holder).toReversed(), holder].map(stepTo) : [];
}

const stepTo = ({ __typename: kind, id, name }: Thing): Step => ({
  label: name,
  to: routeOf(kind),
  params: { id },
});
