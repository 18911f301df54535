/** Beyond any score; a key is score and place in one number, so that numbers alone are compared. */
const PLACES = 0x1_0000_0000;

/**
 * The first `count` by score, smallest first; those of equal score stay as they were. Takes one pass over the many and
 * sorts only the few that can still be among the first.
 */
export function leading(
  ordinals: readonly number[],
  count: number,
  score: (ordinal: number) => number,
): readonly number[] {
  if (count <= 0) return [];
  const room = Math.max(count * 2, 1_024);
  const keys = new Float64Array(room);
  let used = 0;
  let worst = Infinity;
  ordinals.forEach((ordinal, place) => {
    const key = score(ordinal) * PLACES + place;
    if (key >= worst) return;
    keys[used++] = key;
    if (used < room) return;
    keys.sort();
    used = count;
    worst = keys[count - 1] ?? Infinity;
  });
  const best = keys.subarray(0, used).sort().subarray(0, count);
  return Array.from(best, (key) => ordinals[key % PLACES] ?? 0);
}
