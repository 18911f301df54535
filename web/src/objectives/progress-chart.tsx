import { useTranslation } from 'react-i18next';
import { useFigures } from '../page/use-figures.ts';
import { scaleOf } from './chart-scale.ts';
import type { Point } from './chart-scale.ts';
import { inUnit, onAxis } from './measure.ts';
import type { Measured } from './measure.ts';
import classes from './chart.module.css';

const PLOT = { width: 620, height: 190, left: 62, top: 14, right: 128, bottom: 30 } as const;

interface ProgressChartProps {
  readonly name: string;
  readonly metric: Measured;
  readonly points: readonly Point[];
  readonly target: number | null;
  readonly due: string | null;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
}

/** Observations along time with their margin, the target as a line, and the straight way to it. */
export function ProgressChart(props: ProgressChartProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  const { name, metric, points, target, due, baseline, baselineOn } = props;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return <p>{t('objectives.progress.none')}</p>;
  const days = [...points.map(({ day }) => day), ...(due === null ? [] : [due])];
  const band = points.flatMap(({ low, high }) =>
    low === null || high === null ? [] : [low, high],
  );
  const values = [
    ...points.map(({ value }) => value),
    ...band,
    ...(target === null ? [] : [target]),
  ];
  const { x, y, ticks } = scaleOf({ days, values }, PLOT);
  const write = (value: number) => inUnit(figures, metric, value);
  const said = target === null ? 'objectives.progress.chartNoTarget' : 'objectives.progress.chart';
  const words = { metric: name, first: write(first.value), last: write(last.value) };
  const margins = points.filter(({ low, high }) => low !== null && high !== null);
  const edge = (of: 'low' | 'high') => margins.map((one) => `${x(one.day)} ${y(one[of] ?? 0)}`);
  const hasWay = target !== null && due !== null && baseline !== null && baselineOn !== null;
  const right = due === null ? last.day : due;
  return (
    <svg
      className={classes['chart']}
      viewBox={`0 0 ${PLOT.left + PLOT.width + PLOT.right} ${PLOT.top + PLOT.height + PLOT.bottom}`}
      role="img"
      aria-label={t(said, { ...words, target: target === null ? '' : write(target) })}
      data-chart
    >
      <g transform={`translate(${PLOT.left} ${PLOT.top})`}>
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <path className={classes['grid']} d={`M0 0H${PLOT.width}`} />
            <text x={-10} dy="0.32em" textAnchor="end">
              {onAxis(figures, { ...metric, unit: null }, tick)}
            </text>
          </g>
        ))}
        {[first.day, last.day, ...(due === null ? [] : [due])].map((day, index, all) => (
          <text
            key={day}
            x={x(day)}
            y={PLOT.height + 20}
            textAnchor={index === 0 ? 'start' : index === all.length - 1 ? 'end' : 'middle'}
          >
            {figures.month(day)}
          </text>
        ))}
        {margins.length > 1 && (
          <path
            className={classes['band']}
            d={`M${edge('low').join('L')}L${edge('high').reverse().join('L')}Z`}
          />
        )}
        {target !== null && (
          <g>
            <path className={classes['target']} d={`M0 ${y(target)}H${PLOT.width}`} />
            <text className={classes['targetText']} x={PLOT.width + 8} y={y(target)} dy="0.32em">
              {t('objectives.progress.targetLine', { value: onAxis(figures, metric, target) })}
            </text>
          </g>
        )}
        {hasWay && (
          <path
            className={classes['way']}
            d={`M${x(baselineOn)} ${y(baseline)}L${x(right)} ${y(target)}`}
          />
        )}
        <path
          className={classes['line']}
          d={`M${points.map(({ day, value }) => `${x(day)} ${y(value)}`).join('L')}`}
        />
        {points.map(({ id, day, value }) => (
          <circle key={id} className={classes['dot']} cx={x(day)} cy={y(value)} r={3}>
            <title>{`${figures.month(day)}: ${write(value)}`}</title>
          </circle>
        ))}
      </g>
    </svg>
  );
}
