import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { askedIn, isDay, isTrendWider } from './asked.ts';
import type { Looked } from './looked-at.ts';
import { DayTurns } from './day-turns.tsx';
import { TrendChart } from './trend-chart.tsx';
import { TREND } from './trend-query.ts';
import type { Trend } from './trend-query.ts';
import { TrendTable } from './trend-table.tsx';
import { useUntilWritten } from './use-until-written.ts';
import classes from './trend.module.css';

interface TrendPartProps {
  readonly looked: Looked;
  readonly onGo: (looked: Looked) => void;
}

const spans = { all: undefined, year: 365, quarter: 90, month: 30 } as const;
type Span = keyof typeof spans;
const spanNames = Object.keys(spans) as readonly Span[]; // of the table above

const spanIn = ({ span }: Looked): Span => spanNames.find((one) => one === span) ?? 'all';

/** How many findings were open on each day, and what came and went on the one that is picked. */
export function TrendPart({ looked, onGo }: TrendPartProps) {
  const { t } = useTranslation();
  const { rules, severities } = askedIn(looked);
  const days = spans[spanIn(looked)];
  const from = days === undefined ? null : dayBefore(days);
  const asking = useAsked({ query: TREND, variables: { from, rules, severities } });
  const { asked, retry } = asking;
  const trend = asked.is === 'found' ? asked.data.auditTrend : undefined;
  useUntilWritten(trend?.history.is, retry);
  return (
    <section className={classes['trend']} aria-labelledby="trend">
      <header>
        <h2 id="trend">{t('audit.trend.title')}</h2>
        {isTrendWider(looked) && <p className={page['soft']}>{t('audit.trend.wide')}</p>}
        <span className={page['space']} />
        <select
          aria-label={t('audit.trend.span')}
          className={classes['span']}
          value={spanIn(looked)}
          onChange={({ target }) =>
            onGo({ ...looked, span: target.value === 'all' ? undefined : target.value })
          }
        >
          {spanNames.map((one) => (
            <option key={one} value={one}>
              {t(`audit.trend.spans.${one}`)}
            </option>
          ))}
        </select>
      </header>
      {trend?.history.is === 'WRITTEN' && <Told trend={trend} looked={looked} onGo={onGo} />}
      {trend?.history.is === 'WRITING' && (
        <p role="status" className={classes['writing']}>
          {t('audit.trend.working', { done: trend.history.done, of: trend.history.of })}
          <progress value={trend.history.done} max={Math.max(1, trend.history.of)} />
        </p>
      )}
      {trend?.history.is === 'FAILED' && <p className={page['warn']}>{t('audit.trend.failed')}</p>}
      {asked.is === 'failed' && asked.why.is === 'refused' && (
        <p className={page['warn']}>{asked.why.message}</p>
      )}
      {trend?.history.is !== 'WRITTEN' && <div className={classes['room']} />}
    </section>
  );
}

const DAY = 86_400_000;
/** In UTC, as the days of the trend are. */
const dayBefore = (days: number): string =>
  new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

function Told({ trend, looked, onGo }: TrendPartProps & { readonly trend: Trend }) {
  const { t } = useTranslation();
  const { days } = trend;
  const { day } = looked;
  const pick = (date: string | undefined) => onGo({ ...looked, day: date });
  const picked = isDay(day) ? day : undefined;
  const turned = days.filter(({ came, went }) => came + went > 0).map(({ date }) => date);
  const before = turned.findLast((one) => picked === undefined || one < picked);
  const after = turned.find((one) => picked !== undefined && one > picked);
  return (
    <>
      <TrendChart days={days} picked={picked} onPick={pick} />
      <div className={classes['foot']}>
        <div className={classes['steps']}>
          <button
            type="button"
            disabled={before === undefined}
            aria-label={t('audit.trend.before')}
            onClick={() => pick(before)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </button>
          <button
            type="button"
            disabled={after === undefined}
            aria-label={t('audit.trend.after')}
            onClick={() => pick(after)}
          >
            <IconChevronRight size={16} aria-hidden />
          </button>
        </div>
        {picked === undefined && <p className={page['soft']}>{t('audit.trend.pick')}</p>}
        {picked !== undefined && <DayTurns day={picked} looked={looked} onGo={onGo} />}
      </div>
      <TrendTable days={days} picked={picked} onPick={pick} />
    </>
  );
}
