import type { Id, Unit } from '../../catalog/change-set.ts';
import type { Desk } from './deed.ts';
import { setting } from './written/setting.ts';
import type { WrittenValue } from './written/written.ts';

/** What somebody wrote about an entry that they saw at a version. */
export interface Rewriting {
  readonly id: Id;
  readonly expectedVersion: number;
  readonly set: readonly WrittenValue[];
  /** What they no longer say: `status`, or `name.es`; what the others say stands again. */
  readonly withdraw: readonly Unit[];
}

/** Writes values of an entry of any kind as people write them; all that cannot be read is told at once. */
export async function changeValues<Failure>(
  { scene, facts, languages, commit, refuse }: Desk<Failure>,
  { id, expectedVersion, set: written, withdraw }: Rewriting,
): Promise<Failure | undefined> {
  const kind = scene.model.kind(facts.entry(id)?.kind ?? '');
  if (!kind) return refuse([{ code: 'NO_SUCH_ENTRY', thing: id.slice(0, 80) }]);
  const ordinal = scene.structure.ordinal(id);
  const thing = ordinal === undefined ? kind.name : scene.structure.name(ordinal, languages);
  const read = setting(written, { thing, properties: kind.properties, languages });
  if ('faults' in read) return refuse(read.faults);
  const entry = { id };
  return commit([{ do: 'change', entry, set: read.set, unset: withdraw, expectedVersion }]);
}
