import type { Id } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';

/** A person or team with what they answer for among the things asked about. */
export interface Owner {
  readonly owner: Id;
  readonly answersFor: readonly Id[];
}

/** Who answers for these things, or for what contains them where nobody does for the thing itself. */
export function ownersOf(scene: Scene, subjects: readonly Id[]): readonly Owner[] {
  const answersFor = new Map<Id, Set<Id>>();
  for (const subject of new Set(subjects)) {
    const ordinal = scene.structure.ordinal(subject);
    if (ordinal === undefined) continue;
    for (const holder of holdersOf(scene, ordinal)) {
      const owner = scene.structure.id(holder);
      answersFor.set(owner, (answersFor.get(owner) ?? new Set()).add(subject));
    }
  }
  return [...answersFor].map(([owner, things]) => ({ owner, answersFor: [...things] }));
}

function holdersOf(scene: Scene, ordinal: number): readonly number[] {
  const seen = new Set<number>();
  for (let one: number | undefined = ordinal; one !== undefined && !seen.has(one);) {
    seen.add(one);
    const holders = scene.targets(one, 'OWNED_BY');
    if (holders.length > 0) return [...new Set(holders)];
    one = scene.structure.container(one);
  }
  return [];
}
