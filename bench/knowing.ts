import { model } from '@linaje/graph-schema';
import { defaultPrecedence } from '../server/src/catalog/settle.ts';
import type { Facts } from '../server/src/reading/reading.ts';
import { sceneOf } from '../server/src/reading/scene.ts';
import type { Scene, SceneGuests } from '../server/src/reading/scene.ts';
import type { Structure } from '../server/src/reading/structure.ts';
import { below } from './bench.ts';
import type { Row } from './bench.ts';
import { inMemory } from './in-memory.ts';
import {
  generated,
  KNOWING,
  KNOWING_LESS,
  KNOWING_MORE,
  reader,
  withCatalog,
} from './large-catalog.ts';

/** A catalog that knows all kinds of things, as calculations are given it. */
export interface Known {
  readonly facts: Facts;
  readonly structure: Structure;
  readonly guests: SceneGuests;
  /** A fresh one, about which nothing was asked yet. */
  scene(): Scene;
}

/** Soon after what the generator says was said, so that some of it is due and most is not. */
const guests: SceneGuests = {
  model,
  precedence: defaultPrecedence,
  now: '2026-02-20T00:00:00.000Z',
};

const known = (facts: Facts, structure: Structure): Known => ({
  facts,
  structure,
  guests,
  scene: () => sceneOf(facts, structure, guests),
});

/**
 * Measures over 10^4 and 10^5 entries in the reading of a committed catalog, and with BENCH_MORE=on over 10^6 in
 * columns in memory (see `inMemory`), and tells how the figure grows: the slope of its logarithm, 1 where it grows as
 * the catalog does.
 */
export async function overSizes(
  what: string,
  measure: (known: Known) => number | Promise<number>,
  { reach }: { reach?: number } = {},
): Promise<readonly Row[]> {
  const points: { readonly size: number; readonly ms: number }[] = [];
  const rows: Row[] = [];
  const take = async (one: Known, bound?: number) => {
    const ms = await measure(one);
    const { size, edgeCount } = one.structure;
    points.push({ size: size + edgeCount, ms });
    rows.push(
      below(`${what} on ${size} / ${edgeCount} entries and edges, p50`, '—', {
        ms,
        ...(bound !== undefined && { reach: bound }),
      }),
    );
  };
  for (const [name, options] of [
    ['knowing-less', KNOWING_LESS],
    ['knowing', KNOWING],
  ] as const) {
    await withCatalog(await generated(name, options), async ({ for: reading }) => {
      const facts = reading(reader);
      await take(known(facts, facts.structure), name === 'knowing' ? reach : undefined);
    });
  }
  if (process.env['BENCH_MORE'] === 'on') {
    const { facts, structure } = inMemory(KNOWING_MORE);
    await take(known(facts, structure), reach && reach * 10);
  }
  const [first] = points;
  const last = points.at(-1);
  if (first && last) rows.push(slope(what, first, last));
  return rows;
}

interface Point {
  readonly size: number;
  readonly ms: number;
}

function slope(what: string, first: Point, last: Point): Row {
  const grown = Math.log(last.ms / first.ms) / Math.log(last.size / first.size);
  return { what: `growth slope of ${what}`, store: '—', measured: grown.toFixed(2), reach: '' };
}
