import type { ChangeSet, Operation } from '../../../catalog/change-set.ts';
import { decide } from '../../../catalog/decide.ts';
import type { Fault } from '../../../catalog/fault.ts';
import { overlay } from '../../../catalog/overlay.ts';
import { overlaid } from '../../../reading/overlaid.ts';
import type { Facts } from '../../../reading/reading.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Scene, SceneGuests } from '../../../reading/scene.ts';
import type { Structure } from '../../../reading/structure.ts';

export type Supposed = { readonly scene: Scene } | { readonly refused: readonly Fault[] };

/**
 * The catalog as it would be if this change set were made: decided by the very rules that decide a real one, laid over
 * and not written. What the rules would refuse is refused here, in the same words.
 */
export function supposing(
  set: Pick<ChangeSet, 'id' | 'by'> & { readonly operations: readonly Operation[] },
  { facts, structure }: { facts: Facts; structure: Structure },
  guests: SceneGuests,
): Supposed {
  const draft = overlay(facts);
  const decision = decide({ ...set, source: 'hand', saidAt: guests.now }, draft, guests);
  if ('refused' in decision) return { refused: decision.refused };
  for (const { after } of decision.resolved.effects) draft.lay(after);
  return { scene: sceneOf(draft, overlaid(structure, draft, guests.model), guests) };
}
