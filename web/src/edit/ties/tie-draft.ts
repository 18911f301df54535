import type { Draft } from '../draft.ts';
import { draftOf, givenOf } from '../values/units.ts';
import type { ValueGiven } from '../values/units.ts';
import { spoken } from './owners-draft.ts';
import type { EdgeSeen, EndSeen, Tie } from './ties-query.ts';

/** An edge is there or not: one of the things that two can disagree on. */
export const THERE = '@';

/** What is said of an edge, as a draft; of one that is not there, nothing. */
export const draftOfEdge = (
  edge: EdgeSeen | undefined,
  { properties }: EndSeen,
  decimalSign: string,
): Draft => ({
  [THERE]: edge ? 'yes' : '',
  ...draftOf(edge?.values ?? [], { properties, languages: [], decimalSign }),
});

const given = (draft: Draft, known: EndSeen['properties']): ValueGiven[] =>
  known
    .filter(({ name }) => (draft[name] ?? '') !== '')
    .map(({ name }) => givenOf(name, draft[name] ?? '', known));

/** Says of an edge what a draft says; where another has taken it away meanwhile, it is said anew. */
export function changing(
  edge: EdgeSeen,
  { draft, changed }: { readonly draft: Draft; readonly changed: readonly string[] },
  end: EndSeen,
): Tie {
  const values = changed
    .filter((name) => name !== THERE)
    .map((name) => givenOf(name, draft[name] ?? '', end.properties));
  return { change: { ...spoken(edge), values } };
}

/** A new edge, from this entry or to it as the sentence goes. */
export function connecting(
  end: EndSeen,
  { here, there }: { readonly here: string; readonly there: string },
  draft: Draft,
): Tie {
  const ends = end.direction === 'OUT' ? { from: here, to: there } : { from: there, to: here };
  return {
    connect: {
      type: end.type,
      ...ends,
      values: [...given(draft, end.identifiedBy), ...given(draft, end.properties)],
    },
  };
}

/** What people connect by themselves; the rest comes with deeds of its own. */
const byDeed: ReadonlySet<string> = new Set([
  'OBSERVES',
  'TAKEN_IN',
  'RESULT_OF',
  'ABOUT',
  'CAME_FROM',
  'OWNED_BY',
]);

export const isByHand = ({ type }: Pick<EndSeen, 'type'>): boolean => !byDeed.has(type);

/** One end of a kind, as an address or a list names it. */
export const nameOfEnd = ({ type, direction }: Pick<EndSeen, 'type' | 'direction'>): string =>
  `${type} ${direction}`;
