import { audit } from '../../server/src/features/governance/audit/audit.ts';
import { withOtherValues } from '../../server/src/features/governance/differing.ts';
import { comparison } from '../../server/src/features/governance/what-if/comparison.ts';
import { writtenBetween } from '../../server/src/features/governance/written-between.ts';
import { difference } from '../../server/src/graph/difference.ts';
import { flowRules } from '../../server/src/graph/flow-rules.ts';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { largeDataset } from '@linaje/seed';
import { below, quantile } from '../bench.ts';
import type { Bench, Row } from '../bench.ts';
import { generated, KNOWING, KNOWING_LESS, load, reader, withCatalog } from '../large-catalog.ts';
import { timed } from '../timing.ts';

const REACH_MS = 100;
const CHANGES = 1_000;
const FIRST = Date.parse('2026-02-01');

/** Two moments 1,000 changes apart: the scene of before, what was written, what came and went; and what it did. */
export const bench: Bench = {
  name: 'difference',
  run: async () => {
    const rows: Row[] = [];
    for (const [name, options] of [
      ['knowing-less', KNOWING_LESS],
      ['knowing', KNOWING],
    ] as const) {
      const place = await generated(name, options);
      const bound = name === 'knowing' ? REACH_MS : undefined;
      rows.push(
        ...(await withCatalog(place, (catalog) => measure(catalog, options.datasets, bound))),
      );
    }
    return rows;
  },
};

async function measure(
  catalog: Catalog,
  datasets: number,
  bound: number | undefined,
): Promise<readonly Row[]> {
  await touch(catalog, datasets);
  const reading = catalog.for(reader);
  const { structure } = reading;
  const sequences = { from: reading.sequence - CHANGES, to: reading.sequence };
  const rules = flowRules(catalog.model);
  const size = `${structure.size} / ${structure.edgeCount}`;
  const whole = async () => {
    const before = await catalog.sceneAt(reader, sequences.from);
    const { ids: written } = await writtenBetween(catalog.store, sequences);
    const shape = difference(structure, { ...sequences, written, rules });
    return withOtherValues(shape, before, catalog.scene(reader));
  };
  const found = audit(catalog.scene(reader));
  const told = await timed(whole, { turns: 11, before: 3 });
  const did = await timed(
    async () => {
      const before = await catalog.sceneAt(reader, sequences.from);
      return comparison(before, catalog.scene(reader)).findingsCome.length;
    },
    { turns: 5, before: 2 },
  );
  return [
    below(`difference of two moments ${CHANGES} changes apart on ${size}, p50`, '—', {
      ms: quantile(told, 0.5),
      ...(bound !== undefined && { reach: bound }),
    }),
    below(`the same with what it did to chains, coverage and ${found.length} findings, p50`, '—', {
      ms: quantile(did, 0.5),
    }),
  ];
}

/** 1,000 changes, each of one table: its life cycle goes to and fro. */
async function touch(catalog: Catalog, datasets: number): Promise<void> {
  const start = catalog.for(reader).sequence;
  await load(
    catalog,
    Array.from({ length: CHANGES }, (_, at) => ({
      id: crypto.randomUUID(),
      source: 'file:bench',
      by: { type: 'source' as const, id: 'file:bench', name: 'Bench' },
      // Of two things that one source says at one moment only one counts.
      saidAt: new Date(FIRST + (start + at) * 1_000).toISOString(),
      reason: 'bench',
      operations: [
        {
          do: 'put' as const,
          entry: largeDataset(at % datasets),
          set: { howToGetAccess: { es: `Turno ${start + at}` } },
        },
      ],
    })),
  );
}
