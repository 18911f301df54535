import { useTranslation } from 'react-i18next';
import { ObserveLink } from '../edit/observe/observe-link.tsx';
import { inUnit } from '../objectives/measure.ts';
import { ProgressChart } from '../objectives/progress-chart.tsx';
import '../objectives/texts.ts';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import classes from './entry.module.css';
import type { EntryFound } from './entry-query.ts';

type Metric = Extract<EntryFound, { __typename: 'Metric' }>;

/** What a metric was worth, along time and line by line; and the way to say what it is worth now. */
export function MetricSeries({ entry }: { readonly entry: EntryFound }) {
  const { t } = useTranslation();
  if (entry.__typename !== 'Metric') return null;
  const { name, series } = entry;
  const points = series
    .filter(({ takenIn }) => takenIn.length === 0)
    .map(({ periodEnd, ...one }) => ({ ...one, day: periodEnd }));
  return (
    <Part
      title={t('observe.series')}
      {...(series.length > 0 && { aside: String(series.length) })}
      way={entry.retiredAt === null && <ObserveLink />}
    >
      {series.length === 0 && <p className={page['warn']}>{t('observe.seriesNone')}</p>}
      {points.length > 1 && (
        <ProgressChart
          {...{ name, points }}
          metric={entry}
          target={null}
          due={null}
          baseline={null}
          baselineOn={null}
        />
      )}
      {series.length > 0 && <Table metric={entry} />}
    </Part>
  );
}

function Table({ metric }: { readonly metric: Metric }) {
  const { t } = useTranslation();
  const figures = useFigures();
  const write = (value: number) => inUnit(figures, metric, value);
  return (
    <div
      className={`${page['hold']} ${classes['series']}`}
      role="region"
      tabIndex={0}
      aria-label={t('observe.series')}
    >
      <table className={page['table']} data-series>
        <thead>
          <tr>
            <th scope="col">{t('observe.period')}</th>
            <th scope="col">{t('observe.where')}</th>
            <th scope="col" className={page['number']}>
              {t('observe.value')}
            </th>
            <th scope="col" className={page['number']}>
              {t('observe.margin')}
            </th>
            <th scope="col" className={page['number']}>
              {t('observe.n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {metric.series
            .toReversed()
            .map(({ id, periodStart, periodEnd, value, n, low, high, takenIn }) => (
              <tr key={id}>
                <th scope="row">
                  {figures.day(periodStart)} – {figures.day(periodEnd)}
                </th>
                <td>
                  {takenIn.length === 0
                    ? t('observe.everybody')
                    : takenIn.map((thing) => <ThingLink key={thing.id} thing={thing} />)}
                </td>
                <td className={page['number']}>{write(value)}</td>
                <td className={page['number']}>
                  {low !== null &&
                    high !== null &&
                    t('observe.between', { low: write(low), high: write(high) })}
                </td>
                <td className={page['number']}>{n !== null && figures.number(n)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
