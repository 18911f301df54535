import { defineKind } from '../define.ts';
import { list, text } from '../properties.ts';

export const Glossary = defineKind({
  name: 'Glossary',
  storey: 'glossary',
  label: { es: 'Glosario', en: 'Glossary' },
  plural: { es: 'Glosarios', en: 'Glossaries' },
  about: {
    es: 'Un vocabulario acordado, con su responsable y los idiomas que exige.',
    en: 'An agreed vocabulary, with somebody to answer for it and the languages it requires.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    requiredLanguages: list(
      text({ es: 'Un idioma, como etiqueta BCP 47.', en: 'A language, as a BCP 47 tag.' }),
      {
        es: 'Idiomas en que debe estar escrito cada término.',
        en: 'The languages every term must be written in.',
      },
    ),
  },
});
