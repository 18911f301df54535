import { defineKind } from '../define.ts';
import { count, day, decimal, list, record, text } from '../properties.ts';

export const Observation = defineKind({
  name: 'Observation',
  storey: 'measure',
  label: { es: 'Observación', en: 'Observation' },
  plural: { es: 'Observaciones', en: 'Observations' },
  about: {
    es: 'El valor de un indicador en un período, con el tamaño de la muestra y su procedencia.',
    en: 'The value of a metric over a period, with the size of the sample and where it comes from.',
  },
  keyParts: ['metric', 'slug'],
  named: 'technical',
  series: true,
  properties: {
    periodStart: day({ es: 'Primer día del período.', en: 'First day of the period.' }),
    periodEnd: day({ es: 'Último día del período.', en: 'Last day of the period.' }),
    value: decimal({ es: 'El valor medido.', en: 'The value measured.' }),
    numerator: decimal({ es: 'El numerador.', en: 'The numerator.' }),
    denominator: decimal({ es: 'El denominador.', en: 'The denominator.' }),
    n: count({ es: 'Tamaño de la muestra.', en: 'Size of the sample.' }),
    distribution: list(
      record(
        {
          score: decimal({ es: 'La nota.', en: 'The score.' }),
          answers: count({ es: 'Cuántos la dieron.', en: 'How many gave it.' }),
        },
        { es: 'Una nota y cuántos la dieron.', en: 'A score and how many gave it.' },
      ),
      { es: 'Cuántas respuestas tuvo cada nota.', en: 'How many answers each score had.' },
    ),
    currency: text({ es: 'Moneda, en ISO 4217.', en: 'Currency, in ISO 4217.' }),
  },
});
