import { audit } from '../../server/src/features/governance/audit/audit.ts';
import { auditAgain } from '../../server/src/features/governance/audit/audit-again.ts';
import { touchedBy } from '../../server/src/features/governance/audit/touched.ts';
import { comparison } from '../../server/src/features/governance/what-if/comparison.ts';
import type { ScenarioStep } from '../../server/src/features/governance/what-if/scenario-step.ts';
import { putDown, tried } from '../../server/src/features/governance/what-if/tried.ts';
import { quantile } from '../bench.ts';
import type { Bench, Row } from '../bench.ts';
import { overSizes } from '../knowing.ts';
import type { Known } from '../knowing.ts';
import { reader } from '../large-catalog.ts';
import { timed } from '../timing.ts';

const REACH_MS = 400;

/** Three scenarios, each with the full comparison; what the audit finds in the present is known by then, as at the door. */
export const bench: Bench = {
  name: 'what-if',
  run: async () => {
    const rows: Row[] = [];
    for (const [what, step] of Object.entries(scenarios)) {
      const measured = await overSizes(what, (known) => compared(known, step), {
        reach: REACH_MS,
      });
      rows.push(...measured);
    }
    return rows;
  },
};

const scenarios: Readonly<Record<string, (known: Known) => ScenarioStep>> = {
  'what if a large system were retired': (known) => ({
    do: 'RETIRE',
    entry: idOf(known, 'System', 1),
  }),
  'what if a field were dropped': (known) => ({ do: 'RETIRE', entry: contributing(known) }),
  'what if a flow were added': (known) => ({
    do: 'CONNECT',
    type: 'CONTRIBUTES_TO',
    from: contributing(known),
    to: idOf(known, 'MasterAttribute', 38),
    by: {},
    set: { rank: 1 },
  }),
};

async function compared(known: Known, step: (known: Known) => ScenarioStep): Promise<number> {
  const guests = { ...known.guests, by: reader.actor, id: crypto.randomUUID(), languages: ['es'] };
  const steps = putDown([step(known)], known, guests);
  const found = audit(known.scene());
  const took = await timed(
    () => {
      const supposed = tried(steps, known, guests);
      if (supposed.operations.length === 0) throw new Error('The scenario changes nothing');
      const touched = touchedBy(known.guests.model, [supposed]);
      const after = auditAgain(supposed.scene, { found, touched });
      return comparison(known.scene(), supposed.scene, { before: found, after }).findingsCome
        .length;
    },
    { turns: 9, before: 3 },
  );
  return quantile(took, 0.5);
}

const idOf = ({ structure }: Known, kind: string, at: number): string =>
  structure.id(structure.ofKind(kind)[at] ?? 0);

/** A field that contributes to the first attribute that is fed. */
function contributing(known: Known): string {
  const scene = known.scene();
  const [field = 0] = scene
    .all('MasterAttribute')
    .flatMap((attribute) => scene.sources(attribute, 'CONTRIBUTES_TO').slice(0, 1));
  return scene.structure.id(field);
}
