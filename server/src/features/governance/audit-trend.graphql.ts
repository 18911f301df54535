import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { present } from '../../api/scenes.ts';
import { filterOf, findingsAt, pastOf } from './asked-findings.ts';
import type { FilterAsked } from './asked-findings.ts';
import type { AuditTypes } from './audit-finding.graphql.ts';
import { dayOf } from './audit/day.ts';
import type { Day } from './audit/day.ts';
import type { Past } from './audit/audit-desk.ts';
import { isAmong } from './audit/filter.ts';
import { ruleOf } from './audit/finding-key.ts';
import type { Finding } from './audit/findings.ts';
import { overOf } from './audit/over.ts';
import { severities } from './audit/rule.ts';
import { rules as allRules } from './audit/rules/index.ts';
import type { Stretch } from './audit/stretch-book.ts';
import { trend, turns, turnsOn } from './audit/trend.ts';
import type { TrendDay, Turn } from './audit/trend.ts';
import type { Filter } from './audit/filter.ts';
import type { AuditPageTypes } from './audit.graphql.ts';

interface Trend {
  readonly past: Past;
  readonly from: Day;
  readonly to: Day;
  readonly days: readonly TrendDay[];
}

interface DayTold {
  readonly past: Past;
  readonly day: Day;
  readonly turns: readonly { readonly finding: Finding; readonly turn: Turn }[];
}

/** `auditTrend` and `auditDay`: how many findings were open when, and what came and went on a day. */
export function auditTrendDoor(derived: Derived, types: AuditTypes, counts: AuditPageTypes): void {
  const { builder } = derived;
  const { History, Severity, AuditFinding } = types;
  const DayType = dayType(derived, counts);
  const TrendType = builder.objectRef<Trend>('AuditTrend').implement({
    description: 'How many findings were open at the end of each day.',
    fields: (t) => ({
      history: t.field({ type: History, resolve: ({ past }) => past }),
      from: t.expose('from', { type: 'Date' }),
      to: t.expose('to', { type: 'Date' }),
      days: t.field({
        type: [DayType],
        extensions: { size: 200 },
        description:
          'The first and the last, and every day between on which something turned; between them nothing did. Empty while the past is worked out.',
        resolve: ({ days }) => days,
      }),
    }),
  });
  const TurnType = builder.enumType('AuditTurn', {
    description: 'What happened to a finding on a day.',
    values: turns,
  });
  const Turned = builder.objectRef<DayTold['turns'][number]>('AuditTurned').implement({
    description: 'A finding to which something happened on a day.',
    fields: (t) => ({
      turn: t.field({ type: TurnType, resolve: ({ turn }) => turn }),
      finding: t.field({ type: AuditFinding, resolve: ({ finding }) => finding }),
    }),
  });
  const TurnCount = builder.objectRef<{ turn: Turn; count: number }>('AuditTurnCount').implement({
    description: 'To how many findings something happened on a day.',
    fields: (t) => ({
      turn: t.field({ type: TurnType, resolve: ({ turn }) => turn }),
      count: t.exposeInt('count'),
    }),
  });
  const DayToldType = builder.objectRef<DayTold>('AuditDayTold').implement({
    description: 'What came and went on a day.',
    fields: (t) => ({
      history: t.field({ type: History, resolve: ({ past }) => past }),
      date: t.field({ type: 'Date', resolve: ({ day }) => day }),
      totalCount: t.int({ resolve: (told) => told.turns.length }),
      counts: t.field({
        type: [TurnCount],
        extensions: { size: 7 },
        description: 'How many of each; all of them, however many are listed.',
        resolve: (told) =>
          turns.flatMap((turn) => {
            const count = told.turns.filter((one) => one.turn === turn).length;
            return count > 0 ? [{ turn, count }] : [];
          }),
      }),
      turns: t.field({
        type: [Turned],
        extensions: { size: 50 },
        args: { first: t.arg.int({ defaultValue: 50 }) },
        resolve: (told, { first }) => told.turns.slice(0, Math.max(0, first ?? 50)),
      }),
    }),
  });
  const filter = (t: Parameters<Parameters<typeof builder.queryFields>[0]>[0]) => ({
    rules: t.arg.stringList({ description: 'Ids as `M1`, or letters as `M`; empty: all.' }),
    severities: t.arg({ type: [Severity], description: 'Empty: all.' }),
  });
  builder.queryFields((t) => ({
    auditTrend: t.field({
      type: TrendType,
      extensions: { work: 2_000 },
      description: 'Open findings along the days, from the log; days in UTC.',
      args: {
        from: t.arg({ type: 'Date', description: 'Left out: the day of the first change.' }),
        to: t.arg({ type: 'Date', description: 'Left out: today.' }),
        ...filter(t),
      },
      resolve: (_, { from, to, ...asked }, context) => trendOf(context, { from, to }, asked),
    }),
    auditDay: t.field({
      type: DayToldType,
      extensions: { work: 2_000 },
      description: 'What came and went on a day, and why.',
      args: { date: t.arg({ type: 'Date', required: true }), ...filter(t) },
      resolve: (_, { date, ...asked }, context) => dayTold(context, date, asked),
    }),
  }));
}

