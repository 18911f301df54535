import type { Scene } from '../../../../reading/scene.ts';
import { EXISTENCE } from '../../../../catalog/change-set.ts';
import { flowsAt, partsAt } from '../../../../graph/flows.ts';
import { isActive } from '../../../master/holding.ts';
import { DATASET_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const idleDataset: Rule = {
  id: 'F4',
  severity: 'LOW',
  title: { es: '{1} no tiene ningún flujo', en: '{1} has no flow' },
  question: {
    es: '¿Qué conjuntos de datos llevan mucho tiempo sin flujo alguno?',
    en: 'Which datasets have had no flow for long?',
  },
  why: {
    es: 'Lo que nadie llena ni lee envejece sin que nadie lo note.',
    en: 'What nobody fills or reads grows old without anybody noticing.',
  },
  mend: {
    es: 'Declare de dónde viene y quién lo usa, o retírelo.',
    en: 'Declare where it comes from and who uses it, or retire it.',
  },
  looksAt: [...DATASET_FLOWS, 'Dataset.lifecycle', 'Dataset.@', 'time'],
  thresholds: {
    days: {
      value: 30,
      min: 1,
      max: 3_650,
      about: { es: 'Días sin flujo', en: 'Days without flow' },
    },
  },
  *find({ scene }, limit) {
    const flows = hasFlow(scene);
    const since = new Date(Date.parse(scene.now) - limit('days') * DAY).toISOString();
    for (const dataset of scene.all('Dataset')) {
      if (!isActive(scene, dataset) || flows(dataset)) continue;
      if (lastHeard(scene, dataset) < since) yield { subjects: [dataset] };
    }
  },
};

const DAY = 86_400_000;

function hasFlow(scene: Scene): (dataset: number) => boolean {
  const each = flowsAt(scene);
  const eachField = partsAt(scene);
  const touched = (one: number): boolean => {
    let found = false;
    const meet = () => {
      found = true;
    };
    each(one, 'UP', meet);
    if (!found) each(one, 'DOWN', meet);
    return found;
  };
  return (dataset) => {
    let found = touched(dataset);
    if (!found) {
      eachField(dataset, (field) => {
        found ||= touched(field);
      });
    }
    return found;
  };
}

/** When the dataset was said to exist, or a flow of it that has ended since was said last. */
function lastHeard(scene: Scene, dataset: number): string {
  const { structure, rules } = scene;
  let last = scene.saidAt(dataset, EXISTENCE) ?? '';
  const hear = (edge: number) => {
    if (rules.flow(structure, edge) === 0) return;
    for (const { saidAt } of scene.factsOf(edge)) if (saidAt > last) last = saidAt;
  };
  const parts = [dataset];
  partsAt(scene)(dataset, (field) => parts.push(field));
  for (const part of parts) {
    structure.eachOut(part, hear);
    structure.eachIn(part, hear);
  }
  return last;
}
