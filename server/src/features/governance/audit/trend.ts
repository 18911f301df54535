import type { Day } from './day.ts';
import { ruleOf } from './finding-key.ts';
import type { Life, Lives } from './life.ts';
import { severities } from './rule.ts';
import type { Severity } from './rule.ts';
import type { Stretch } from './stretch-book.ts';

/** How many findings were open at the end of a day. */
export interface TrendDay {
  readonly day: Day;
  readonly open: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byRule: ReadonlyMap<string, number>;
  /** Findings that were not open the day before, and those that no longer are. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

export interface TrendAsked {
  readonly from: Day;
  readonly to: Day;
  readonly keeps: (stretch: Stretch) => boolean;
}

/** The first and the last day asked for, and every day between on which something came, went or turned. */
export function trend(
  stretches: readonly Stretch[],
  { from, to, keeps }: TrendAsked,
): readonly TrendDay[] {
  const open = stretches.filter((one) => !one.accepted && keeps(one));
  const begun = Map.groupBy(open, (one) => (one.from < from ? '' : one.from));
  const ended = Map.groupBy(open, (one) => one.to ?? '');
  const days = new Set([from, to]);
  for (const one of open) for (const day of [one.from, one.to]) if (day) days.add(day);
  const tally = counting(open.filter((one) => one.from < from && (one.to ?? '~') >= from));
  return [...days]
    .filter((day) => from <= day && day <= to)
    .sort()
    .map((day) => {
      const [fresh, over] = [begun.get(day) ?? [], ended.get(day) ?? []];
      for (const one of over) tally.count(one, -1);
      for (const one of fresh) tally.count(one, 1);
      return { day, ...tally.now(), ...turned(fresh, over) };
    });
}

function turned(fresh: readonly Stretch[], over: readonly Stretch[]) {
  const [came, went] = [keysOf(fresh), keysOf(over)];
  return {
    came: [...came].filter((key) => !went.has(key)),
    went: [...went].filter((key) => !came.has(key)),
  };
}

const keysOf = (stretches: readonly Stretch[]): ReadonlySet<string> =>
  new Set(stretches.map(({ key }) => key));

function counting(begun: readonly Stretch[]) {
  const bySeverity = { LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };
  const byRule = new Map<string, number>();
  const count = ({ severity, key }: Stretch, by: 1 | -1): void => {
    bySeverity[severity] += by;
    byRule.set(ruleOf(key), (byRule.get(ruleOf(key)) ?? 0) + by);
  };
  for (const one of begun) count(one, 1);
  return {
    count,
    now: () => ({
      open: severities.reduce((sum, severity) => sum + bySeverity[severity], 0),
      bySeverity: { ...bySeverity },
      byRule: new Map([...byRule].filter(([, found]) => found > 0)),
    }),
  };
}

/** Why a finding is open since a day, or no longer. */
export const turns = [
  'CAME',
  'CAME_BACK',
  'REOPENED',
  'CHANGED',
  'RESOLVED',
  'ACCEPTED',
  'NOT_ASKED',
] as const;
export type Turn = (typeof turns)[number];

/** What happened to a finding on a day on which it turned; undefined where nothing did. */
export function turnOn({ stretches }: Life, day: Day): Turn | undefined {
  const begun = stretches.find(({ from }) => from === day);
  const over = stretches.find(({ to }) => to === day);
  if (begun?.accepted) return over?.accepted ? 'CHANGED' : 'ACCEPTED';
  if (begun && over) return over.accepted ? 'REOPENED' : 'CHANGED';
  if (begun) return stretches[0] === begun ? 'CAME' : 'CAME_BACK';
  if (over) return over.end === 'NOT_ASKED' ? 'NOT_ASKED' : 'RESOLVED';
  return undefined;
}

/** Lives of which something turned on a day. */
export const turnsOn = (lives: Lives, day: Day): readonly { life: Life; turn: Turn }[] =>
  [...lives.values()].flatMap((life) => {
    const turn = turnOn(life, day);
    return turn ? [{ life, turn }] : [];
  });
