import type { Values } from '../../../../catalog/change-set.ts';
import type { Rule } from '../rule.ts';

export const objectiveNotMeasurable: Rule = {
  id: 'V1',
  severity: 'HIGH',
  title: { es: '{1} no se puede medir', en: '{1} cannot be measured' },
  question: {
    es: '¿Qué objetivos no se pueden medir?',
    en: 'Which objectives cannot be measured?',
  },
  why: {
    es: 'Sin indicador, meta, sentido y plazo no se sabrá si se logró.',
    en: 'Without metric, target, direction and date nobody will know whether it was reached.',
  },
  mend: {
    es: 'Únalo a un indicador con su meta, su sentido y su plazo.',
    en: 'Tie it to a metric with its target, direction and due date.',
  },
  looksAt: ['Objective', 'Objective.status', 'Metric', 'MEASURED_BY'],
  *find({ scene }) {
    for (const objective of scene.all('Objective')) {
      if ((scene.structure.counted(objective, 'status') ?? 'ACTIVE') !== 'ACTIVE') continue;
      const edges = scene.out(objective, 'MEASURED_BY');
      const lame = edges.filter((edge) => !isComplete(scene.edgeProperties(edge)));
      if (edges.length === 0 || lame.length > 0) yield { subjects: [objective], edges: lame };
    }
  },
};

/** A target is a value to reach, or a range to keep within. */
function isComplete({ target, direction, low, high, due }: Values): boolean {
  const isNumber = (value: unknown) => typeof value === 'number';
  const aimed = direction === 'KEEP_WITHIN' ? isNumber(low) || isNumber(high) : isNumber(target);
  return aimed && typeof direction === 'string' && typeof due === 'string';
}
