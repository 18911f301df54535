import { finestFlows } from '../../server/src/graph/finest-flows.ts';
import { flowRules } from '../../server/src/graph/flow-rules.ts';
import { reach } from '../../server/src/graph/reach.ts';
import { customerFlow } from '../../server/src/features/lineage/customer-flow.ts';
import { lineage } from '../../server/src/features/lineage/lineage.ts';
import type { Reading } from '../../server/src/reading/reading.ts';
import { below, quantile } from '../bench.ts';
import type { Bench, Row } from '../bench.ts';
import { datasetId, generated, LARGE, reader, withCatalog } from '../large-catalog.ts';
import { timed } from '../timing.ts';

const WISHED = 16_000;

/** In this process: the walk alone, and answered with ids, kinds and names. */
export const bench: Bench = {
  name: 'reach',
  run: async () =>
    withCatalog(await generated('large', LARGE), ({ model, for: reading }) =>
      measure(reading(reader), { model }),
    ),
};

async function measure(reading: Reading, { model }: { model: Parameters<typeof flowRules>[0] }) {
  const { structure } = reading;
  const of = { structure, rules: flowRules(model) };
  const flows = finestFlows(of);
  const below1 = (start: number) => reach(flows, [start], { way: 'DOWN', edges: false });
  const sizeOf = (start: number) => {
    using reached = below1(start);
    return reached.nodes.length;
  };

  // The start whose reach is nearest to what was wished, among those that reach much.
  const starts = Array.from({ length: 60 }, (_, at) => structure.ordinal(datasetId(at * at)) ?? 0);
  const sizes = starts.map((start) => ({ start, size: sizeOf(start) }));
  sizes.sort((a, b) => Math.abs(a.size - WISHED) - Math.abs(b.size - WISHED));
  const { start, size } = sizes[0] ?? { start: 0, size: 0 };
  const each = (ms: number) => (ms * WISHED) / size;

  const walk = await timed(() => sizeOf(start), { turns: 60, before: 30 });
  const answered = await timed(
    () => {
      using reached = below1(start);
      return reached.nodes.map((node) => {
        const entry = flows.entryOf(node);
        const name = structure.name(entry, ['es']);
        return { id: structure.id(entry), kind: structure.kind(entry), name };
      });
    },
    { turns: 60, before: 30 },
  );
  const pictured = await timed(
    () => lineage(of, { of: [start], direction: 'DOWNSTREAM', level: 'DATASET', processes: false }),
    { turns: 10, before: 5 },
  );
  const facts = (edges: readonly number[]) =>
    reading.factsOf(edges.map((edge) => structure.edgeId(edge)));
  const flow = await timed(() => customerFlow(of, { level: 'SYSTEM' }, facts), { turns: 5 });
  const rows: Row[] = [
    below(`reach of 16,000 entries, the walk, p50 (walked ${size})`, '—', {
      ms: each(quantile(walk, 0.5)),
      reach: 2,
    }),
    below('the same answered with ids, kinds and names, p50', '—', {
      ms: each(quantile(answered, 0.5)),
      reach: 30,
    }),
    below(`lineage of ${size} entries drawn by dataset and cut, p50`, '—', {
      ms: quantile(pictured, 0.5),
    }),
    below('customer flow of 10^5 entries by system, p50', '—', { ms: quantile(flow, 0.5) }),
  ];
  return rows;
}
