import { systemOf } from '../../../master/holding.ts';
import { HOLDING } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const unmatched: Rule = {
  id: 'M10',
  severity: 'MEDIUM',
  title: {
    es: '{1} tiene varias fuentes y no reconoce sus repetidos',
    en: '{1} has several sources and does not recognise its duplicates',
  },
  question: {
    es: '¿Qué entidades con varias fuentes no reconocen sus repetidos?',
    en: 'Which entities with several sources do not recognise their duplicates?',
  },
  why: {
    es: 'La misma persona entra dos veces, o dos personas se funden en una.',
    en: 'The same person comes in twice, or two persons are merged into one.',
  },
  mend: {
    es: 'Declare una regla de emparejamiento con un veto o con un identificador.',
    en: 'Declare a match rule with a veto or with an identifier.',
  },
  looksAt: [
    ...HOLDING,
    'MasterEntity',
    'HAS_ATTRIBUTE',
    'MATCHED_BY',
    'MatchRule',
    'MatchRule.vetoes',
    'COMPARES',
    'MasterAttribute.identifier',
  ],
  *find({ scene, holding }) {
    const { structure } = scene;
    for (const entity of scene.all('MasterEntity')) {
      const fields = scene
        .targets(entity, 'HAS_ATTRIBUTE')
        .flatMap((attribute) => holding.live(attribute).map((edge) => structure.edgeFrom(edge)));
      const systems = [...new Set(fields.flatMap((field) => systemOf(scene, field) ?? []))];
      if (systems.length < 2) continue;
      const rules = scene.targets(entity, 'MATCHED_BY');
      const safe = rules.some(
        (rule) =>
          hasVeto(scene.property(rule, 'vetoes')) ||
          scene
            .targets(rule, 'COMPARES')
            .some((one) => !['NONE', undefined].includes(structure.counted(one, 'identifier'))),
      );
      if (!safe) yield { subjects: [entity], entries: [...rules, ...systems] };
    }
  },
};

const hasVeto = (vetoes: unknown): boolean =>
  typeof vetoes === 'object' && vetoes !== null && Object.keys(vetoes).length > 0;
