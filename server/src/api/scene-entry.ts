import type { Id } from '../catalog/change-set.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from '../reading/scene.ts';
import { Fault } from './fault.ts';
import { handleOf } from './handle.ts';
import type { Handle } from './handle.ts';

/** The place of an entry in a scene; a fault where the scene has never heard of it. */
export function ordinalIn({ structure }: Scene, id: Id): number {
  const ordinal = structure.ordinal(id);
  if (ordinal === undefined) throw new Fault('UNKNOWN_ENTRY', { thing: id.slice(0, 80) });
  return ordinal;
}

/** An entry of a scene of the present or the past, as the reading holds it today. */
export function entryIn(reading: Reading, { structure }: Scene, ordinal: number): Handle {
  const handle = handleOf(reading, structure.id(ordinal));
  if (!handle) throw new Error(`The scene holds ${structure.id(ordinal)}, the reading does not`);
  return handle;
}

export const entriesIn = (
  reading: Reading,
  scene: Scene,
  ordinals: readonly number[],
): readonly Handle[] => ordinals.map((ordinal) => entryIn(reading, scene, ordinal));
