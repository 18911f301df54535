/** Some edges of a graph by one of their ends, as compressed sparse rows in the order of their numbers. */
export interface EdgeRows {
  readonly starts: Int32Array;
  readonly theres: Int32Array;
  readonly edges: Int32Array;
}

/** `here` and `there` are the ends of the edges in `edges`, of nodes 0 … size − 1. Counting sort: two passes. */
export function edgeRows(
  size: number,
  { here, there, edges }: { here: Int32Array; there: Int32Array; edges: Int32Array },
): EdgeRows {
  const starts = new Int32Array(size + 1);
  for (const node of here) starts[node + 1]! += 1; // `here` holds nodes below the size
  for (let node = 0; node < size; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const rows = {
    starts,
    theres: new Int32Array(edges.length),
    edges: new Int32Array(edges.length),
  };
  for (let at = 0; at < edges.length; at++) {
    const place = next[here[at]!]!++; // as above
    rows.theres[place] = there[at]!;
    rows.edges[place] = edges[at]!;
  }
  return rows;
}

export function eachInRow(
  { starts, theres, edges }: EdgeRows,
  node: number,
  visit: (there: number, edge: number) => void,
): void {
  const end = starts[node + 1] ?? 0;
  for (let at = starts[node] ?? 0; at < end; at++) visit(theres[at]!, edges[at]!); // `at` is below the end
}
