import { useTranslation } from 'react-i18next';
import { ObserveLink } from '../edit/observe/observe-link.tsx';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { useFigures } from '../page/use-figures.ts';
import { readFragment } from '../remote/graphql.ts';
import { Course } from './course.tsx';
import { inUnit } from './measure.ts';
import { STANDING } from './objective-query.ts';
import type { Progressing } from './objective-query.ts';
import { ProgressChart } from './progress-chart.tsx';
import classes from './chart.module.css';

/** How each metric of an objective stands against its target, drawn and as a table. */
export function ProgressPart({ progress }: { readonly progress: readonly Progressing[] }) {
  const { t } = useTranslation();
  return (
    <Part title={t('objectives.progress.title')}>
      {progress.length === 0 && (
        <p className={page['warn']}>{t('objectives.progress.notMeasured')}</p>
      )}
      {progress.map((one) => (
        <OneMetric key={one.metric.id} progress={one} />
      ))}
    </Part>
  );
}

function OneMetric({ progress }: { readonly progress: Progressing }) {
  const { t } = useTranslation();
  const figures = useFigures();
  const standing = readFragment(STANDING, progress);
  const { metric, target, due, baseline, baselineOn, latest, expected, course } = standing;
  const { population, formulaText, formulaExplained, cadence } = progress.metric;
  const { along } = progress;
  const write = (value: number) => inUnit(figures, metric, value);
  const points = along.map(({ observed: { periodEnd, ...one } }) => ({ ...one, day: periodEnd }));
  const formula = formulaText ?? formulaExplained?.definition;
  return (
    <div className={classes['progress']}>
      <div>
        <div className={page['headed']}>
          <h3>
            {metric.name}
            <Course course={course} />
          </h3>
          <ObserveLink of={metric.id} />
        </div>
        <ProgressChart
          name={metric.name}
          metric={metric}
          {...{ points, target, due, baseline, baselineOn }}
        />
      </div>
      <dl>
        {latest && (
          <div>
            <dt>{t('objectives.progress.latest')}</dt>
            <dd className={classes['big']}>{write(latest.value)}</dd>
            <dd className={classes['soft']}>{figures.day(latest.periodEnd)}</dd>
          </div>
        )}
        {target !== null && (
          <div>
            <dt>{t('objectives.target')}</dt>
            <dd>
              {write(target)}{' '}
              {due !== null && (
                <span className={classes['soft']}>
                  {t('objectives.by', { day: figures.day(due) })}
                </span>
              )}
            </dd>
          </div>
        )}
        {expected !== null && (
          <div>
            <dt>{t('objectives.progress.expected')}</dt>
            <dd>{write(expected)}</dd>
          </div>
        )}
        {formula && (
          <div>
            <dt>{t('objectives.progress.formula')}</dt>
            <dd>{formula}</dd>
            {formulaExplained && (
              <dd className={classes['soft']}>
                {t('objectives.progress.source', { source: formulaExplained.source })}
              </dd>
            )}
          </div>
        )}
        {formulaExplained && (
          <div>
            <dt>{t('objectives.progress.notDefined')}</dt>
            <dd>{formulaExplained.notDefined.join(' ')}</dd>
          </div>
        )}
        {population !== null && (
          <div>
            <dt>{t('objectives.progress.population')}</dt>
            <dd>{population}</dd>
          </div>
        )}
        {cadence !== null && (
          <div>
            <dt>{t('objectives.progress.cadence')}</dt>
            <dd>{t(`objectives.cadence.${cadence}`)}</dd>
          </div>
        )}
      </dl>
      {along.length > 0 && (
        <details>
          <summary>{t('objectives.progress.table')}</summary>
          <div
            className={page['hold']}
            role="region"
            tabIndex={0}
            aria-label={t('objectives.progress.table')}
          >
            <table className={page['table']} data-series>
              <thead>
                <tr>
                  <th scope="col">{t('objectives.progress.period')}</th>
                  <th scope="col" className={page['number']}>
                    {t('objectives.progress.value')}
                  </th>
                  <th scope="col" className={page['number']}>
                    {t('objectives.progress.expected')}
                  </th>
                  <th scope="col">{t('objectives.course')}</th>
                  <th scope="col" className={page['number']}>
                    {t('objectives.progress.margin')}
                  </th>
                  <th scope="col" className={page['number']}>
                    {t('objectives.progress.sample')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {along.toReversed().map((point) => (
                  <PointRow key={point.observed.id} point={point} write={write} />
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}

interface PointRowProps {
  readonly point: Progressing['along'][number];
  readonly write: (value: number) => string;
}

function PointRow({ point: { observed, expected, course: how }, write }: PointRowProps) {
  const { t } = useTranslation();
  const { month, number } = useFigures();
  const { periodEnd, value, low, high, n } = observed;
  return (
    <tr>
      <th scope="row">{month(periodEnd)}</th>
      <td className={page['number']}>{write(value)}</td>
      <td className={page['number']}>{expected !== null && write(expected)}</td>
      <td>
        <Course course={how} />
      </td>
      <td className={page['number']}>
        {low !== null &&
          high !== null &&
          t('objectives.progress.between', { low: write(low), high: write(high) })}
      </td>
      <td className={page['number']}>{n !== null && number(n)}</td>
    </tr>
  );
}
