import type { Structure } from '../../reading/structure.ts';

export type Order = 'NAME' | 'NAME_DESCENDING' | 'OLDEST' | 'NEWEST';

interface Kept {
  readonly sequence: number;
  readonly ordinals: readonly number[];
}

const byName = new WeakMap<Structure, Map<string, Kept>>();

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
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
