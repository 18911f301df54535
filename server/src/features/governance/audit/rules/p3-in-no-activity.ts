import { hasRole, isActive, systemOf } from '../../../master/holding.ts';
import { ACTIVE, ACTIVITIES, PRIVACY } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const inNoActivity: Rule = {
  id: 'P3',
  severity: 'HIGH',
  title: { es: '{1} no figura en ningún tratamiento', en: '{1} stands in no processing activity' },
  question: {
    es: '¿Qué datos personales no figuran en ningún tratamiento?',
    en: 'Which personal data stand in no processing activity?',
  },
  why: {
    es: 'El registro de tratamientos está incompleto, y la ley lo exige.',
    en: 'The record of processing is incomplete, and the law asks for it.',
  },
  mend: {
    es: 'Añádalos a la actividad de tratamiento que los usa.',
    en: 'Add them to the processing activity that uses them.',
  },
  looksAt: [...ACTIVITIES, ...PRIVACY, ...ACTIVE, 'System.roles'],
  *find({ scene, privacy, activities }) {
    const { structure } = scene;
    const said = new Set(privacy.PERSONAL);
    const sources = new Set<number>();
    for (const one of said) {
      const kind = structure.kind(one);
      if (kind === 'MasterAttribute' && activities.of(one).length === 0) yield { subjects: [one] };
      const dataset = kind === 'Field' ? structure.container(one) : one;
      if (dataset !== undefined && structure.kind(dataset) === 'Dataset') sources.add(dataset);
    }
    for (const dataset of sources) {
      const system = systemOf(scene, dataset);
      if (system === undefined || !hasRole(scene, system, 'SOURCE', 'EXTERNAL')) continue;
      if (!isActive(scene, system) || !isActive(scene, dataset)) continue;
      const fields = scene.targets(dataset, 'HAS_FIELD');
      if ([dataset, ...fields].some((one) => activities.of(one).length > 0)) continue;
      yield { subjects: [dataset], entries: fields.filter((field) => said.has(field)) };
    }
  },
};
