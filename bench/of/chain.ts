import { chain } from '../../server/src/features/measure/chain.ts';
import { quantile } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { overSizes } from '../knowing.ts';
import { timed } from '../timing.ts';

const REACH_MS = 1;

/** The chain of one objective, from a fresh scene: nothing of what others found out is used. */
export const bench: Bench = {
  name: 'chain',
  run: () =>
    overSizes(
      'one chain of an objective',
      async (known) => {
        const objectives = known.scene().all('Objective');
        const one = (turn: number) => objectives[turn % objectives.length] ?? 0;
        const took = await timed((turn) => chain(known.scene(), one(turn)).hops.length, {
          turns: 200,
          before: 100,
        });
        return quantile(took, 0.5);
      },
      { reach: REACH_MS },
    ),
};
