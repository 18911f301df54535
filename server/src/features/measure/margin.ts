import type { Scene } from '../../reading/scene.ts';
import { wilson } from './interval.ts';
import { observations } from './observations.ts';
import {
  fivePointCutOffs,
  isnCutOffs,
  netIndexInterval,
  npsCutOffs,
  votes,
} from './satisfaction.ts';
import type { Answers, CutOffs } from './satisfaction.ts';

/** Half the width of the 95 % interval of a metric, in its own unit, at the n that it usually has. */
export interface Margin {
  readonly n: number;
  readonly margin: number;
}

const RATES = ['RESPONSE', 'CONVERSION', 'RETENTION', 'CHURN'];

/**
 * Rates: Wilson limits at the baseline. NPS and net satisfaction: adjusted Wald on the newest distribution of answers,
 * scaled to the usual n, which is the median of all observations. Undefined where n or the distribution is not known,
 * or the metric has no such margin.
 */
export function marginOf(scene: Scene, metric: number, baseline: number): Margin | undefined {
  const n = median(observations(scene, metric).flatMap((one) => one.n ?? []));
  const formula = scene.structure.counted(metric, 'formula') ?? '';
  if (n === undefined || n === 0) return undefined;
  if (RATES.includes(formula) && baseline >= 0 && baseline <= 1) {
    const { low, high } = wilson({ count: baseline * n, n });
    return { n, margin: (high - low) / 2 };
  }
  const cutOffs = cutOffsOf(scene, metric, formula);
  const found = cutOffs && votes(newestAnswers(scene, metric), cutOffs);
  if (!found || 'notDefined' in found || found.n === 0) return undefined;
  const scale = n / found.n;
  const scaled = { plus: found.plus * scale, minus: found.minus * scale, n };
  const { low, high } = netIndexInterval(scaled);
  return { n, margin: (high - low) / 2 };
}

function cutOffsOf(scene: Scene, metric: number, formula: string): CutOffs | undefined {
  if (formula === 'NPS') return npsCutOffs;
  if (formula !== 'NET_SATISFACTION') return undefined;
  const scale = scene.property(metric, 'scale');
  return typeof scale === 'string' && /^\s*1\s*[-–]\s*5/.test(scale)
    ? fivePointCutOffs
    : isnCutOffs;
}

/** How many gave each score, in the newest observation that tells it. */
function newestAnswers(scene: Scene, metric: number): readonly Answers[] {
  const told = scene
    .series(metric, 'OBSERVES')
    .filter(({ properties }) => Array.isArray(properties['distribution']))
    .sort((a, b) =>
      String(a.properties['periodEnd']) < String(b.properties['periodEnd']) ? -1 : 1,
    );
  // The model's shape says what a distribution is.
  return (told.at(-1)?.properties['distribution'] ?? []) as unknown as readonly Answers[];
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
