/** One figure, as it stands in the table. */
export interface Row {
  readonly what: string;
  /** Where the truth was kept; a dash where it plays no part. */
  readonly store: 'SQLite' | 'Neo4j' | '—';
  /** With its unit. */
  readonly measured: string;
  /** What design.md asks for; empty where it asks for nothing. */
  readonly reach: string;
  /** Undefined where nothing is asked for. */
  readonly reached?: boolean;
}

export interface Bench {
  readonly name: string;
  run(): Promise<readonly Row[]>;
}

/** A figure that is to stay below a bound, in milliseconds. */
export function below(
  what: string,
  store: Row['store'],
  { ms, reach }: { ms: number; reach?: number },
): Row {
  const row = {
    what,
    store,
    measured: milliseconds(ms),
    reach: reach === undefined ? '' : `< ${milliseconds(reach)}`,
  };
  return reach === undefined ? row : { ...row, reached: ms < reach };
}

const milliseconds = (ms: number): string =>
  ms < 10
    ? `${ms.toFixed(2)} ms`
    : ms < 1_000
      ? `${ms.toFixed(0)} ms`
      : `${(ms / 1_000).toFixed(2)} s`;

/** The value below which this share of all lies; the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
