import { audit } from '../../server/src/features/governance/audit/audit.ts';
import { audited } from '../../server/src/features/governance/audit/audited.ts';
import { rules } from '../../server/src/features/governance/audit/rules/index.ts';
import { usualLimits } from '../../server/src/features/governance/audit/settings.ts';
import { quantile } from '../bench.ts';
import type { Bench, Row } from '../bench.ts';
import { overSizes } from '../knowing.ts';
import type { Known } from '../knowing.ts';
import { timed } from '../timing.ts';

const REACH_MS = 200;

/** All rules together, in this process: how long they take, how that grows, and which take longest. */
export const bench: Bench = {
  name: 'audit',
  run: async () => {
    let slowest: readonly Row[] = [];
    const rows = await overSizes(
      'all audit rules',
      async (known) => {
        const took = await timed(() => audit(known.scene()).length, { turns: 11, before: 4 });
        slowest = slowestIn(known);
        return quantile(took, 0.5);
      },
      { reach: REACH_MS },
    );
    return [...rows, ...slowest];
  },
};

const MANY = 3;

/** The rules that take longest where all share what is worked out once; who asks first for it pays for it. */
function slowestIn(known: Known): readonly Row[] {
  const facts = audited(known.scene());
  const took = rules.map((rule) => {
    const began = performance.now();
    const count = [...rule.find(facts, usualLimits(rule))].length;
    return { rule: rule.id, count, ms: performance.now() - began };
  });
  return took
    .sort((a, b) => b.ms - a.ms)
    .slice(0, MANY)
    .map(({ rule, count, ms }) => ({
      what: `of these, rule ${rule} (${count} findings)`,
      store: '—',
      measured: `${ms.toFixed(1)} ms`,
      reach: '',
    }));
}
