import type { Structure } from '../../reading/structure.ts';

export type Order = 'NAME' | 'NAME_DESCENDING' | 'OLDEST' | 'NEWEST';

interface Kept {
  readonly sequence: number;
  readonly ordinals: readonly number[];
}

const byName = new WeakMap<Structure, Map<string, Kept>>();

interface Spoken {
  readonly sequence: number;
  /** By ordinal, as far as it was asked for. */
  readonly texts: string[];
}

const spoken = new WeakMap<Structure, Map<string, Spoken>>();

/** Name and key of an entry as they are looked for; folded once and kept until the catalog moves on. */
export function spokenIn(structure: Structure, languages: readonly string[]) {
  const kept = spoken.get(structure) ?? new Map<string, Spoken>();
  spoken.set(structure, kept);
  const { sequence } = structure;
  const asked = languages.join(' ');
  const known = kept.get(asked);
  const { texts } = known?.sequence === sequence ? known : { texts: [] as string[] };
  if (kept.size > KEPT_AT_ONCE) kept.clear();
  kept.set(asked, { sequence, texts });
  return (ordinal: number): string =>
    (texts[ordinal] ??= folded(`${structure.name(ordinal, languages)} ${structure.key(ordinal)}`));
}

/** All ordinals of a kind in an order; by name they are sorted once and kept until the catalog moves on. */
export function ordered(
  structure: Structure,
  kind: string,
  { order, languages }: { order: Order; languages: readonly string[] },
): readonly number[] {
  if (order === 'OLDEST') return structure.ofKind(kind);
  if (order === 'NEWEST') return structure.ofKind(kind).toReversed();
  const sorted = inNameOrder(structure, kind, languages);
  return order === 'NAME' ? sorted : sorted.toReversed();
}

function inNameOrder(structure: Structure, kind: string, languages: readonly string[]) {
  const kept = byName.get(structure) ?? new Map<string, Kept>();
  byName.set(structure, kept);
  const name = `${kind} ${languages.join(' ')}`;
  const known = kept.get(name);
  if (known?.sequence === structure.sequence) return known.ordinals;
  const ordinals = structure
    .ofKind(kind)
    .map((ordinal) => ({ ordinal, name: folded(structure.name(ordinal, languages)) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.ordinal - b.ordinal))
    .map(({ ordinal }) => ordinal);
  if (kept.size > KEPT_AT_ONCE) kept.clear();
  kept.set(name, { sequence: structure.sequence, ordinals });
  return ordinals;
}

const KEPT_AT_ONCE = 100;

/** Case and accents forgiven. */
export const folded = (text: string): string => {
  const low = text.toLowerCase();
  return PLAIN.test(low) ? low : low.normalize('NFD').replace(/\p{M}/gu, '');
};

// eslint-disable-next-line no-control-regex -- all of ASCII
const PLAIN = /^[\u0000-\u007f]*$/;
