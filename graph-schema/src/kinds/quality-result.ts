import { defineKind } from '../define.ts';
import { count, decimal, moment } from '../properties.ts';

export const QualityResult = defineKind({
  name: 'QualityResult',
  storey: 'governance',
  label: { es: 'Resultado de calidad', en: 'Quality result' },
  plural: { es: 'Resultados de calidad', en: 'Quality results' },
  about: {
    es: 'Lo que dio una comprobación de calidad en un momento.',
    en: 'What a quality check gave at one moment.',
  },
  keyParts: ['rule', 'slug'],
  named: 'technical',
  series: true,
  properties: {
    measuredAt: moment({ es: 'Cuándo se midió.', en: 'When it was measured.' }),
    value: decimal(
      {
        es: 'Parte de las filas que cumple, de 0 a 1.',
        en: 'Share of rows that pass, from 0 to 1.',
      },
      { min: 0, max: 1 },
    ),
    rows: count({ es: 'Filas comprobadas.', en: 'Rows checked.' }),
  },
});
