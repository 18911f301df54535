import { segments } from '../../../customer/coverage.ts';
import { COVERED } from '../looks.ts';
import { each, tell, words } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const segmentByTheUngoverned: Rule = {
  id: 'C3',
  severity: 'MEDIUM',
  title: {
    es: 'El segmento {1} elige por datos sin gobierno',
    en: 'The segment {1} selects by data that are not governed',
  },
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
  looksAt: [...COVERED, 'Segment', 'SELECTS_BY'],
  tells: [
    tell(
      'De lo que elige, {lacks}.',
      'Of what it selects by, {lacks}.',
      each(
        words({
          DOES_NOT_HOLD: { es: 'algo no tiene fuente viva', en: 'something has no live source' },
          NO_SURVIVORSHIP_RULE: {
            es: 'algo no dice qué fuente gana',
            en: 'something does not say which source wins',
          },
          NO_APPROVED_TERM: {
            es: 'algo no tiene término aprobado',
            en: 'something has no approved term',
          },
          NO_ACTIVE_OWNER: { es: 'de algo no responde nadie', en: 'nobody answers for something' },
          NO_PROCESSING_ACTIVITY: {
            es: 'algo es personal y ningún tratamiento lo ampara',
            en: 'something is personal and no activity covers it',
          },
        }),
      ),
    ),
  ],
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
