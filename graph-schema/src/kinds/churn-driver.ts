import { defineKind } from '../define.ts';
import { choice, markdown } from '../properties.ts';

export const ChurnDriver = defineKind({
  name: 'ChurnDriver',
  storey: 'measure',
  label: { es: 'Causa de abandono', en: 'Churn driver' },
  plural: { es: 'Causas de abandono', en: 'Churn drivers' },
  about: {
    es: 'Una razón por la que se van los clientes, con lo que se sabe de ella.',
    en: 'A reason why customers leave, with what is known of it.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    group: choice(['SERVICE', 'PRICE', 'PRODUCT', 'STAFF_TRAINING', 'RESOURCES', 'UNMET_NEED'], {
      es: 'A qué grupo pertenece.',
      en: 'The group it belongs to.',
    }),
    evidence: markdown({ es: 'En qué se basa.', en: 'What it is based on.' }),
  },
});
