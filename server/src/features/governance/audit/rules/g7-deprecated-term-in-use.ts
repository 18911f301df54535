import type { Rule } from '../rule.ts';

export const deprecatedTermInUse: Rule = {
  id: 'G7',
  severity: 'MEDIUM',
  title: { es: '{1} está obsoleto y sigue en uso', en: '{1} is deprecated and still in use' },
  question: {
    es: '¿Qué términos obsoletos siguen definiendo datos o indicadores?',
    en: 'Which deprecated terms still define data or metrics?',
  },
  why: {
    es: 'Los datos llevan un significado que la empresa ya abandonó.',
    en: 'The data bear a meaning that the company has given up.',
  },
  mend: {
    es: 'Una los datos al término que lo reemplaza.',
    en: 'Tie the data to the term that replaces it.',
  },
  looksAt: ['Term', 'Term.status', 'DEFINES', 'USES'],
  *find({ scene }) {
    for (const term of scene.all('Term')) {
      if (scene.structure.counted(term, 'status') !== 'DEPRECATED') continue;
      const defining = scene
        .out(term, 'DEFINES')
        .filter((edge) => scene.edgeProperty(edge, 'status') === 'VALIDATED');
      const edges = [...defining, ...scene.in(term, 'USES')];
      if (edges.length > 0) yield { subjects: [term], edges };
    }
  },
};
