import type { Json, Values } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Holding } from './holding.ts';
import { daysOf } from './trust.ts';
import type { DecayCurve, Trust } from './trust.ts';

/** A field that contributes to an attribute, with what is declared of it. */
export interface Contribution {
  readonly edge: number;
  readonly field: number;
  readonly live: boolean;
  readonly rank: number | undefined;
  readonly condition: string | undefined;
  readonly trust: Trust | undefined;
  /** Another live one has the same rank, under the same condition or under none. */
  readonly conflicts: boolean;
}

/** Everything that contributes to an attribute, best rank first; what has none comes last. */
export function precedence(
  scene: Scene,
  attribute: number,
  known: Holding,
): readonly Contribution[] {
  const live = new Set(known.live(attribute));
  const all = scene.in(attribute, 'CONTRIBUTES_TO').map((edge) => {
    const said = scene.edgeProperties(edge);
    return {
      edge,
      field: scene.structure.edgeFrom(edge),
      live: live.has(edge),
      rank: numberIn(said['rank']),
      condition: textIn(said['condition']),
      trust: trustIn(said),
    };
  });
  return all
    .map((one) => ({ ...one, conflicts: one.live && all.some((other) => tie(one, other)) }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.edge - b.edge);
}

type Declared = Omit<Contribution, 'conflicts'>;

const tie = (one: Declared, other: Declared): boolean =>
  one !== other &&
  other.live &&
  one.rank !== undefined &&
  one.rank === other.rank &&
  (one.condition === undefined ||
    other.condition === undefined ||
    one.condition === other.condition);

/** What is declared of trust; a value that says no period does not age. */
function trustIn({ trustMax, trustMin, decayPeriod, decayCurve }: Values): Trust | undefined {
  const max = numberIn(trustMax);
  if (max === undefined) return undefined;
  const decayDays = daysOf(textIn(decayPeriod) ?? '');
  const curve = (textIn(decayCurve) ?? 'LINEAR') as DecayCurve; // a choice of the model
  return decayDays === undefined
    ? { max, min: max, decayDays: 0, curve: 'FLAT' }
    : { max, min: numberIn(trustMin) ?? max, decayDays, curve };
}

const numberIn = (value: Json | undefined) => (typeof value === 'number' ? value : undefined);
const textIn = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
