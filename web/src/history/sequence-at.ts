/**
 * The number of the last change made before a moment; 0 where there was none. The log never goes back in time, so
 * halving finds it: `atOf` is asked some twenty times for a million changes.
 */
export async function sequenceAt(
  moment: number,
  { last, atOf }: { last: number; atOf: (sequence: number) => Promise<number | undefined> },
): Promise<number> {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const at = await atOf(middle);
    if (at !== undefined && at <= moment) low = middle;
    else high = middle - 1;
  }
  return low;
}
