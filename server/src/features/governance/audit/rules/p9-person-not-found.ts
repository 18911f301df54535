import { isActive } from '../../../master/holding.ts';
import { CARRIERS } from '../looks.ts';
import { each, tell, words } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const personNotFound: Rule = {
  id: 'P9',
  severity: 'MEDIUM',
  title: {
    es: 'En {1} no se puede hallar o borrar a una persona',
    en: 'In {1} a person cannot be found or erased',
  },
  question: {
    es: '¿En qué conjuntos no se puede hallar ni borrar a una persona?',
    en: 'In which datasets can a person be neither found nor erased?',
  },
  why: {
    es: 'No se puede atender a quien pide ver o borrar sus datos.',
    en: 'Nobody who asks to see or erase their data can be served.',
  },
  mend: {
    es: 'Marque el campo que halla a la persona y diga cómo se suprime.',
    en: 'Mark the field that finds the person, and say how data are erased.',
  },
  looksAt: [...CARRIERS, 'Dataset.lifecycle', 'Dataset.erasure', 'Field.locatesPerson'],
  tells: [
    tell(
      'Le falta {lacks}.',
      'It lacks {lacks}.',
      each(
        words({
          subjectKey: {
            es: 'el campo que halla a la persona',
            en: 'the field that finds the person',
          },
          erasure: { es: 'cómo se suprime', en: 'how data are erased' },
        }),
      ),
    ),
  ],
  *find({ scene, personalDatasets }) {
    const { structure } = scene;
    for (const dataset of personalDatasets) {
      if (!isActive(scene, dataset)) continue;
      const keyed = scene
        .targets(dataset, 'HAS_FIELD')
        .some((field) => structure.counted(field, 'locatesPerson') === 'true');
      const lacks = [
        ...(keyed ? [] : ['subjectKey']),
        ...(structure.counted(dataset, 'erasure') === undefined ? ['erasure'] : []),
      ];
      if (lacks.length > 0) yield { subjects: [dataset], says: { lacks: lacks.join(' ') } };
    }
  },
};
