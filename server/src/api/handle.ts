import type { Id } from '../catalog/change-set.ts';
import type { Entry, Reading } from '../reading/reading.ts';
import type { Context } from './context.ts';
import { inLanguage } from './derive/texts.ts';

/** What a resolver holds of an entry: enough to name it from memory; the rest is loaded when it is asked for. */
export interface Handle {
  readonly id: Id;
  readonly kind: string;
  /** Kinds kept as series have none. */
  readonly ordinal: number | undefined;
}

export const handleAt = ({ structure }: Reading, ordinal: number): Handle => ({
  id: structure.id(ordinal),
  kind: structure.kind(ordinal),
  ordinal,
});

/** The handle of an entry, or null where there is none. */
export function handleOf(reading: Reading, id: Id): Handle | null {
  const ordinal = reading.structure.ordinal(id);
  if (ordinal !== undefined) return handleAt(reading, ordinal);
  const [entry] = reading.entries([id]);
  return entry ? { id, kind: entry.kind, ordinal: undefined } : null;
}

/** The entry behind a handle; throws where the reading has lost it. */
export async function entryOf({ id }: Handle, { load }: Context): Promise<Entry> {
  const entry = await load.entry(id);
  if (!entry) throw new Error(`The reading holds no entry ${id}, yet its structure does`);
  return entry;
}

/** A name in the first of these languages that there is; from memory, unless the kind is kept as a series. */
export const nameOf = (
  handle: Handle,
  languages: readonly string[],
  context: Context,
): string | Promise<string> =>
  handle.ordinal === undefined
    ? nameOfSeries(handle, languages, context)
    : context.reading.structure.name(handle.ordinal, languages);

async function nameOfSeries(
  handle: Handle,
  languages: readonly string[],
  context: Context,
): Promise<string> {
  const { properties, key } = await entryOf(handle, context);
  const name = inLanguage(properties['name'], undefined, languages);
  return typeof name === 'string' ? name : key;
}
