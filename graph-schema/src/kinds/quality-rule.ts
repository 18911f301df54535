import { defineKind } from '../define.ts';
import { choice, decimal, text } from '../properties.ts';
import { cadence } from './cadence.ts';

export const QualityRule = defineKind({
  name: 'QualityRule',
  storey: 'governance',
  label: { es: 'Regla de calidad', en: 'Quality rule' },
  plural: { es: 'Reglas de calidad', en: 'Quality rules' },
  about: {
    es: 'Lo que un dato debe cumplir, con su umbral y cada cuánto se comprueba.',
    en: 'What a datum must satisfy, with its threshold and how often it is checked.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    dimension: choice(
      [
        'ACCURACY',
        'COMPLETENESS',
        'CONFORMITY',
        'CONSISTENCY',
        'COVERAGE',
        'TIMELINESS',
        'UNIQUENESS',
      ],
      { es: 'Dimensión de calidad (ODCS).', en: 'Dimension of quality (ODCS).' },
    ),
    expression: text({ es: 'Cómo se comprueba.', en: 'How it is checked.' }),
    threshold: decimal(
      { es: 'Mínimo exigido, de 0 a 1.', en: 'The minimum required, from 0 to 1.' },
      { min: 0, max: 1 },
    ),
    cadence: cadence(),
  },
});
