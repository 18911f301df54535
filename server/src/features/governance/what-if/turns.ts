import type { Id } from '../../../catalog/change-set.ts';
import type { Answer } from '../../customer/coverage.ts';
import type { Strength } from '../../measure/hop.ts';
import type { Found } from '../audit/audit.ts';
import type { Comparison, Turn } from './comparison.ts';

export const turnKinds = [
  'OBJECTIVE',
  'METRIC',
  'ATTRIBUTE',
  'WINNER',
  'QUESTION',
  'STAGE',
  'SEGMENT',
  'FINDING_GOES',
  'FINDING_COMES',
] as const;
export type TurnKind = (typeof turnKinds)[number];

/** Whether things are better or worse afterwards; `OTHER`: they are merely different. */
export const leanings = ['BETTER', 'WORSE', 'OTHER'] as const;
export type Leaning = (typeof leanings)[number];

/** One thing that turns, of whatever sort; what the objectives say comes first. */
export type AnyTurn = {
  /** The same in every comparison, so that several can be held beside each other. */
  readonly key: string;
  readonly subjects: readonly Id[];
  readonly leaning: Leaning;
} & (
  | (Turn<boolean> & { readonly what: 'ATTRIBUTE' | 'METRIC' })
  | (Turn<Id> & { readonly what: 'WINNER' })
  | (Turn<Strength> & { readonly what: 'OBJECTIVE' })
  | (Turn<Answer> & { readonly what: 'QUESTION' | 'STAGE' | 'SEGMENT' })
  | { readonly what: 'FINDING_COMES' | 'FINDING_GOES'; readonly found: Found }
);

/** Everything that turns in one list, in the order in which a person would want to hear of it. */
export function turnsIn(comparison: Comparison): readonly AnyTurn[] {
  const { objectives, metrics, attributes, winners, questions, stages, segments } = comparison;
  const { findingsGone, findingsCome } = comparison;
  return [
    ...objectives.map((turn) => turned('OBJECTIVE', turn, strengths)),
    ...metrics.map((turn) => turned('METRIC', turn, holds)),
    ...attributes.map((turn) => turned('ATTRIBUTE', turn, holds)),
    // Who gains the first source or loses the last has been told as an attribute that holds or does not.
    ...winners
      .filter(({ from, to }) => from !== undefined && to !== undefined)
      .map((turn) => ({ ...named('WINNER', turn), leaning: 'OTHER' as const })),
    ...questions.map((turn) => turned('QUESTION', turn, answers)),
    ...stages.map((turn) => turned('STAGE', turn, answers)),
    ...segments.map((turn) => turned('SEGMENT', turn, answers)),
    ...findingsGone.map((found) => finding('FINDING_GOES', found, 'BETTER')),
    ...findingsCome.map((found) => finding('FINDING_COMES', found, 'WORSE')),
  ];
}

const named = <What extends TurnKind, State>(what: What, turn: Turn<State>) => ({
  ...turn,
  what,
  key: `${what} ${turn.subject}`,
  subjects: [turn.subject],
});

const turned = <What extends TurnKind, State>(
  what: What,
  turn: Turn<State>,
  order: readonly State[],
) => ({ ...named(what, turn), leaning: leaning(turn, order) });

const finding = (what: 'FINDING_COMES' | 'FINDING_GOES', found: Found, lean: Leaning) => ({
  what,
  found,
  key: `FINDING ${found.key}`,
  subjects: found.subjects,
  leaning: lean,
});

/** The worst first. */
const strengths: readonly Strength[] = ['BROKEN', 'WEAK', 'SOUND'];
const answers: readonly Answer[] = ['OPEN', 'PARTLY', 'ANSWERED'];
const holds: readonly boolean[] = [false, true];

function leaning<State>({ from, to }: Turn<State>, order: readonly State[]): Leaning {
  if (from === undefined || to === undefined) return 'OTHER';
  return order.indexOf(to) > order.indexOf(from) ? 'BETTER' : 'WORSE';
}
