import type { Scene } from '../../../../reading/scene.ts';
import { isActive } from '../../../master/holding.ts';
import { metricHolds } from '../../../measure/metric-holds.ts';
import { METRICS_HOLD } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const metricRestsOnNothing: Rule = {
  id: 'V2',
  severity: 'MEDIUM',
  title: { es: '{1} no se apoya en ningún dato vivo', en: '{1} rests on no live data' },
  question: {
    es: '¿Qué indicadores no se apoyan en ningún dato vivo?',
    en: 'Which metrics rest on no live data?',
  },
  why: {
    es: 'La cifra no se puede calcular, o nadie sabe de dónde sale.',
    en: 'The figure cannot be calculated, or nobody knows where it comes from.',
  },
  mend: {
    es: 'Diga qué atributos o campos usa, y dé una fuente viva a los que no la tienen.',
    en: 'Say which attributes or fields it uses, and give a live source to those without.',
  },
  looksAt: [...METRICS_HOLD, 'Metric.lifecycle', 'MEASURED_BY'],
  *find({ scene, holding }) {
    for (const metric of scene.all('Metric')) {
      if (!isActive(scene, metric) || metricHolds(scene, metric, holding)) continue;
      const severity = carriesObjective(scene, metric) ? 'HIGH' : 'MEDIUM';
      yield { subjects: [metric], severity, edges: scene.out(metric, 'USES') };
    }
  },
};

/** Whether an objective is measured by it, or by a metric that uses it. */
function carriesObjective(scene: Scene, metric: number): boolean {
  const resting = new Set([metric]);
  for (const one of resting) {
    if (scene.in(one, 'MEASURED_BY').length > 0) return true;
    for (const user of scene.sources(one, 'USES')) resting.add(user);
  }
  return false;
}
