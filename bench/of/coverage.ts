import { questions, segments, stages } from '../../server/src/features/customer/coverage.ts';
import type { Coverage } from '../../server/src/features/customer/coverage.ts';
import { holding } from '../../server/src/features/master/holding.ts';
import { quantile } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { overSizes } from '../knowing.ts';
import { timed } from '../timing.ts';

const REACH_MS = 20;

/** Every question, stage and segment with all that stands beside the answer: lacks, systems and quality. */
export const bench: Bench = {
  name: 'coverage',
  run: () =>
    overSizes(
      'coverage of everything',
      async (known) => {
        const took = await timed(
          () => {
            const scene = known.scene();
            const holds = holding(scene);
            return [questions, stages, segments].map((of) => told(of(scene, holds)));
          },
          { turns: 21, before: 5 },
        );
        return quantile(took, 0.5);
      },
      { reach: REACH_MS },
    ),
};

const told = (covered: readonly Coverage[]): number =>
  covered
    .flatMap(({ supports }) => supports)
    .reduce(
      (sum, { lacks, systems, quality }) => sum + lacks.length + systems.length + quality.length,
      0,
    );
