import { below, quantile } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { datasetId, generated, LARGE, SMALL } from '../large-catalog.ts';
import { startServer } from '../server.ts';
import type { GenerateOptions } from '@linaje/seed';
import { timed } from '../timing.ts';

const query = `query Island($of: [ID!]!) {
  lineage(of: $of, direction: BOTH, level: DATASET, processes: true) {
    nodes { id name distance direction moreUpstream moreDownstream }
    edges { id from to flows sources }
    nodeCount edgeCount truncated
  }
}`;

/** Asked over HTTP, from the middle of an island, without a bound of depth. */
export const bench: Bench = {
  name: 'lineage',
  async run() {
    const small = await island('small', SMALL);
    const large = await island('large', LARGE);
    const slope = Math.log(large.p50 / small.p50) / Math.log(50);
    return [
      below('lineage of a 20-job island in 1,000 jobs, p50', 'SQLite', { ms: small.p50, reach: 3 }),
      below('the same in 50,000 jobs, p50', 'SQLite', { ms: large.p50, reach: 3 }),
      below('the same in 50,000 jobs, p99', 'SQLite', { ms: large.p99 }),
      {
        what: 'growth slope from 1,000 to 50,000 jobs',
        store: 'SQLite',
        measured: slope.toFixed(3),
        reach: '≤ 0.1',
        reached: slope <= 0.1,
      },
    ];
  },
};

async function island(name: string, options: GenerateOptions) {
  const server = await startServer(await generated(name, options));
  try {
    const turns = 400;
    const took = await timed(
      async (turn) => {
        const middle = options.datasets + (turn % (options.islands ?? 1)) * 21 + 10;
        const { lineage } = await server.ask<{ lineage: { nodeCount: number } }>(query, {
          of: [datasetId(middle)],
        });
        if (lineage.nodeCount !== 41) throw new Error(`An island has ${lineage.nodeCount} nodes`);
      },
      { turns, before: 200 },
    );
    return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
  } finally {
    await server.stop();
  }
}
