import { model } from '@linaje/graph-schema';
import { defaultPrecedence } from '../../server/src/catalog/settle.ts';
import { audit } from '../../server/src/features/governance/audit/audit.ts';
import { sceneOf } from '../../server/src/reading/scene.ts';
import { below, quantile } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { generated, LARGE, reader, SMALL, withCatalog } from '../large-catalog.ts';
import { timed } from '../timing.ts';

const REACH_MS = 200;

/** All rules together, in this process, over the generated catalogs: the growth with their size shows. */
export const bench: Bench = {
  name: 'audit',
  run: async () => {
    const measure = async (name: string, options: typeof LARGE) =>
      withCatalog(await generated(name, options), async ({ for: reading }) => {
        const facts = reading(reader);
        const { structure } = facts;
        const guests = { model, precedence: defaultPrecedence, now: new Date().toISOString() };
        const scene = () => sceneOf(facts, structure, guests);
        const took = await timed(() => audit(scene()).length, { turns: 5, before: 2 });
        return { ms: quantile(took, 0.5), size: `${structure.size} / ${structure.edgeCount}` };
      });
    const small = await measure('small', SMALL);
    const large = await measure('large', LARGE);
    return [
      below(`all audit rules on ${small.size} entries and edges, p50`, '—', { ms: small.ms }),
      below(`all audit rules on ${large.size} entries and edges, p50`, '—', {
        ms: large.ms,
        reach: REACH_MS,
      }),
    ];
  },
};
