import { useTranslation } from 'react-i18next';
import { useFigures } from '../../page/use-figures.ts';
import type { Trial } from './initiative-query.ts';
import { intervalScale } from './interval-scale.ts';
import classes from './initiatives.module.css';

const PLOT = { width: 340, middle: 34, height: 74 } as const;

/** The difference with its 95 % limits beside nothing at all, and beside what it would have to be to pay. */
export function IntervalPicture({ result }: { readonly result: Trial }) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { incremental, breakEven, breakEvenLifetime } = result;
  if (incremental.value === null) return null;
  const points = (rate: number) => rate * 100;
  const value = points(incremental.value);
  const [low, high] = [
    points(incremental.low ?? incremental.value),
    points(incremental.high ?? incremental.value),
  ];
  const needed = [
    { of: breakEven.value, word: 'firstYear', above: true },
    { of: breakEvenLifetime.value, word: 'lifetime', above: false },
  ].flatMap(({ of, ...rest }) => (of === null ? [] : [{ ...rest, at: points(of) }]));
  const scale = intervalScale(
    { low, value, high, thresholds: needed.map(({ at }) => at) },
    PLOT.width,
  );
  const { x } = scale;
  const said = { value: number(value, 1), low: number(low, 2), high: number(high, 2) };
  const side = (at: number) => (x(at) > PLOT.width / 2 ? 'end' : 'start');
  return (
    <svg
      className={classes['interval']}
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      role="img"
      aria-label={t('objectives.initiatives.picture', said)}
    >
      <path className={classes['axis']} d={`M0 ${PLOT.middle}H${PLOT.width}`} />
      <path className={classes['zero']} d={`M${x(0)} ${PLOT.middle - 14}v28`} />
      <text x={x(0)} y={PLOT.middle + 28} textAnchor="middle">
        0
      </text>
      {needed.map(({ word, at, above }) => (
        <g key={word} className={classes['needed']}>
          <path d={`M${x(at)} ${above ? PLOT.middle - 16 : PLOT.middle}v16`} />
          <text
            x={x(at) + (side(at) === 'end' ? 3 : -3)}
            y={above ? 12 : PLOT.middle + 28}
            textAnchor={side(at)}
          >
            {t(`objectives.initiatives.${word}`, { points: number(at, 2) })}
          </text>
        </g>
      ))}
      <path className={classes['range']} d={`M${x(low)} ${PLOT.middle}H${x(high)}`} />
      <circle cx={x(value)} cy={PLOT.middle} r={5} />
    </svg>
  );
}
