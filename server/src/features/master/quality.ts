import type { Instant, Json } from '../../catalog/change-set.ts';
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
  const newest = latestResult(scene, rule);
  if (!newest) return undefined;
  const dimension = textIn(scene.property(rule, 'dimension'));
  const target =
    targetFor(scene, attribute, dimension) ?? numberIn(scene.property(rule, 'threshold'));
  return {
    rule,
    dimension,
    ...newest,
    target,
    below: target !== undefined && newest.value < target,
  };
}

/** The newest result of a quality rule, by when it was measured. */
export function latestResult(
  scene: Scene,
  rule: number,
): { readonly value: number; readonly measuredAt: Instant } | undefined {
  const results = scene.series(rule, 'RESULT_OF').flatMap(({ properties }) => {
    const value = numberIn(properties['value']);
    const measuredAt = textIn(properties['measuredAt']);
    return value === undefined || measuredAt === undefined ? [] : [{ value, measuredAt }];
  });
  return results.reduce<(typeof results)[number] | undefined>(
    (newest, one) =>
      newest === undefined || Date.parse(one.measuredAt) > Date.parse(newest.measuredAt)
        ? one
        : newest,
    undefined,
  );
}

function targetFor(scene: Scene, attribute: number, dimension: string | undefined) {
  const targets = scene.property(attribute, 'targets');
  if (!Array.isArray(targets)) return undefined;
  // Array.isArray does not narrow read-only arrays; the model's shape says what a target is.
  const one = (targets as readonly { dimension?: string; minimum?: number }[]).find(
    (target) => target.dimension === dimension,
  );
  return one?.minimum;
}

const numberIn = (value: Json | undefined) => (typeof value === 'number' ? value : undefined);
const textIn = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
