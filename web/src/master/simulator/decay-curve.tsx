import { useTranslation } from 'react-i18next';
import { useFigures } from '../../page/use-figures.ts';
import type { Weighed } from './simulator-query.ts';
import classes from './simulator.module.css';

const PLOT = { width: 92, height: 26 } as const;

interface DecayCurveProps {
  readonly name: string;
  readonly weighed: Weighed;
}

/** How trust in a source falls with age, and where its value stands on the way. */
export function DecayCurve({ name, weighed: { decay, trust, ageDays } }: DecayCurveProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const [first] = decay;
  const last = decay.at(-1);
  if (!first || !last || trust === null) return <small>{t('simulator.noTrust')}</small>;
  const x = (age: number) => (Math.min(Math.max(age, 0), last.ageDays) / last.ageDays) * PLOT.width;
  const y = (percent: number) => PLOT.height - (percent / 100) * PLOT.height;
  const said = { source: name, fresh: number(first.trust, 0), old: number(last.trust, 0) };
  const line = decay.map((point) => `${x(point.ageDays)} ${y(point.trust)}`).join('L');
  const label = t('simulator.trustSaid', { ...said, now: number(trust, 0) });
  return (
    <span className={classes['decay']}>
      <svg
        viewBox={`-4 -4 ${PLOT.width + 8} ${PLOT.height + 8}`}
        width={PLOT.width + 8}
        height={PLOT.height + 8}
        role="img"
        aria-label={label}
      >
        <title>{label}</title>
        <path className={classes['axis']} d={`M0 ${PLOT.height}H${PLOT.width}`} />
        <path className={classes['fall']} d={`M${line}`} />
        <circle cx={x(ageDays ?? last.ageDays)} cy={y(trust)} r={3.5} />
      </svg>
      <b title={ageDays === null ? t('simulator.trustUndated') : undefined}>{number(trust, 0)}</b>
    </span>
  );
}
