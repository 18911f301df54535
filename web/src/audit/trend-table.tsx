import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { useFigures } from '../page/use-figures.ts';
import { severities } from './severity.tsx';
import type { TrendDay } from './trend-query.ts';
import { countsOf } from './trend-scale.ts';
import classes from './trend.module.css';

interface TrendTableProps {
  readonly days: readonly TrendDay[];
  readonly picked: string | undefined;
  readonly onPick: (day: string) => void;
}

/** The figures behind the chart, the newest first; every day can be picked here too. */
export function TrendTable({ days, picked, onPick }: TrendTableProps) {
  const { t } = useTranslation();
  const { day } = useFigures();
  return (
    <details className={classes['figures']}>
      <summary>{t('audit.trend.table')}</summary>
      <div
        className={`${page['hold'] ?? ''} ${classes['hold'] ?? ''}`}
        role="region"
        tabIndex={0}
        aria-label={t('audit.trend.table')}
      >
        <table className={page['table']} data-trend-days>
          <thead>
            <tr>
              <th scope="col">{t('audit.trend.day')}</th>
              {severities.map((severity) => (
                <th key={severity} scope="col" className={page['number']}>
                  {t(`audit.severity.${severity}`)}
                </th>
              ))}
              <th scope="col" className={page['number']}>
                {t('audit.trend.came')}
              </th>
              <th scope="col" className={page['number']}>
                {t('audit.trend.went')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((one) => (
              <tr key={one.date} data-picked={one.date === picked || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={page['link']}
                    aria-pressed={one.date === picked}
                    onClick={() => onPick(one.date)}
                  >
                    {day(one.date)}
                  </button>
                </th>
                {severities.map((severity) => (
                  <td key={severity} className={page['number']}>
                    {countsOf(one)[severity]}
                  </td>
                ))}
                <td className={page['number']}>{one.came > 0 && `+${one.came}`}</td>
                <td className={page['number']}>{one.went > 0 && `−${one.went}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
