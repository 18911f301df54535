import type { Rule } from '../rule.ts';

export const criticalUnchecked: Rule = {
  id: 'Q1',
  severity: 'MEDIUM',
  question: {
    es: '¿Qué atributos críticos no comprueba nadie?',
    en: 'Which critical attributes does nobody check?',
  },
  why: {
    es: 'Su calidad solo se conocerá cuando falle.',
    en: 'Its quality will be known only when it fails.',
  },
  mend: {
    es: 'Declare una regla de calidad sobre el atributo o sobre el campo que lo guarda.',
    en: 'Declare a quality rule on the attribute or on the field that holds it.',
  },
  *find({ scene }) {
    for (const attribute of scene.all('MasterAttribute')) {
      if (scene.structure.counted(attribute, 'critical') !== 'true') continue;
      const checked = [attribute, ...scene.targets(attribute, 'HELD_IN')];
      if (checked.every((one) => scene.in(one, 'CHECKS').length === 0)) {
        yield { subjects: [attribute], entries: checked };
      }
    }
  },
};
