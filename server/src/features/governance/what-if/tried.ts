import type { Actor, Effect, Id, Operation } from '../../../catalog/change-set.ts';
import { decide } from '../../../catalog/decide.ts';
import type { Fault } from '../../../catalog/fault.ts';
import { overlay } from '../../../catalog/overlay.ts';
import { overlaid } from '../../../reading/overlaid.ts';
import type { Facts } from '../../../reading/reading.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Scene, SceneGuests } from '../../../reading/scene.ts';
import type { Structure } from '../../../reading/structure.ts';
import type { DeedRefusal } from '../../catalog/deed.ts';
import type { Ground } from './ground.ts';
import { worked } from './scenario-operation.ts';
import type { SavedStep } from './scenario-step.ts';
import { gone, touchedVersion } from './standing.ts';

/**
 * How a step stands today. `CHANGED`: it can be done, but what it touches is not what it was when the step was put
 * down. `ALREADY_SO`: there is nothing left to do. `GONE` and `REFUSED` ones are left out of what is supposed.
 */
export type Standing = 'FITS' | 'CHANGED' | 'ALREADY_SO' | 'GONE' | 'REFUSED';

export interface TriedStep extends SavedStep {
  readonly standing: Standing;
  /** Entries that it names and that are gone. */
  readonly gone: readonly Id[];
  /** Why it is refused. */
  readonly faults: readonly (Fault | DeedRefusal)[];
  /** Fields whose contributions would go without a successor. */
  readonly unmatched: readonly Id[];
  readonly operations: readonly Operation[];
}

export interface Tried {
  readonly steps: readonly TriedStep[];
  /** What all steps that can be done come to, one after the other. */
  readonly operations: readonly Operation[];
  /** What each of them does to the state before it. */
  readonly effects: readonly Effect[];
  /** The catalog as it would be. */
  readonly scene: Scene;
}

export interface TrialGuests extends SceneGuests {
  readonly by: Actor;
  /** For the drafts that are decided; never written. */
  readonly id: Id;
  readonly languages: readonly string[];
}

/** Tries the steps one after the other, each by the rules of a real change; a step that cannot be done is passed over. */
export function tried(
  steps: readonly SavedStep[],
  { facts, structure }: { facts: Facts; structure: Structure },
  guests: TrialGuests,
): Tried {
  const { id, by, now, languages, model } = guests;
  const draft = overlay(facts);
  const done: Effect[] = [];
  const ground: Ground = { model, structure, draft, languages };
  const nothing = { gone: [], faults: [], unmatched: [], operations: [] };

  const tryOne = (saved: SavedStep): TriedStep => {
    const { step, seen } = saved;
    const missing = gone(step, { facts, structure });
    if (missing.length > 0) return { ...saved, ...nothing, standing: 'GONE', gone: missing };
    const isAsSeen = touchedVersion(step, { ...ground, draft: overlay(facts) }) === seen;
    const work = worked(step, ground, guests.precedence);
    if ('refusal' in work) {
      return { ...saved, ...nothing, standing: 'REFUSED', faults: [work.refusal] };
    }
    const { operations, unmatched = [] } = work;
    const set = { id, by, source: 'hand', saidAt: now, operations };
    const decision = decide(set, draft, guests);
    if ('refused' in decision) {
      return { ...saved, ...nothing, standing: 'REFUSED', faults: decision.refused };
    }
    const { effects } = decision.resolved;
    for (const { after } of effects) draft.lay(after);
    done.push(...effects);
    if (effects.length === 0) return { ...saved, ...nothing, standing: 'ALREADY_SO' };
    const standing = isAsSeen ? 'FITS' : 'CHANGED';
    return { ...saved, ...nothing, standing, unmatched, operations };
  };

  const all = steps.map(tryOne);
  return {
    steps: all,
    operations: all.flatMap(({ operations }) => operations),
    effects: done,
    scene: sceneOf(draft, overlaid(structure, draft, model), guests),
  };
}

/** Steps as they are put down today, with what they touch as it stands. */
export const putDown = (
  steps: readonly SavedStep['step'][],
  { facts, structure }: { facts: Facts; structure: Structure },
  { model, languages }: Pick<TrialGuests, 'model' | 'languages'>,
): readonly SavedStep[] => {
  const ground: Ground = { model, structure, draft: overlay(facts), languages };
  return steps.map((step) => ({ step, seen: touchedVersion(step, ground) }));
};
