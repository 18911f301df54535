import { HOLDING } from '../looks.ts';
import { raisedIfCritical } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const noLiveContribution: Rule = {
  id: 'M2',
  severity: 'MEDIUM',
  title: { es: '{1} no tiene ninguna fuente viva', en: '{1} has no live source' },
  question: {
    es: '¿Qué atributos maestros tienen fuentes declaradas, pero ninguna viva?',
    en: 'Which master attributes have sources declared, but none alive?',
  },
  why: {
    es: 'La declaración sigue en pie y el dato ya no llega.',
    en: 'The declaration still stands and the data no longer come.',
  },
  mend: {
    es: 'Reactive la fuente o declare la que la reemplaza.',
    en: 'Bring the source back, or declare the one that replaces it.',
  },
  looksAt: [...HOLDING, 'MasterAttribute.critical'],
  *find({ scene, holding }) {
    for (const attribute of scene.all('MasterAttribute')) {
      const declared = scene.in(attribute, 'CONTRIBUTES_TO');
      if (declared.length === 0 || holding.live(attribute).length > 0) continue;
      yield {
        subjects: [attribute],
        severity: raisedIfCritical(scene, attribute, 'MEDIUM'),
        edges: declared,
      };
    }
  },
};
