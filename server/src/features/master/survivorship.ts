import type { Candidate, Value } from './candidate.ts';
import { isEmpty, scores, textOf } from './strategies.ts';
import type { Strategy } from './strategies.ts';
import { trustAt } from './trust.ts';

/** One link of the chain of rules. */
export interface Rule {
  readonly strategy: Strategy;
  readonly ignoreEmpty?: boolean;
  /** For MANUAL: what a person fixed, until which day. */
  readonly override?: { readonly value: Value; readonly by: string; readonly until?: string };
  /** For FOLLOWS_ATTRIBUTE: the source whose value won the attribute that is followed. */
  readonly followedSource?: string;
}

export type Loss =
  | 'EMPTY'
  | 'NOT_VALID'
  | 'OVERRIDDEN'
  | 'NOT_THE_FOLLOWED_SOURCE'
  | 'NOTHING_TO_COMPARE'
  | 'WORSE'
  | 'TIE_BREAK';

export interface Step {
  readonly by: Strategy | 'FILTER' | 'TIE_BREAK';
  readonly kept: readonly string[];
  readonly lost: readonly { readonly source: string; readonly why: Loss }[];
}

export interface Verdict {
  /** The golden value; null where nothing was left to choose from. */
  readonly value: Value;
  /** The source that won; several where they agree or were united, none where a person fixed it. */
  readonly sources: readonly string[];
  readonly decidedBy: Step['by'] | 'ONLY_ONE' | 'NOTHING';
  readonly steps: readonly Step[];
}

/**
 * Which value survives, by which rule, and what lost and why. Rules chain until one value remains; what is still
 * tied falls to the order of sources: rank, trust, latest day, source name. The order of the candidates plays no part.
 */
export function survive(
  candidates: readonly Candidate[],
  rules: readonly Rule[],
  { today }: { today: string },
): Verdict {
  const sight = { today: Date.parse(today) };
  const steps: Step[] = [];
  let standing: readonly Candidate[] = [...candidates].sort(bySource);
  const take = (by: Step['by'], lost: readonly (Lost | undefined)[]) => {
    const losers = lost.flatMap((one) => one ?? []);
    if (losers.length === 0) return;
    const gone = new Set(losers.map(({ source }) => source));
    standing = standing.filter(({ source }) => !gone.has(source));
    steps.push({ by, kept: standing.map(({ source }) => source), lost: losers });
  };

  const ignoreEmpty = rules.every((rule) => rule.ignoreEmpty ?? true);
  take(
    'FILTER',
    standing.map((one) => unfit(one, ignoreEmpty)),
  );
  for (const rule of rules) {
    const fixed = rule.strategy === 'MANUAL' ? inForce(rule, today) : undefined;
    if (fixed) {
      take(
        'MANUAL',
        standing.map(({ source }) => ({ source, why: 'OVERRIDDEN' as const })),
      );
      return { value: fixed.value, sources: [], decidedBy: 'MANUAL', steps };
    }
    if (standing.length > 0 && rule.strategy === 'UNION') return united(standing, steps);
    if (agree(standing)) break;
    take(rule.strategy, losersOf(rule, standing, sight.today));
  }
  if (!agree(standing)) take('TIE_BREAK', tieBreak(standing, sight.today));
  const [first] = standing;
  if (!first) return { value: null, sources: [], decidedBy: 'NOTHING', steps };
  const decidedBy = steps.findLast(({ by }) => by !== 'FILTER')?.by ?? 'ONLY_ONE';
  return { value: first.value, sources: standing.map(({ source }) => source), decidedBy, steps };
}

type Lost = Step['lost'][number];

function unfit({ source, value, valid }: Candidate, ignoreEmpty: boolean): Lost | undefined {
  if (valid === false) return { source, why: 'NOT_VALID' };
  return ignoreEmpty && isEmpty(value) ? { source, why: 'EMPTY' } : undefined;
}

const inForce = ({ override }: Rule, today: string): Rule['override'] =>
  override && (override.until === undefined || override.until >= today.slice(0, 10))
    ? override
    : undefined;

function united(standing: readonly Candidate[], steps: readonly Step[]): Verdict {
  const items = standing.flatMap(({ value }) => (Array.isArray(value) ? value : [value]) as Item[]);
  const distinct = new Map(items.filter((one) => !isEmpty(one)).map((one) => [textOf(one), one]));
  const value = [...distinct.entries()].sort(([a], [b]) => compare(a, b)).map(([, one]) => one);
  return { value, sources: standing.map(({ source }) => source), decidedBy: 'UNION', steps };
}

type Item = string | number | boolean;

const agree = (standing: readonly Candidate[]): boolean =>
  new Set(standing.map(({ value }) => textOf(value))).size <= 1;

/** Who loses under one rule; nobody, where the rule says nothing about any of them. */
function losersOf(rule: Rule, standing: readonly Candidate[], today: number): Lost[] {
  if (rule.strategy === 'FOLLOWS_ATTRIBUTE') {
    const followed = standing.some(({ source }) => source === rule.followedSource);
    return standing.flatMap(({ source }): Lost[] =>
      followed && source !== rule.followedSource
        ? [{ source, why: 'NOT_THE_FOLLOWED_SOURCE' }]
        : [],
    );
  }
  const score = scores[rule.strategy];
  if (!score) return [];
  const scored = standing.map((one) => ({ one, score: score(one, { standing, today }) }));
  const best = scored.reduce<number | string | undefined>(
    (most, { score: own }) =>
      own !== undefined && (most === undefined || own > most) ? own : most,
    undefined,
  );
  if (best === undefined) return [];
  return scored.flatMap(({ one, score: own }): Lost[] =>
    own === best
      ? []
      : [{ source: one.source, why: own === undefined ? 'NOTHING_TO_COMPARE' : 'WORSE' }],
  );
}

function tieBreak(standing: readonly Candidate[], today: number): Lost[] {
  const trustOf = ({ trust, on }: Candidate) =>
    trust ? trustAt(trust, on ? (today - Date.parse(on)) / 86_400_000 : Infinity) : 0;
  const [, ...rest] = [...standing].sort(
    (a, b) =>
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      trustOf(b) - trustOf(a) ||
      compare(b.on ?? '', a.on ?? '') ||
      bySource(a, b),
  );
  return rest.map(({ source }) => ({ source, why: 'TIE_BREAK' }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySource = (a: Candidate, b: Candidate): number => compare(a.source, b.source);
