import type { EntryState, Instant, Json } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';

/** The newest result of one quality rule, and the least it should be. */
export interface Measured {
  readonly rule: number;
  readonly dimension: string | undefined;
  readonly value: number;
  readonly measuredAt: Instant;
  /** The attribute's own target for the dimension, otherwise the rule's threshold; both 0–1. */
  readonly target: number | undefined;
  readonly below: boolean;
}

/** The newest result of every rule on an attribute or on a field that holds it. */
export function qualityOf(scene: Scene, attribute: number): readonly Measured[] {
  const checked = [attribute, ...scene.targets(attribute, 'HELD_IN')];
  const rules = new Set(checked.flatMap((one) => scene.sources(one, 'CHECKS')));
  return [...rules].flatMap((rule) => measured(scene, attribute, rule) ?? []);
}

function measured(scene: Scene, attribute: number, rule: number): Measured | undefined {
  const latest = latestResult(scene, rule);
  if (!latest) return undefined;
  const dimension = scene.structure.counted(rule, 'dimension');
  const target = targetFor(scene, attribute, dimension) ?? thresholdOf(scene, rule);
  return {
    rule,
    dimension,
    ...latest,
    target,
    below: target !== undefined && latest.value < target,
  };
}

/** The newest result of a quality rule, by when it was measured. */
export const latestResult = (scene: Scene, rule: number): Result | undefined =>
  scene.derivedFromSeries(rule, 'RESULT_OF', newest).result;

interface Result {
  readonly value: number;
  readonly measuredAt: Instant;
}

function newest(entries: readonly EntryState[]): { readonly result: Result | undefined } {
  const results = entries.flatMap(({ properties }) => {
    const value = numberIn(properties['value']);
    const measuredAt = textIn(properties['measuredAt']);
    return value === undefined || measuredAt === undefined ? [] : [{ value, measuredAt }];
  });
  const result = results.reduce<Result | undefined>(
    (latest, one) =>
      latest === undefined || Date.parse(one.measuredAt) > Date.parse(latest.measuredAt)
        ? one
        : latest,
    undefined,
  );
  return { result };
}

/** The least that a quality rule asks for, 0–1. */
export const thresholdOf = (scene: Scene, rule: number): number | undefined =>
  scene.derived(rule, asked)?.threshold;

const asked = ({ properties }: EntryState) => ({ threshold: numberIn(properties['threshold']) });

const targetFor = (scene: Scene, attribute: number, dimension: string | undefined) =>
  scene.derived(attribute, targetsIn)?.find((one) => one.dimension === dimension)?.minimum;

function targetsIn({
  properties,
}: EntryState): readonly { dimension?: string; minimum?: number }[] {
  const targets = properties['targets'];
  // Array.isArray does not narrow read-only arrays; the model's shape says what a target is.
  return Array.isArray(targets) ? (targets as readonly { dimension?: string }[]) : [];
}

const numberIn = (value: Json | undefined) => (typeof value === 'number' ? value : undefined);
const textIn = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
