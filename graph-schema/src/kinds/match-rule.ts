import { defineKind } from '../define.ts';
import { choice, count, day, decimal, localizedList, text } from '../properties.ts';

const unit = { min: 0, max: 1 };

export const MatchRule = defineKind({
  name: 'MatchRule',
  storey: 'master',
  label: { es: 'Regla de emparejamiento', en: 'Match rule' },
  plural: { es: 'Reglas de emparejamiento', en: 'Match rules' },
  about: {
    es: 'Cómo se reconoce que dos registros son de la misma persona o cosa.',
    en: 'How two records are recognised as being of the same person or thing.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    order: count({ es: 'En qué turno se aplica, desde 1.', en: 'Its turn, from 1.' }),
    method: choice(['EXACT', 'FUZZY', 'PROBABILISTIC'], {
      es: 'De qué manera compara.',
      en: 'The way it compares.',
    }),
    blocking: text({
      es: 'Qué deben tener en común dos registros para llegar a compararse.',
      en: 'What two records must share to be compared at all.',
    }),
    autoMergeFrom: decimal(
      {
        es: 'Semejanza desde la que se unen sin preguntar, de 0 a 1.',
        en: 'The likeness from which they are merged unasked, from 0 to 1.',
      },
      unit,
    ),
    reviewFrom: decimal(
      {
        es: 'Semejanza desde la que los revisa una persona, de 0 a 1; no mayor que la anterior.',
        en: 'The likeness from which a person reviews them, from 0 to 1; no greater than the former.',
      },
      unit,
    ),
    action: choice(['MERGE', 'LINK', 'REVIEW'], {
      es: 'Qué se hace con los que coinciden.',
      en: 'What is done with those that match.',
    }),
    vetoes: localizedList({
      es: 'Qué impide unirlos aunque se parezcan.',
      en: 'What forbids merging them however alike.',
    }),
    measuredPrecision: decimal(
      {
        es: 'De cada unión que hizo, qué parte era correcta, de 0 a 1.',
        en: 'The share of its merges that were right, from 0 to 1.',
      },
      unit,
    ),
    measuredRecall: decimal(
      {
        es: 'De los que debía unir, qué parte encontró, de 0 a 1.',
        en: 'The share it found of what should be merged, from 0 to 1.',
      },
      unit,
    ),
    measuredOn: day({ es: 'Día de la medición.', en: 'The day of the measurement.' }),
    sampleSize: count({
      es: 'Cuántos pares se revisaron para medirla.',
      en: 'How many pairs were reviewed to measure it.',
    }),
  },
});
