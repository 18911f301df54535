/**
 * A number from −1 on for some of the nodes 0 … size − 1, forgotten all at once: what was written below the base does not count.
 * Kept for the next question after `dispose`, so that a question costs what it reaches and not what the catalog holds.
 * One array, since a walk waits for memory more than for anything else; in doubles the base never comes to its end.
 */
class Marks implements Disposable {
  private base = 1;
  private highest = 0;
  private lent = false;
  private values = new Float64Array(0);

  /** −1 where there is none. */
  get(node: number): number {
    const value = (this.values[node] ?? 0) - this.base;
    return value < 0 ? -1 : value - 1;
  }

  has(node: number): boolean {
    return (this.values[node] ?? 0) >= this.base;
  }

  set(node: number, value: number): void {
    const written = this.base + value + 1;
    this.values[node] = written;
    if (written > this.highest) this.highest = written;
  }

  begin(size: number): this {
    this.lent = true;
    this.base = this.highest + 1;
    if (size > this.values.length) this.values = new Float64Array(withRoom(size));
    return this;
  }

  [Symbol.dispose](): void {
    if (this.lent) idle.push(this);
    this.lent = false;
  }
}

/** So that a growing catalog does not pay at every question. */
const withRoom = (size: number): number => Math.ceil(size * 1.5) + 1024;

const idle: Marks[] = [];

/** Empty marks for nodes 0 … size − 1; give them back by `using`. */
export function marksFor(size: number): Marks {
  return (idle.pop() ?? new Marks()).begin(size);
}
