import type { Scene } from '../../../reading/scene.ts';
import { isThere } from '../../master/governed.ts';
import { ownersOf } from '../what-if/owners.ts';
import type { Impact } from './impact.ts';

/** Somebody to be told of a change, with everything affected that they answer for, nearest first. */
export interface ToldOwner {
  readonly owner: number;
  /** Whether they are still there to be told. */
  readonly isThere: boolean;
  readonly answersFor: readonly number[];
}

export interface Told {
  /** Who answers for the nearest first. */
  readonly owners: readonly ToldOwner[];
  /** By what is affected. */
  readonly of: ReadonlyMap<number, readonly number[]>;
  /** What is affected and nobody answers for, nor for what holds it. */
  readonly unowned: readonly number[];
}

/** Who must be told of a change, and what nobody could be told of. */
export function toldOwners(scene: Scene, { affected }: Impact): Told {
  const { structure } = scene;
  const ids = affected.map(({ ordinal }) => structure.id(ordinal));
  const ordinal = (id: string) => structure.ordinal(id) ?? -1; // ids of this very structure
  const owners = ownersOf(scene, ids).map(({ owner, answersFor }) => ({
    owner: ordinal(owner),
    isThere: isThere(scene, ordinal(owner)),
    answersFor: answersFor.map(ordinal),
  }));
  const of = new Map<number, number[]>();
  for (const { owner, answersFor } of owners) {
    for (const one of answersFor) of.set(one, [...(of.get(one) ?? []), owner]);
  }
  return {
    owners,
    of,
    unowned: affected
      .map((one) => one.ordinal)
      .filter((one) => !of.has(one) && canBeOwned(scene, structure.kind(one))),
  };
}

/** Fields are answered for by whoever answers for their dataset; questions and stages by nobody. */
const canBeOwned = ({ model }: Scene, kind: string): boolean =>
  kind === 'Field' || model.pair('OWNED_BY', kind, 'Person') !== undefined;
