/**
 * A number for some of the nodes 0 … size − 1, forgotten all at once: what was written under an older epoch does not count.
 * Kept for the next question after `dispose`, so that a question costs what it reaches and not what the catalog holds.
 */
export class Marks implements Disposable {
  private epoch = 0;
  private lent = false;
  private epochs = new Int32Array(0);
  private values = new Int32Array(0);

  /** −1 where there is none. */
  get(node: number): number {
    return this.epochs[node] === this.epoch ? (this.values[node] ?? -1) : -1;
  }

  has(node: number): boolean {
    return this.epochs[node] === this.epoch;
  }

  set(node: number, value: number): void {
    this.epochs[node] = this.epoch;
    this.values[node] = value;
  }

  begin(size: number): this {
    this.lent = true;
    if (size > this.epochs.length) this.grow(size);
    if (++this.epoch === LAST_EPOCH) this.startOver();
    return this;
  }

  [Symbol.dispose](): void {
    if (this.lent) idle.push(this);
    this.lent = false;
  }

  /** With room to spare, so that a growing catalog does not pay for it at every question. */
  private grow(size: number): void {
    const room = Math.ceil(size * 1.5) + 1024;
    this.epochs = new Int32Array(room);
    this.values = new Int32Array(room);
    this.epoch = 0;
  }

  private startOver(): void {
    this.epochs.fill(0);
    this.epoch = 1;
  }
}

const LAST_EPOCH = 2 ** 31 - 1;
const idle: Marks[] = [];

/** Empty marks for nodes 0 … size − 1; give them back by `using`. */
export function marksFor(size: number): Marks {
  return (idle.pop() ?? new Marks()).begin(size);
}
