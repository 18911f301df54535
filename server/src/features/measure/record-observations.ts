import { entryId, keyOf } from '@linaje/graph-schema';
import type { Id, Json, Operation, Values } from '../../catalog/change-set.ts';
import { find } from '../catalog/deed.ts';
import type { DeedRefusal, Desk, Found } from '../catalog/deed.ts';
import { observations } from './observations.ts';
import { possibleRange } from './possible-range.ts';
import { takenInPart } from './standing.ts';
import { cutOffsOf } from './survey.ts';

/** One observation as it is given: days, and the value in the metric's unit. */
export interface GivenObservation {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number;
  readonly n?: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  readonly currency?: string | undefined;
  readonly distribution?:
    readonly { readonly score: number; readonly answers: number }[] | undefined;
  /** A segment, a touchpoint or a stage, where it does not stand for all. */
  readonly takenIn?: Id | undefined;
}

/** Writes observations of a metric, all or none; what cannot be is refused, each with its reason. */
export async function recordObservations<Failure>(
  desk: Desk<Failure>,
  { metric: id, observations }: { metric: Id; observations: readonly GivenObservation[] },
): Promise<{ readonly failure: Failure } | { readonly metric: Id; readonly ids: readonly Id[] }> {
  const metric = find(desk, 'Metric', id);
  if ('failure' in metric) return metric;
  const faults = faultsIn(desk, metric, observations);
  if (faults.length > 0) return { failure: desk.refuse(faults) };
  const metricKey = desk.scene.structure.key(metric.ordinal);
  const told = observations.map((one) => ({ one, key: keyOf(metricKey, slugOf(desk, one)) }));
  const failure = await desk.commit(told.flatMap(({ one, key }) => recording(metric.id, one, key)));
  if (failure !== undefined) return { failure };
  return { metric: metric.id, ids: told.map(({ key }) => entryId('Observation', key)) };
}

/** What would be refused of these observations, each with its place; nothing is written. */
export function refusedObservations<Failure>(
  desk: Desk<Failure>,
  { metric: id, observations: given }: { metric: Id; observations: readonly GivenObservation[] },
): Failure | undefined {
  const metric = find(desk, 'Metric', id);
  if ('failure' in metric) return metric.failure;
  const there = alreadyObserved(desk, metric);
  const spans = given.map(spanOf);
  const repeated = given.flatMap(({ periodStart, periodEnd }, at): DeedRefusal[] => {
    const own = spans[at] ?? '';
    if (!there.has(own) && spans.indexOf(own) === at) return [];
    const data = { start: periodStart, end: periodEnd };
    return [{ code: 'OBSERVED_ALREADY', thing: metric.name, data, at }];
  });
  const faults = [...faultsIn(desk, metric, given), ...repeated];
  return faults.length > 0 ? desk.refuse(faults) : undefined;
}

type Span = Pick<GivenObservation, 'periodStart' | 'periodEnd' | 'takenIn'>;

/** A period, and the part of all that was observed in it. */
const spanOf = ({ periodStart, periodEnd, takenIn = '' }: Span): string =>
  `${periodStart} ${periodEnd} ${takenIn}`;

function alreadyObserved<Failure>(
  { scene }: Desk<Failure>,
  { ordinal }: Found,
): ReadonlySet<string> {
  const parts = takenInPart(scene);
  const { structure } = scene;
  return new Set(
    observations(scene, ordinal).map(({ id, periodStart, periodEnd }) => {
      const [part] = parts.get(id) ?? [];
      const takenIn = part === undefined ? undefined : structure.id(part);
      return spanOf({ periodStart, periodEnd, takenIn });
    }),
  );
}

function faultsIn<Failure>(
  { scene }: Desk<Failure>,
  { ordinal, name }: Found,
  observations: readonly GivenObservation[],
): DeedRefusal[] {
  const { structure } = scene;
  const inUse = structure.live(ordinal) && structure.counted(ordinal, 'lifecycle') !== 'DEPRECATED';
  if (!inUse) return [{ code: 'METRIC_NOT_OBSERVED', thing: name }];
  if (observations.length === 0) return [{ code: 'NO_OBSERVATIONS', thing: name }];
  const metric = scene.properties(ordinal);
  const today = scene.now.slice(0, 10);
  return observations.flatMap((one, at) =>
    [...periodFaults(one, today), ...valueFaults(one, metric)].map((fault) => ({
      ...fault,
      thing: name,
      at,
    })),
  );
}

function periodFaults(one: GivenObservation, today: string): DeedRefusal[] {
  const { periodStart: start, periodEnd: end } = one;
  if (end < start) return [{ code: 'PERIOD_TURNED_ROUND', data: { start, end } }];
  return start > today ? [{ code: 'PERIOD_TO_COME', data: { start } }] : [];
}

function valueFaults(one: GivenObservation, metric: Values): DeedRefusal[] {
  const { value: found, numerator, denominator, distribution, n } = one;
  const { low, high } = possibleRange(metric);
  const faults: DeedRefusal[] = [];
  if (!(found >= low && found <= high)) {
    faults.push({ code: 'VALUE_OUT_OF_RANGE', data: { found, low: end(low), high: end(high) } });
  }
  const cutOffs = cutOffsOf(metric);
  if (
    cutOffs &&
    distribution?.some(({ score }) => score < cutOffs.lowest || score > cutOffs.highest)
  ) {
    const { lowest, highest } = cutOffs;
    faults.push({ code: 'DISTRIBUTION_IMPOSSIBLE', data: { low: lowest, high: highest } });
  }
  const answers = distribution?.reduce((sum, one) => sum + one.answers, 0);
  if (answers !== undefined && n !== undefined && answers !== n) {
    faults.push({ code: 'SAMPLE_DIFFERS', data: { found: answers, n } });
  }
  const share = high === 1 && numerator !== undefined && denominator !== undefined;
  if (share && numerator > denominator) {
    faults.push({ code: 'PART_ABOVE_WHOLE', data: { numerator, denominator } });
  }
  return faults;
}

const end = (limit: number): Json => (Number.isFinite(limit) ? limit : '∞');

/** The period, and where it was taken: told twice it is the same observation. */
function slugOf<Failure>(
  { scene: { structure } }: Desk<Failure>,
  { periodStart, periodEnd, takenIn }: GivenObservation,
): string {
  const place = takenIn === undefined ? undefined : structure.ordinal(takenIn);
  const where = place === undefined ? [] : [structure.key(place)];
  return [periodStart, periodEnd, ...where].join('_');
}

function recording(metric: Id, given: GivenObservation, key: string): Operation[] {
  const { takenIn, distribution, ...rest } = given;
  const entry = { kind: 'Observation', key };
  const said = Object.entries({ ...rest, distribution: distribution?.map((one) => ({ ...one })) });
  const set = Object.fromEntries(
    said.flatMap(([name, value]): [string, Json][] => (value === undefined ? [] : [[name, value]])),
  );
  const observes: Operation = { do: 'connect', type: 'OBSERVES', from: entry, to: { id: metric } };
  const taken: Operation[] =
    takenIn === undefined
      ? []
      : [{ do: 'connect', type: 'TAKEN_IN', from: entry, to: { id: takenIn } }];
  return [{ do: 'create', entry, set }, observes, ...taken];
}
