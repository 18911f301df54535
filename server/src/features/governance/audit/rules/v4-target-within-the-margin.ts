import { marginOf } from '../../../measure/margin.ts';
import { OBSERVATIONS } from '../looks.ts';
import { tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const targetWithinTheMargin: Rule = {
  id: 'V4',
  severity: 'MEDIUM',
  title: {
    es: 'La meta de {1} es menor que el error con que se mide {2}',
    en: 'The target of {1} is smaller than the error of {2}',
  },
  question: {
    es: '¿Qué metas son más pequeñas que el error de la medición?',
    en: 'Which targets are smaller than the error of the measurement?',
  },
  why: {
    es: 'Aunque se alcance, no se podrá distinguir del azar.',
    en: 'Even if it is reached, it cannot be told from chance.',
  },
  mend: {
    es: 'Aumente la muestra o proponga una meta mayor.',
    en: 'Make the sample larger, or set a greater target.',
  },
  looksAt: [...OBSERVATIONS, 'Objective', 'MEASURED_BY', 'Metric.formula', 'Metric.scale'],
  tells: [
    tell(
      'Se mide con {n} casos y un error de ±{margin}.',
      'It is measured with {n} cases and an error of ±{margin}.',
    ),
  ],
  *find({ scene }) {
    for (const objective of scene.all('Objective')) {
      for (const edge of scene.out(objective, 'MEASURED_BY')) {
        const { target, baseline } = scene.edgeProperties(edge);
        if (typeof target !== 'number' || typeof baseline !== 'number') continue;
        const metric = scene.structure.edgeTo(edge);
        const margin = marginOf(scene, metric, baseline);
        if (margin === undefined || Math.abs(target - baseline) >= margin.margin) continue;
        yield {
          subjects: [objective, metric],
          edges: [edge],
          says: { n: margin.n, margin: Number(margin.margin.toPrecision(6)) },
        };
      }
    }
  },
};
