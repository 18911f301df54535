import { useMemo, useRef } from 'react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../page/use-figures.ts';
import { useRoom } from './use-room.ts';
import { severityLooks } from './severity.tsx';
import type { TrendDay } from './trend-query.ts';
import { countsOf, nearestDay, trendPicture } from './trend-scale.ts';
import type { TrendLine } from './trend-scale.ts';
import classes from './trend.module.css';

const PLOT = { height: 132, left: 40, top: 10, right: 108, bottom: 24 } as const;
/** Between two names at the ends of lines. */
const APART = 17;

interface TrendChartProps {
  readonly days: readonly TrendDay[];
  readonly picked: string | undefined;
  readonly onPick: (day: string) => void;
}

/** Open findings along time, one line of steps for each severity, told apart by tone and by dashes. */
export function TrendChart({ days, picked, onPick }: TrendChartProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  const hold = useRef<HTMLDivElement>(null);
  const room = useRoom(hold);
  const width = Math.max(200, room - PLOT.left - PLOT.right);
  const { lines, x, y, ticks, months } = useMemo(
    () => trendPicture(days, { width, height: PLOT.height }),
    [days, width],
  );
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const counts = lines.map(
    ({ severity, last: count }) => `${t(`audit.severity.${severity}`)} ${count}`,
  );
  const pick = ({ clientX, currentTarget }: MouseEvent<SVGRectElement>) => {
    const near = nearestDay(days, clientX - currentTarget.getBoundingClientRect().left, x);
    if (near) onPick(near.date);
  };
  const at = picked === undefined ? undefined : days.findLast(({ date }) => date <= picked);
  return (
    <div ref={hold}>
      {room > 0 && (
        <svg
          className={classes['chart']}
          width={room}
          height={PLOT.top + PLOT.height + PLOT.bottom}
          role="img"
          aria-label={t('audit.trend.label', {
            from: figures.day(first.date),
            to: figures.day(last.date),
            counts: figures.list(counts),
          })}
          data-trend
        >
          <g transform={`translate(${PLOT.left} ${PLOT.top})`}>
            {ticks.map((tick) => (
              <g key={tick} transform={`translate(0 ${y(tick)})`}>
                <path className={classes['grid']} d={`M0 0H${width}`} />
                <text x={-10} dy="0.32em" textAnchor="end">
                  {figures.number(tick, 0)}
                </text>
              </g>
            ))}
            {months.map((month) => (
              <text key={month} x={x(month)} y={PLOT.height + 18} textAnchor="middle">
                {figures.month(month)}
              </text>
            ))}
            {picked !== undefined && picked >= first.date && picked <= last.date && (
              <path className={classes['picked']} d={`M${x(picked)} 0V${PLOT.height}`} />
            )}
            {lines.toReversed().map(({ severity, path }) => (
              <path key={severity} className={classes['line']} data-severity={severity} d={path} />
            ))}
            {at &&
              picked !== undefined &&
              lines.map(({ severity }) => (
                <circle
                  key={severity}
                  className={classes['dot']}
                  data-severity={severity}
                  cx={x(picked)}
                  cy={y(countsOf(at)[severity])}
                  r={3.5}
                />
              ))}
            <Ends lines={lines} x={width + 10} />
            <rect
              className={classes['field']}
              width={width}
              height={PLOT.height}
              onClick={pick}
              data-field
            />
          </g>
        </svg>
      )}
    </div>
  );
}

/** The name and the last figure of each line at its end, moved apart where they would touch. */
function Ends({ lines, x }: { readonly lines: readonly TrendLine[]; readonly x: number }) {
  const { t } = useTranslation();
  let lowest = -Infinity;
  const placed = lines
    .toSorted((a, b) => a.end.y - b.end.y)
    .map((line) => {
      lowest = Math.max(line.end.y, lowest + APART);
      return { line, y: lowest };
    });
  const over = Math.max(0, lowest - PLOT.height);
  return placed.map(({ line: { severity, last }, y }) => {
    const { shape: Shape, tone } = severityLooks[severity];
    return (
      <g
        key={severity}
        className={classes['end']}
        data-tone={tone}
        transform={`translate(${x} ${y - over})`}
      >
        <Shape size={13} y={-7} aria-hidden />
        <text x={19} dy="0.32em">
          {t(`audit.severity.${severity}`)} {last}
        </text>
      </g>
    );
  });
}
