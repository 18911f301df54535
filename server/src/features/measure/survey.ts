import type { Json, Values } from '../../catalog/change-set.ts';
import { wilson } from './interval.ts';
import type { Interval } from './interval.ts';
import {
  fivePointCutOffs,
  isnCutOffs,
  netIndexInterval,
  npsCutOffs,
  votes,
} from './satisfaction.ts';
import type { Answers, CutOffs } from './satisfaction.ts';

/** The scale and cut-offs of a metric that is a net index; undefined for any other. */
export function cutOffsOf(metric: Values): CutOffs | undefined {
  if (metric['formula'] === 'NPS') return npsCutOffs;
  if (metric['formula'] !== 'NET_SATISFACTION') return undefined;
  const scale = metric['scale'];
  return typeof scale === 'string' && /^\s*1\D+5(\D|$)/.test(scale) ? fivePointCutOffs : isnCutOffs;
}

const shares = ['RESPONSE', 'CONVERSION', 'RETENTION', 'CHURN'];

/** 95 % limits of an observation: of a net index out of its scores, of a share out of its two counts. */
export function marginOf(metric: Values, observation: Values): Interval | undefined {
  const cutOffs = cutOffsOf(metric);
  if (cutOffs) {
    const found = votes(distributionIn(observation), cutOffs);
    return 'notDefined' in found || found.n === 0 ? undefined : netIndexInterval(found);
  }
  const { numerator, denominator } = observation;
  const counted = typeof numerator === 'number' && typeof denominator === 'number';
  if (!counted || !shares.includes(String(metric['formula']))) return undefined;
  if (denominator <= 0 || numerator < 0 || numerator > denominator) return undefined;
  return wilson({ count: numerator, n: denominator });
}

/** How many gave each score; empty where the observation does not say. */
export const distributionIn = ({ distribution }: Values): readonly Answers[] =>
  isList(distribution) ? (distribution as unknown as readonly Answers[]) : []; // the model's shape

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
