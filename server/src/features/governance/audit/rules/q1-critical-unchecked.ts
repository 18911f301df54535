import type { Rule } from '../rule.ts';

export const criticalUnchecked: Rule = {
  id: 'Q1',
  severity: 'MEDIUM',
  title: { es: '{1} es crítico y nadie lo comprueba', en: '{1} is critical and nobody checks it' },
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
  looksAt: [
    'MasterAttribute',
    'MasterAttribute.critical',
    'Field',
    'HELD_IN',
    'QualityRule',
    'CHECKS',
  ],
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
