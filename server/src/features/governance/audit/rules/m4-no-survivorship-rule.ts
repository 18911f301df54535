import { HOLDING } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const noSurvivorshipRule: Rule = {
  id: 'M4',
  severity: 'MEDIUM',
  title: { es: '{1} no dice qué fuente gana', en: '{1} does not say which source wins' },
  question: {
    es: '¿Qué atributos con varias fuentes no dicen cuál gana?',
    en: 'Which attributes with several sources do not say which one wins?',
  },
  why: {
    es: 'Nadie puede explicar de dónde salió el valor que se ve.',
    en: 'Nobody can explain where the value that is seen came from.',
  },
  mend: {
    es: 'Dé al atributo una regla de supervivencia.',
    en: 'Give the attribute a survivorship rule.',
  },
  looksAt: [...HOLDING, 'RESOLVED_BY'],
  *find({ scene, holding }) {
    for (const attribute of scene.all('MasterAttribute')) {
      const live = holding.live(attribute);
      if (live.length < 2 || scene.out(attribute, 'RESOLVED_BY').length > 0) continue;
      yield { subjects: [attribute], edges: live };
    }
  },
};
