import { defineKind } from '../define.ts';
import { choice, day, list, localizedList, markdown, record, text } from '../properties.ts';

export const Term = defineKind({
  name: 'Term',
  storey: 'glossary',
  label: { es: 'Término', en: 'Term' },
  plural: { es: 'Términos', en: 'Terms' },
  about: {
    es: 'Una palabra del negocio con el significado que se ha acordado.',
    en: 'A word of the business with the meaning that was agreed.',
  },
  keyParts: ['glossary', 'slug'],
  named: 'localized',
  properties: {
    definition: markdown({
      es: 'Qué significa exactamente, en una o dos frases.',
      en: 'What it means exactly, in a sentence or two.',
    }),
    synonyms: localizedList({
      es: 'Otras palabras que se usan para lo mismo.',
      en: 'Other words in use for the same thing.',
    }),
    abbreviations: localizedList({ es: 'Siglas y abreviaturas.', en: 'Abbreviations in use.' }),
    examples: localizedList({
      es: 'Ejemplos de uso o de valores.',
      en: 'Examples of its use or of its values.',
    }),
    scopeNote: markdown({
      es: 'Qué abarca, qué no, y con qué no debe confundirse.',
      en: 'What it covers, what it does not, and what it must not be mistaken for.',
    }),
    status: choice(['DRAFT', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'DEPRECATED'], {
      es: 'Hasta dónde ha llegado el acuerdo sobre el término.',
      en: 'How far agreement on the term has come.',
    }),
    translationStatus: list(
      record(
        {
          language: text({
            es: 'Un idioma, como etiqueta BCP 47.',
            en: 'A language, as a BCP 47 tag.',
          }),
          status: choice(['MISSING', 'MACHINE', 'DRAFT', 'REVIEWED', 'OUTDATED'], {
            es: 'Estado de la traducción.',
            en: 'State of the translation.',
          }),
        },
        { es: 'La traducción a un idioma.', en: 'The translation into one language.' },
      ),
      {
        es: 'Cómo está la traducción a cada idioma.',
        en: 'The state of the translation into each language.',
      },
    ),
    reviewDue: day({
      es: 'Día en que toca revisarlo.',
      en: 'The day by which it is to be reviewed.',
    }),
  },
});
