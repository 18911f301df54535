import { defineKind } from '../define.ts';
import { choice, decimal, localized, record, text } from '../properties.ts';
import { cadence } from './cadence.ts';
import { lifecycle } from './lifecycle.ts';

export const Metric = defineKind({
  name: 'Metric',
  storey: 'measure',
  label: { es: 'Indicador', en: 'Metric' },
  plural: { es: 'Indicadores', en: 'Metrics' },
  about: {
    es: 'Una medida con fórmula, unidad y frecuencia, que dice cómo va un objetivo.',
    en: 'A measure with formula, unit and cadence that tells how an objective is doing.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    unit: localized({ es: 'En qué se expresa.', en: 'What it is expressed in.' }),
    scale: text({
      es: 'La escala de la encuesta, como 0–10 o 1–7, con sus cortes.',
      en: 'The scale of the survey, such as 0–10 or 1–7, with its cut-offs.',
    }),
    formula: choice(
      [
        'NPS',
        'NET_SATISFACTION',
        'RESPONSE',
        'CONVERSION',
        'COST_PER_OBJECTIVE',
        'ROI',
        'BREAK_EVEN_UNITS',
        'BREAK_EVEN_RESPONSE',
        'RETENTION',
        'CHURN',
        'CLV_PERPETUITY',
        'CLV_FINITE',
        'INCREMENTAL_RESPONSE',
        'COST_PER_INCREMENTAL_CUSTOMER',
        'OTHER',
      ],
      { es: 'La fórmula con que se calcula.', en: 'The formula it is calculated by.' },
    ),
    formulaText: localized({
      es: 'La fórmula en palabras, cuando no es una de las conocidas.',
      en: 'The formula in words, where it is none of the known ones.',
    }),
    cadence: cadence(),
    population: localized({ es: 'Sobre quiénes se mide.', en: 'Whom it is measured over.' }),
    exclusions: localized({ es: 'Qué queda fuera.', en: 'What is left out.' }),
    scope: choice(['RELATIONAL', 'TRANSACTIONAL'], {
      es: 'Si mide la relación o una transacción.',
      en: 'Whether it measures the relationship or one transaction.',
    }),
    range: record(
      {
        low: decimal({ es: 'Valor más bajo posible.', en: 'The lowest possible value.' }),
        high: decimal({ es: 'Valor más alto posible.', en: 'The highest possible value.' }),
      },
      { es: 'Entre qué valores puede estar.', en: 'Between which values it can lie.' },
    ),
    lifecycle: lifecycle(),
  },
});
