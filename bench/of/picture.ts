import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { below, quantile } from '../bench.ts';
import type { Bench } from '../bench.ts';

/** The page's own worker, with the two words that a browser gives it. */
const inWorker = `
  import { parentPort, workerData } from 'node:worker_threads';
  globalThis.addEventListener = (_, heard) => parentPort.on('message', (data) => heard({ data }));
  globalThis.postMessage = (answer) => parentPort.postMessage(answer);
  await import(workerData);
  parentPort.postMessage('ready');
`;
const script = new URL('../../web/src/flow/layout/layout.worker.ts', import.meta.url);

/** How long the picture takes from the page's question to the worker's answer, both copied. */
export const bench: Bench = {
  name: 'picture',
  run: async () => [
    await laidOut('picture of 300 nodes laid out in a worker', {
      scene: aScene({ boxes: 300 }),
      reach: 100,
    }),
    await laidOut('picture of 1,000 nodes laid out in a worker', {
      scene: aScene({ boxes: 1_000 }),
      reach: 150,
    }),
    await laidOut('picture of 60 systems with 940 datasets open in them', {
      scene: aScene({ boxes: 60, rows: 940 }),
      reach: 150,
    }),
    await laidOut('picture of a node with 300 neighbours', {
      scene: aScene({ boxes: 301, hub: true }),
      reach: 100,
    }),
  ],
};

async function laidOut(what: string, { scene, reach }: { scene: Scene; reach: number }) {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(inWorker)}`), {
    workerData: script.href,
  });
  await once(worker, 'message');
  const ms: number[] = [];
  const cpu: number[] = [];
  for (let turn = 0; turn < 25; turn++) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    worker.postMessage({ number: turn, scene, room: { ratio: 1.45 } });
    await once(worker, 'message');
    ms.push(performance.now() - began);
    cpu.push(process.cpuUsage(used).user / 1_000);
  }
  await worker.terminate();
  const [first = NaN] = ms;
  const half = quantile(cpu.slice(5), 0.5).toFixed(0);
  const about = `${what}, p50 (the first ${first.toFixed(0)} ms; CPU ${half} ms)`;
  return below(about, '—', { ms: quantile(ms.slice(5), 0.5), reach });
}

const lanes = ['SOURCE', 'PREPARATION', 'MASTER', 'CONSUMPTION'] as const;

interface Scene {
  readonly boxes: readonly {
    readonly id: string;
    readonly lane: (typeof lanes)[number];
    readonly group: number;
    readonly rows: readonly string[];
  }[];
  readonly edges: readonly { readonly id: string; readonly from: End; readonly to: End }[];
}
interface End {
  readonly box: string;
  readonly row?: string;
}

/** Four lanes, most of it at both ends; edges mostly one lane on, some further, a few back; or all at one hub. */
function aScene({ boxes, rows = 0, hub = false }: { boxes: number; rows?: number; hub?: boolean }) {
  let seed = 7;
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!; // not empty
  const all = Array.from({ length: boxes }, (_, at) => ({
    id: `b${at}`,
    lane: lanes[[0, 0, 0, 1, 2, 3, 3, 3][at % 8] ?? 0] ?? 'SOURCE',
    group: 0,
    rows: Array.from({ length: Math.floor(rows / boxes) }, (_, row) => `b${at}r${row}`),
  }));
  const inLane = Map.groupBy(all, ({ lane }) => lane);
  const endAt = ({ id, rows: own }: (typeof all)[number]): End =>
    own.length === 0 ? { box: id } : { box: id, row: pick(own) };
  const edges = Array.from({ length: Math.round((boxes + rows) * 1.6) }, (_, at) => {
    const from = pick(all);
    const lane = lanes.indexOf(from.lane);
    const step = chance() < 0.75 ? 1 : chance() < 0.7 ? 2 : -1;
    const next = lanes[Math.min(3, Math.max(0, lane + step))] ?? 'MASTER';
    const to = hub ? all[4]! : pick(inLane.get(next) ?? all); // there are more than four
    return { id: `e${at}`, from: endAt(from), to: endAt(to) };
  });
  return { boxes: all, edges: hub ? edges.slice(0, 300) : edges } satisfies Scene;
}
