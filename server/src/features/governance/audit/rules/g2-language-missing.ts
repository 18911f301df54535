import type { EntryState, Json, Values } from '../../../../catalog/change-set.ts';
import { isSaid } from '../is-said.ts';
import { glossaryOf, isApproved } from '../term-texts.ts';
import { asText, tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const languageMissing: Rule = {
  id: 'G2',
  severity: 'MEDIUM',
  title: {
    es: '{1} no está escrito en todos los idiomas',
    en: '{1} is not written in all languages',
  },
  question: {
    es: '¿Qué términos aprobados no están escritos en todos los idiomas exigidos?',
    en: 'Which approved terms are not written in all required languages?',
  },
  why: {
    es: 'Quien lee en el otro idioma se queda sin la definición acordada.',
    en: 'Those who read in the other language are left without the agreed definition.',
  },
  mend: {
    es: 'Escriba el nombre y la definición que faltan.',
    en: 'Write the name and the definition that are missing.',
  },
  looksAt: [
    'Term',
    'Term.status',
    'Term.name',
    'Term.definition',
    'Glossary',
    'Glossary.requiredLanguages',
    'HAS_TERM',
  ],
  tells: [
    tell(
      'Falta {lacks}.',
      '{lacks} is missing.',
      asText({
        name: { es: 'el nombre', en: 'the name' },
        definition: { es: 'la definición', en: 'the definition' },
      }),
    ),
  ],
  *find({ scene }) {
    const required = new Map(
      scene.all('Glossary').map((one) => [one, scene.property(one, 'requiredLanguages')] as const),
    );
    for (const term of scene.all('Term')) {
      const glossary = glossaryOf(scene, term);
      const languages = glossary === undefined ? undefined : required.get(glossary);
      if (!Array.isArray(languages) || !isApproved(scene, term)) continue;
      const { name, definition } = scene.derived(term, languagesSaid) ?? NOTHING;
      const lacks = languages
        .map(String)
        .flatMap((language) => [
          ...(name.includes(language) ? [] : [`name.${language}`]),
          ...(definition.includes(language) ? [] : [`definition.${language}`]),
        ]);
      if (lacks.length > 0) yield { subjects: [term], says: { lacks: lacks.join(' ') } };
    }
  },
};

const NOTHING = { name: [] as readonly string[], definition: [] as readonly string[] };

const languagesSaid = ({ properties: { name, definition } }: EntryState): typeof NOTHING => ({
  name: languagesIn(name),
  definition: languagesIn(definition),
});

const languagesIn = (value: Json | undefined): readonly string[] =>
  // What settles by language is a map of languages.
  typeof value === 'object' && value !== null
    ? Object.keys(value).filter((language) => isSaid((value as Values)[language]))
    : [];
