import { segments } from '../../../customer/coverage.ts';
import type { Rule } from '../rule.ts';

export const segmentByTheUngoverned: Rule = {
  id: 'C3',
  severity: 'MEDIUM',
  question: {
    es: '¿Qué segmentos eligen clientes por datos sin gobierno?',
    en: 'Which segments choose customers by data that are not governed?',
  },
  why: {
    es: 'Se trata distinto a las personas según un dato del que nadie responde.',
    en: 'People are treated differently by data that nobody answers for.',
  },
  mend: {
    es: 'Gobierne los datos por los que elige, o elija por otros.',
    en: 'Govern the data it selects by, or select by others.',
  },
  *find({ scene, holding }) {
    for (const { subject, supports } of segments(scene, holding)) {
      const open = supports.filter(({ holds, lacks }) => !holds || lacks.length > 0);
      if (open.length === 0) continue;
      yield {
        subjects: [subject],
        entries: open.map(({ ordinal }) => ordinal),
        edges: open.map(({ edge }) => edge),
        says: { lacks: [...new Set(open.flatMap(({ lacks }) => lacks))].sort().join(' ') },
      };
    }
  },
};
