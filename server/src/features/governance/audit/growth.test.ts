import { model } from '@linaje/graph-schema';
import { generate } from '@linaje/seed';
import { expect, test } from 'vitest';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { counting } from '../../../graph/counting.ts';
import { aReading, NOW } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Flows } from '../../../graph/flows.ts';
import { audited } from './audited.ts';
import type { Audited } from './rule.ts';
import { rules } from './rules/index.ts';
import { usualLimits } from './settings.ts';

/** A generated company of so many tables, and of what is looked at in it the count. */
function company(datasets: number) {
  const reading = aReading(
    ...[...generate({ datasets, seed: 7, knowledge: true })].map(({ operations }) => operations),
  );
  const size = reading.structure.size + reading.structure.edgeCount;
  const lookedAt = (look: (known: Audited) => unknown): number => {
    const { structure, count } = counting(reading.structure);
    const scene = sceneOf(reading, structure, { model, precedence: defaultPrecedence, now: NOW });
    let walked = 0;
    const known = audited(scene);
    // Laid out in rows of their own, they are walked without asking the structure.
    const paths: Flows = {
      ...known.paths,
      each: (node, way, visit) =>
        known.paths.each(node, way, (next, edge) => {
          walked += 1;
          visit(next, edge);
        }),
    };
    known.paths.each(0, 'DOWN', () => undefined);
    const before = count();
    look(Object.create(known, { paths: { value: paths } }) as Audited); // all else is asked of `known`
    return count() - before + walked;
  };
  return { size, lookedAt };
}

const small = company(100);
const large = company(400);
const LARGER = 4;

/** Layers grow with the logarithm of the size, and with them how far a walk goes. */
const AT_MOST = LARGER * 2.2;

test.each(rules.map((rule) => [rule.id, rule] as const))(
  'what %s looks at grows as the catalog does, and not with its square',
  (_, rule) => {
    const looks = (known: Audited) => [...rule.find(known, usualLimits(rule))].length;
    const [few, many] = [small.lookedAt(looks), large.lookedAt(looks)];
    // What looks at less than everything once may grow as it likes: there is no square in it yet.
    expect(many / Math.max(few, small.size)).toBeLessThan(AT_MOST);
  },
);

test('a rule that holds every table beside every other one is found out', () => {
  const looks = ({ scene }: Audited) =>
    scene
      .all('Dataset')
      .map((one) =>
        scene.all('Dataset').filter((other) => scene.structure.kind(other) === String(one)),
      );
  expect(large.lookedAt(looks) / Math.max(small.lookedAt(looks), small.size)).toBeGreaterThan(
    AT_MOST,
  );
});