function dayType({ builder }: Derived, { SeverityCount, RuleCount }: AuditPageTypes) {
  return builder.objectRef<TrendDay>('AuditDay').implement({
    description: 'How many findings were open at the end of a day.',
    fields: (t) => ({
      date: t.field({ type: 'Date', resolve: ({ day }) => day }),
      open: t.exposeInt('open'),
      severities: t.field({
        type: [SeverityCount],
        extensions: { size: 4 },
        description: 'The most severe first.',
        resolve: ({ bySeverity }) =>
          severities.toReversed().flatMap((name) => {
            const count = bySeverity[name];
            return count > 0 ? [{ name, count }] : [];
          }),
      }),
      rules: t.field({
        type: [RuleCount],
        extensions: { size: 20 },
        resolve: ({ byRule }) =>
          allRules.flatMap((rule) => {
            const count = byRule.get(rule.id) ?? 0;
            return count > 0 ? [{ rule, count }] : [];
          }),
      }),
      came: t.int({
        description: 'Open, and not the day before.',
        resolve: ({ came }) => came.length,
      }),
      went: t.int({
        description: 'Open the day before, and no longer.',
        resolve: ({ went }) => went.length,
      }),
    }),
  });
}

async function trendOf(
  context: Context,
  wanted: { readonly from?: Day | null | undefined; readonly to?: Day | null | undefined },
  asked: FilterAsked,
): Promise<Trend> {
  const filter = filterOf(asked);
  const span = spanOf(context, wanted);
  const past = await pastOf(context);
  if (past.is !== 'WRITTEN') return { past, ...span, days: [] };
  const keeps = (one: Stretch) => passes(filter, one);
  return { past, ...span, days: trend(past.stretches, { ...span, keeps }) };
}

/** The days asked for, as far as there are any; a fault where there are none. */
function spanOf(
  context: Context,
  { from, to }: { readonly from?: Day | null | undefined; readonly to?: Day | null | undefined },
): { readonly from: Day; readonly to: Day } {
  const { reading } = context;
  const today = dayOf(present(context).scene.now);
  const first = reading.momentOf(1) ?? '';
  const born = first === '' ? today : dayOf(first);
  const [start, end] = [from ?? born, to ?? today];
  if (start > end) throw new Fault('PERIOD_TURNED_ROUND', { start, end });
  if (end > today) throw new Fault('IN_THE_FUTURE', { moment: end });
  if (end < born) throw new Fault('BEFORE_THE_FIRST', { moment: end, first });
  return { from: start < born ? born : start, to: end };
}

const passes = ({ rules, severities: some }: Filter, { key, severity }: Stretch): boolean =>
  (!rules?.length || isAmong(rules, ruleOf(key))) && (!some?.length || some.includes(severity));

/** What came before what went, the severe first. */
const placeOf = ({ turn, finding }: DayTold['turns'][number]): number =>
  turns.indexOf(turn) * severities.length - severities.indexOf(finding.severity);

async function dayTold(context: Context, day: Day, asked: FilterAsked): Promise<DayTold> {
  const filter = filterOf(asked);
  spanOf(context, { from: day, to: day });
  const past = await pastOf(context);
  if (past.is !== 'WRITTEN') return { past, day, turns: [] };
  const now = new Map((await findingsAt(context)).map((one) => [one.key, one]));
  const told = turnsOn(past.lives, day)
    .filter(({ life }) =>
      life.stretches.some((one) => [one.from, one.to].includes(day) && passes(filter, one)),
    )
    .flatMap(({ life, turn }) => {
      const finding = now.get(life.key) ?? overOf(life);
      return finding ? [{ finding, turn }] : [];
    });
  return { past, day, turns: told.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}
