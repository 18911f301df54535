import type { Candidate, Value } from './candidate.ts';
import { comparing, isEmpty, textOf, trustOn } from './strategies.ts';
import type { Strategy } from './strategies.ts';

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

/** What a tie falls to, in this order. */
export type TieBreak = 'RANK' | 'TRUST' | 'DAY' | 'NAME';

export interface Lost {
  readonly source: string;
  readonly why: Loss;
  /** What it was compared by, as people say it, and what it was compared with. */
  readonly own?: number | string;
  readonly best?: number | string;
  /** Of a tie: what it fell to. */
  readonly at?: TieBreak;
}

export interface Step {
  readonly by: Strategy | 'FILTER' | 'TIE_BREAK';
  /** Its place in the chain of rules, from 0; none for what is no rule. */
  readonly rule?: number;
  readonly kept: readonly string[];
  /** Nobody, where the rule told none of them apart. */
  readonly lost: readonly Lost[];
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
 * Of a group the value of a candidate is the list of all its values, which win or lose together.
 */
export function survive(
  candidates: readonly Candidate[],
  rules: readonly Rule[],
  { today }: { today: string },
): Verdict {
  const now = Date.parse(today);
  const steps: Step[] = [];
  let standing: readonly Candidate[] = [...candidates].sort(bySource);
  const take = (by: Step['by'], lost: readonly Lost[], rule?: number) => {
    const gone = new Set(lost.map(({ source }) => source));
    standing = standing.filter(({ source }) => !gone.has(source));
    const kept = standing.map(({ source }) => source);
    steps.push({ by, ...(rule !== undefined && { rule }), kept, lost });
  };

  const ignoreEmpty = rules.every((rule) => rule.ignoreEmpty ?? true);
  const unfit = standing.flatMap((one) => unfitness(one, ignoreEmpty) ?? []);
  if (unfit.length > 0) take('FILTER', unfit);
  for (const [place, rule] of rules.entries()) {
    const fixed = rule.strategy === 'MANUAL' ? inForce(rule, today) : undefined;
    if (fixed) {
      const lost = standing.map(({ source }): Lost => ({ source, why: 'OVERRIDDEN' }));
      take('MANUAL', lost, place);
      return { value: fixed.value, sources: [], decidedBy: 'MANUAL', steps };
    }
    if (standing.length > 0 && rule.strategy === 'UNION') {
      take('UNION', [], place);
      return united(standing, steps);
    }
    if (agree(standing)) break;
    take(rule.strategy, losersOf(rule, standing, now), place);
  }
  if (!agree(standing)) take('TIE_BREAK', tieBreak(standing, now));
  const [first] = standing;
  if (!first) return { value: null, sources: [], decidedBy: 'NOTHING', steps };
  const deciding = steps.findLast(({ by, lost }) => by !== 'FILTER' && lost.length > 0);
  return {
    value: first.value,
    sources: standing.map(({ source }) => source),
    decidedBy: deciding?.by ?? 'ONLY_ONE',
    steps,
  };
}

function unfitness({ source, value, valid }: Candidate, ignoreEmpty: boolean): Lost | undefined {
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
function losersOf(rule: Rule, standing: readonly Candidate[], today: number): readonly Lost[] {
  if (rule.strategy === 'FOLLOWS_ATTRIBUTE') {
    const followed = standing.some(({ source }) => source === rule.followedSource);
    const others = standing.filter(({ source }) => source !== rule.followedSource);
    return followed ? others.map(({ source }) => ({ source, why: 'NOT_THE_FOLLOWED_SOURCE' })) : [];
  }
  const by = comparing[rule.strategy];
  if (!by) return [];
  const scored = standing.map((one) => ({
    source: one.source,
    score: by.score(one, { standing, today }),
  }));
  const best = scored.reduce<number | undefined>(
    (most, { score }) =>
      score !== undefined && (most === undefined || score > most) ? score : most,
    undefined,
  );
  if (best === undefined) return [];
  return scored.flatMap(({ source, score }): Lost[] => {
    if (score === best) return [];
    if (score === undefined) return [{ source, why: 'NOTHING_TO_COMPARE', best: by.said(best) }];
    return [{ source, why: 'WORSE', own: by.said(score), best: by.said(best) }];
  });
}

interface Weight {
  readonly at: TieBreak;
  /** The lesser goes before. */
  readonly of: (candidate: Candidate, today: number) => number | string;
  readonly said: (weight: number | string) => number | string;
}

const weights: readonly Weight[] = [
  {
    at: 'RANK',
    of: ({ rank }) => rank ?? Infinity,
    said: (rank) => (Number.isFinite(rank) ? rank : ''),
  },
  {
    at: 'TRUST',
    of: (candidate, today) => -(trustOn(candidate, today) ?? 0),
    said: (trust) => -Number(trust),
  },
  {
    at: 'DAY',
    of: ({ on }) => (on === undefined ? Infinity : -Date.parse(on)),
    said: (moment) =>
      Number.isFinite(Number(moment)) ? new Date(-Number(moment)).toISOString().slice(0, 10) : '',
  },
  { at: 'NAME', of: ({ source }) => source, said: (name) => name },
];

function tieBreak(standing: readonly Candidate[], today: number): readonly Lost[] {
  const against = (one: Candidate, other: Candidate) =>
    weights.find(({ of }) => of(one, today) !== of(other, today));
  const [winner, ...rest] = [...standing].sort((a, b) => {
    const decisive = against(a, b);
    return decisive ? compare(decisive.of(a, today), decisive.of(b, today)) : 0;
  });
  return rest.map((one): Lost => {
    const decisive = winner && against(winner, one);
    if (!decisive || decisive.at === 'NAME')
      return { source: one.source, why: 'TIE_BREAK', at: 'NAME' };
    const { at, of, said } = decisive;
    const [own, best] = [said(of(one, today)), said(of(winner, today))];
    return { source: one.source, why: 'TIE_BREAK', at, own, best };
  });
}

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySource = (a: Candidate, b: Candidate): number => compare(a.source, b.source);
