import type { LargeShape } from '../large-shape.ts';
import { below, randomFrom } from '../random.ts';
import { systemNumber } from '../large-refs.ts';

/** A column by its dataset's number and its own. */
export interface Column {
  readonly at: number;
  readonly column: number;
}

/** From where a column takes its value, and how. */
export interface Inflow extends Column {
  readonly how: How;
}

type How = 'COPY' | 'CHANGE' | 'SUM' | 'HASH' | 'ANONYMISE' | 'FILTER';

/** A large company: its tables as they hang together, with the column flows between them and the part each plays. */
export interface LargeCompany {
  readonly shape: LargeShape;
  readonly seed: number;
  roleOf(system: number): Role;
  /** The columns that a dataset's columns come from, by column. */
  inflows(at: number): readonly (readonly Inflow[])[];
  datasetsOf(role: Role): readonly number[];
}

export type Role = 'SOURCE' | 'STAGING' | 'MASTER_HUB' | 'WAREHOUSE' | 'CONSUMER';

/** The giant component by layers from the bottom: up to this share of the datasets they play this part. */
const PARTS: readonly (readonly [share: number, role: Role])[] = [
  [0.2, 'SOURCE'],
  [0.3, 'STAGING'],
  [0.36, 'MASTER_HUB'],
  [0.75, 'WAREHOUSE'],
  [1, 'CONSUMER'],
];

/** How many inputs a column takes beside its first, by the part its table plays: where data are joined there are more. */
const FURTHER: Readonly<Record<Role, readonly [chance: number, most: number]>> = {
  SOURCE: [0, 0],
  STAGING: [0.02, 1],
  MASTER_HUB: [0.6, 2],
  WAREHOUSE: [0.42, 4],
  CONSUMER: [0.42, 4],
};

const HOW: readonly (readonly [upTo: number, how: How])[] = [
  [0.55, 'COPY'],
  [0.78, 'CHANGE'],
  [0.93, 'SUM'],
  [0.96, 'HASH'],
  [0.97, 'ANONYMISE'],
  [1, 'FILTER'],
];

export function catalogOf(shape: LargeShape, seed: number): LargeCompany {
  const datasets = shape.island.indexOf(-1) === 0 ? shape.island.lastIndexOf(-1) + 1 : 0;
  const roleOf = (system: number): Role => {
    const place = (system * 50) / Math.max(1, datasets);
    return PARTS.find(([share]) => place < share)?.[1] ?? 'WAREHOUSE';
  };
  const numbers = Array.from({ length: datasets }, (_, at) => at);
  return {
    shape,
    seed,
    roleOf,
    inflows: (at) => inflowsOf(shape, at, { seed, role: roleOf(systemNumber(at)) }),
    datasetsOf: (role) => numbers.filter((at) => roleOf(systemNumber(at)) === role),
  };
}

function inflowsOf(
  { inputs, columns }: LargeShape,
  at: number,
  { seed, role }: { seed: number; role: Role },
): Inflow[][] {
  const random = randomFrom(seed + at * 7_919);
  const from = inputs[at] ?? [];
  const draw = (how: How): Inflow => {
    const input = from[below(random, from.length)] ?? 0;
    return { at: input, column: below(random, columns[input] ?? 1), how };
  };
  return Array.from({ length: columns[at] ?? 0 }, () => {
    if (from.length === 0) return [];
    const [chance, most] = FURTHER[role];
    const first = random();
    const own = [draw(HOW.find(([upTo]) => first < upTo)?.[1] ?? 'COPY')];
    if (random() < chance) {
      for (let more = 1 + below(random, most); more > 0; more--) {
        const other = draw(role === 'MASTER_HUB' ? 'COPY' : random() < 0.25 ? 'FILTER' : 'SUM');
        if (!own.some((one) => one.at === other.at && one.column === other.column)) own.push(other);
      }
    }
    return own;
  });
}

/** The columns without inflow from which a column comes, nearest first, at most so many; for what is declared of it. */
export function rootsOf(company: LargeCompany, start: Column, most: number): readonly Column[] {
  const roots: Column[] = [];
  const seen = new Set<string>();
  const waiting = [start];
  for (const { at, column } of waiting) {
    const inflows = company.inflows(at)[column] ?? [];
    if (inflows.length === 0) roots.push({ at, column });
    if (roots.length >= most) break;
    for (const one of inflows) {
      const name = `${one.at} ${one.column}`;
      if (one.how === 'FILTER' || seen.has(name)) continue;
      seen.add(name);
      waiting.push(one);
    }
  }
  return roots;
}
