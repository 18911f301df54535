import { raisedIfCritical } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const noContribution: Rule = {
  id: 'M1',
  severity: 'MEDIUM',
  title: { es: '{1} no tiene ninguna fuente', en: '{1} has no source' },
  question: {
    es: '¿Qué atributos maestros no alimenta ninguna fuente?',
    en: 'Which master attributes does no source feed?',
  },
  why: {
    es: 'Lo que se apoya en el atributo se queda sin datos, aunque parezca que los tiene.',
    en: 'What rests on the attribute is left without data, though it looks as if it had some.',
  },
  mend: {
    es: 'Declare qué campo de qué sistema contribuye al atributo, o márquelo como derivado.',
    en: 'Declare which field of which system contributes to the attribute, or mark it as derived.',
  },
  looksAt: [
    'MasterAttribute',
    'MasterAttribute.derived',
    'MasterAttribute.critical',
    'CONTRIBUTES_TO',
  ],
  *find({ scene }) {
    for (const attribute of scene.all('MasterAttribute')) {
      if (scene.structure.counted(attribute, 'derived') === 'true') continue;
      if (scene.in(attribute, 'CONTRIBUTES_TO').length > 0) continue;
      yield {
        subjects: [attribute],
        severity: raisedIfCritical(scene, attribute, 'MEDIUM'),
      };
    }
  },
};
