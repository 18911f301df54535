import { finestFlows } from '../../../../graph/finest-flows.ts';
import { meeting } from '../../../../graph/meeting.ts';
import { startsOf } from '../../../../graph/parts.ts';
import type { Scene } from '../../../../reading/scene.ts';
import { isActive } from '../../../master/holding.ts';
import { DATASET_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const feedbackReachesNothing: Rule = {
  id: 'C4',
  severity: 'MEDIUM',
  title: {
    es: 'Lo que {1} recoge no llega a ninguna parte',
    en: 'What {1} gathers reaches nothing',
  },
  question: {
    es: '¿Qué opiniones se recogen y no llegan a ninguna parte?',
    en: 'Which feedback is gathered and reaches nothing?',
  },
  why: {
    es: 'El cliente habló y nadie lo oirá.',
    en: 'The customer spoke, and nobody will hear it.',
  },
  mend: {
    es: 'Lleve esos datos al registro maestro o a un indicador.',
    en: 'Bring these data to the master record or to a metric.',
  },
  looksAt: [...DATASET_FLOWS, 'Dataset.lifecycle', 'Metric', 'USES', 'REPORTED_IN'],
  *find({ scene }) {
    const reaches = reachesSomething(scene);
    for (const touchpoint of scene.all('Touchpoint')) {
      for (const dataset of scene.targets(touchpoint, 'COLLECTS')) {
        if (!isActive(scene, dataset) || startsOf(scene, dataset).some(reaches)) continue;
        yield { subjects: [touchpoint, dataset] };
      }
    }
  },
};

/** Whether anything below is an attribute, or is used or reported by a metric; worked out for all touchpoints at once. */
function reachesSomething(scene: Scene): (node: number) => boolean {
  const flows = finestFlows(scene);
  const measured = new Set<number>();
  for (const metric of scene.all('Metric')) {
    for (const type of ['USES', 'REPORTED_IN']) {
      scene.eachOut(metric, type, (_, used) => void measured.add(used));
    }
  }
  return meeting(flows, 'DOWN', (node) => {
    const entry = flows.entryOf(node);
    return scene.structure.kind(entry) === 'MasterAttribute' || measured.has(entry);
  });
}
