import { defineKind } from '../define.ts';
import { choice, decimal, flag, list, localized, record, text } from '../properties.ts';

export const MasterAttribute = defineKind({
  name: 'MasterAttribute',
  storey: 'master',
  label: { es: 'Atributo maestro', en: 'Master attribute' },
  plural: { es: 'Atributos maestros', en: 'Master attributes' },
  about: {
    es: 'Un dato del registro único, con las fuentes que lo alimentan y la regla que decide entre ellas.',
    en: 'One datum of the golden record, with the sources that feed it and the rule that decides between them.',
  },
  keyParts: ['entity', 'slug'],
  named: 'localized',
  properties: {
    dataType: text({ es: 'Tipo de dato.', en: 'Data type.' }),
    critical: flag({
      es: 'Si el negocio no puede prescindir de él.',
      en: 'Whether the business cannot do without it.',
    }),
    derived: flag({
      es: 'Si se calcula a partir de otros datos.',
      en: 'Whether it is worked out from other data.',
    }),
    identifier: choice(['NONE', 'NATIONAL', 'SOURCE_KEY', 'GLOBAL'], {
      es: 'Si identifica al registro y de qué modo.',
      en: 'Whether it identifies the record, and how.',
    }),
    standardisation: localized({
      es: 'Cómo se normaliza antes de comparar y guardar.',
      en: 'How it is standardised before it is compared and kept.',
    }),
    targets: list(
      record(
        {
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
            { es: 'Dimensión de calidad.', en: 'Dimension of quality.' },
          ),
          minimum: decimal(
            { es: 'Mínimo exigido, de 0 a 1.', en: 'The minimum required, from 0 to 1.' },
            { min: 0, max: 1 },
          ),
        },
        { es: 'Una meta de calidad.', en: 'One target of quality.' },
      ),
      { es: 'Metas de calidad del dato.', en: 'Targets for the quality of the datum.' },
    ),
  },
});
