import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import { askedIn } from './asked.ts';
import type { Looked } from './looked-at.ts';
import { DAY } from './trend-query.ts';
import type { DayTold } from './trend-query.ts';
import classes from './trend.module.css';

interface DayTurnsProps {
  readonly day: string;
  readonly looked: Looked;
  readonly onGo: (looked: Looked) => void;
}

const order = [
  'CAME',
  'CAME_BACK',
  'REOPENED',
  'CHANGED',
  'RESOLVED',
  'ACCEPTED',
  'NOT_ASKED',
] as const;
const SHOWN = 6;

/** What came and went on a day, by what happened; each leads to its finding. */
export function DayTurns({ day, looked, onGo }: DayTurnsProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  const { rules, severities } = askedIn(looked);
  const { asked } = useAsked({ query: DAY, variables: { date: day, rules, severities } });
  const told =
    asked.is === 'found' && asked.data.auditDay.date === day ? asked.data.auditDay : null;
  return (
    <section className={classes['day']} aria-live="polite" data-day={day}>
      <header>
        <h3>{figures.day(day)}</h3>
        <button
          type="button"
          className={page['link']}
          onClick={() => onGo({ ...looked, asof: day, finding: undefined })}
        >
          {t('audit.trend.asThen')}
        </button>
        <button
          type="button"
          className={classes['close']}
          aria-label={t('audit.trend.close')}
          onClick={() => onGo({ ...looked, day: undefined })}
        >
          <IconX size={15} aria-hidden />
        </button>
      </header>
      {asked.is === 'failed' && asked.why.is === 'refused' && (
        <p className={page['warn']}>{asked.why.message}</p>
      )}
      {told?.turns.length === 0 && <p className={page['soft']}>{t('audit.trend.nothing')}</p>}
      {told && (
        <div className={classes['turns']}>
          {order.map((turn) => (
            <Turned
              key={turn}
              turn={turn}
              of={told.turns.filter((one) => one.turn === turn)}
              count={told.counts.find((one) => one.turn === turn)?.count ?? 0}
              onPick={(finding) => onGo({ ...looked, finding })}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface TurnedProps {
  readonly turn: (typeof order)[number];
  readonly of: DayTold['turns'];
  /** How many there are, however many were fetched. */
  readonly count: number;
  readonly onPick: (key: string) => void;
}

function Turned({ turn, of, count, onPick }: TurnedProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div>
      <h4>
        {t(`audit.trend.turns.${turn}`)} <small>{count}</small>
      </h4>
      <ul>
        {of.slice(0, SHOWN).map(({ finding: { key, rule, title } }) => (
          <li key={key}>
            <button type="button" className={page['link']} onClick={() => onPick(key)}>
              {rule.id} · {title}
            </button>
          </li>
        ))}
      </ul>
      {count > Math.min(SHOWN, of.length) && (
        <p className={page['soft']}>
          {t('audit.trend.more', { count: count - Math.min(SHOWN, of.length) })}
        </p>
      )}
    </div>
  );
}
