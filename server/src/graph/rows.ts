/** What stands at a node, with the edge it stands there by. */
type Visit = (there: number, edge: number) => void;

/**
 * Pairs of nodes by their first, as compressed sparse rows. Pairs are only ever added: what came since the rows were built waits
 * in a small map; above a sixteenth of all, the rows are built anew.
 */
export class Rows {
  private starts = new Int32Array(1);
  private theres = new Int32Array(0);
  private edges = new Int32Array(0);
  /** There, edge, there, edge, … */
  private recent = new Map<number, number[]>();
  private waiting = 0;

  add(here: number, there: number, edge: number): void {
    const row = this.recent.get(here);
    if (row) row.push(there, edge);
    else this.recent.set(here, [there, edge]);
    this.waiting += 1;
  }

  /** To be called when all that came has been added. */
  settle(): void {
    if (this.waiting > Math.max(1_024, this.edges.length >> 4)) this.build();
  }

  each(here: number, visit: Visit): void {
    const { theres, edges } = this;
    if (here + 1 < this.starts.length) {
      const end = this.starts[here + 1] ?? 0;
      for (let at = this.starts[here] ?? 0; at < end; at++) visit(theres[at] ?? 0, edges[at] ?? 0);
    }
    if (this.waiting > 0) eachPair(this.recent.get(here) ?? [], visit);
  }

  private build(): void {
    const length = this.edges.length + this.waiting;
    const theres = new Int32Array(length);
    const edges = new Int32Array(length);
    let last = this.starts.length - 2;
    for (const here of this.recent.keys()) last = Math.max(last, here);
    const starts = new Int32Array(last + 2);
    let end = 0;
    for (let here = 0; here <= last; here++) {
      this.each(here, (there, edge) => {
        theres[end] = there;
        edges[end] = edge;
        end += 1;
      });
      starts[here + 1] = end;
    }
    Object.assign(this, { starts, theres, edges, recent: new Map(), waiting: 0 });
  }
}

function eachPair(pairs: readonly number[], visit: Visit): void {
  for (let at = 0; at + 1 < pairs.length; at += 2) visit(pairs[at] ?? 0, pairs[at + 1] ?? 0);
}
