/** How long each of many turns took, in milliseconds, after some that do not count. */
export async function timed(
  turn: (number: number) => unknown,
  { turns, before = Math.ceil(turns / 10) }: { turns: number; before?: number },
): Promise<number[]> {
  for (let number = 0; number < before; number++) await turn(number);
  const took: number[] = [];
  for (let number = 0; number < turns; number++) {
    const began = performance.now();
    await turn(number);
    took.push(performance.now() - began);
  }
  return took;
}
