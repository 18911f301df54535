import { below, normal, randomFrom } from './random.ts';
import type { Random } from './random.ts';

export interface LargeOptions {
  /** How many datasets hang together in the one giant component; at least as many as layers. */
  readonly datasets: number;
  readonly seed: number;
  /** 6 to 36; grows with the size where it is left out. */
  readonly layers?: number;
  /** Small pipelines of their own, tied to nothing else. */
  readonly islands?: number;
  readonly jobsPerIsland?: number;
}

/**
 * Which dataset is made from which, by number: those of the giant component first, layer by layer, then the islands.
 * Every dataset above layer 0 is written by one job of its own, which reads its inputs.
 */
export interface LargeShape {
  readonly size: number;
  readonly layers: number;
  readonly layer: Int32Array;
  /** Number of the island, −1 in the giant component. */
  readonly island: Int32Array;
  readonly columns: Int32Array;
  readonly inputs: readonly (readonly number[])[];
}

const JOBS_PER_ISLAND = 20;
const [FEWEST_LAYERS, MOST_LAYERS] = [6, 36];
/** The share of datasets that come from outside. */
const ROOTS = 0.2;
/** Shares of all datasets that read the greatest hubs. */
const HUBS = [0.05, 0.035, 0.025, 0.018, 0.013, 0.01, 0.008, 0.006, 0.005];
/** Fan-in by quantile, with geometric steps between: median 1, p90 4, p99 13. */
const FAN_IN = [
  [0, 1],
  [0.55, 1],
  [0.9, 4],
  [0.99, 13],
  [1, 40],
] as const;
/** Inputs of a dataset in whose place a hub may come, on average. */
const CHANCES_FOR_A_HUB = 1.6;
/** Columns are log-normal: median 20, p99 200. */
const COLUMNS = { median: 20, spread: Math.log(10) / 2.326, most: 1_000 };

/** The shape of a large catalog as real ones have it; the same for the same options. */
export function largeShape(options: LargeOptions): LargeShape {
  const { datasets, seed, islands = 0, jobsPerIsland = JOBS_PER_ISLAND } = options;
  const random = randomFrom(seed);
  const starts = layerStarts(datasets, layerCount(options));
  const size = datasets + islands * (jobsPerIsland + 1);
  const layer = new Int32Array(size);
  const island = new Int32Array(size).fill(-1);
  const inputs: number[][] = [];
  for (let at = 0, own = 0; at < datasets; at++) {
    if (at >= (starts[own + 1] ?? datasets)) own += 1;
    layer[at] = own;
    inputs.push(own === 0 ? [] : drawInputs(own, starts, random));
  }
  joinAll(inputs, starts, random);
  for (let at = datasets; at < size; at++) {
    const step = (at - datasets) % (jobsPerIsland + 1);
    island[at] = Math.floor((at - datasets) / (jobsPerIsland + 1));
    layer[at] = step;
    inputs.push(islandInputs(at, step, random));
  }
  const columns = Int32Array.from({ length: size }, () => columnCount(random));
  return { size, layers: starts.length, layer, island, columns, inputs };
}

function layerCount({ datasets, layers }: LargeOptions): number {
  const wished = layers ?? Math.round(2 * Math.log2(datasets));
  return Math.min(MOST_LAYERS, Math.max(FEWEST_LAYERS, wished));
}

/** The number of the first dataset of every layer; the roots are many, the rest alike. */
function layerStarts(datasets: number, layers: number): readonly number[] {
  const roots = Math.max(1, Math.round(datasets * ROOTS));
  const each = (datasets - roots) / (layers - 1);
  return Array.from({ length: layers }, (_, own) =>
    own === 0 ? 0 : Math.round(roots + (own - 1) * each),
  );
}

/** One input from the layer just below, so that the layers are as many as was asked for; the rest from anywhere below. */
function drawInputs(own: number, starts: readonly number[], random: Random): number[] {
  const end = starts[own] ?? 0;
  const below1 = starts[own - 1] ?? 0;
  const wanted = Math.min(fanIn(random), end);
  const drawn = new Set([below1 + below(random, end - below1)]);
  const [first] = drawn;
  if (first !== undefined && wanted === 1) return [orHub(first, own, random)];
  for (let tries = 0; drawn.size < wanted && tries < wanted * 4; tries++) {
    drawn.add(orHub(below(random, end), own, random));
  }
  return [...drawn];
}

const ALL_HUBS = HUBS.reduce((sum, share) => sum + share, 0);
const HUB_SLOTS = ALL_HUBS / CHANCES_FOR_A_HUB;

/** Now and then a hub instead; hubs are the first datasets of all. */
function orHub(otherwise: number, own: number, random: Random): number {
  if (own === 0 || random() > HUB_SLOTS) return otherwise;
  let left = random() * ALL_HUBS;
  const hub = HUBS.findIndex((share) => (left -= share) < 0);
  return Math.max(0, hub);
}

function fanIn(random: Random): number {
  const drawn = random();
  for (let at = 1; at < FAN_IN.length; at++) {
    const [from, low] = FAN_IN[at - 1] ?? [0, 1];
    const [to, high] = FAN_IN[at] ?? [1, 1];
    if (drawn < to) return Math.round(low * (high / low) ** ((drawn - from) / (to - from)));
  }
  return 1;
}

const columnCount = (random: Random): number =>
  Math.min(
    COLUMNS.most,
    Math.max(1, Math.round(COLUMNS.median * Math.exp(COLUMNS.spread * normal(random)))),
  );

/** Whatever hangs apart is tied to a hub: there is one giant component. */
function joinAll(inputs: number[][], starts: readonly number[], random: Random): void {
  const head = components(inputs);
  const firstOfLayer1 = starts[1] ?? 0;
  const tied = new Set([head[0]]);
  // From the last layer down, so that a component is tied by its latest dataset, which may read anything.
  for (let at = inputs.length - 1; at >= 0; at--) {
    const component = head[at];
    if (tied.has(component)) continue;
    tied.add(component);
    if (at >= firstOfLayer1) inputs[at]?.push(0);
    else inputs[firstOfLayer1 + below(random, inputs.length - firstOfLayer1)]?.push(at);
  }
}

/** The smallest-numbered member that stands for the component of each dataset (union-find with halving). */
export function components(inputs: readonly (readonly number[])[]): Int32Array {
  const head = Int32Array.from(inputs, (_, at) => at);
  const find = (at: number): number => {
    let here = at;
    while (head[here] !== here) {
      head[here] = head[head[here] ?? here] ?? here;
      here = head[here] ?? here;
    }
    return here;
  };
  inputs.forEach((own, at) => {
    for (const input of own) {
      const [one, other] = [find(at), find(input)];
      head[Math.max(one, other)] = Math.min(one, other);
    }
  });
  return Int32Array.from(head, (_, at) => find(at));
}

/** Mostly a chain, now and then a step further back. */
function islandInputs(at: number, step: number, random: Random): number[] {
  if (step === 0) return [];
  const further = step > 1 && random() < 0.3 ? [at - 2 - below(random, step - 1)] : [];
  return [at - 1, ...further];
}
