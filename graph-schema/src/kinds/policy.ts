import { defineKind } from '../define.ts';
import { day, markdown } from '../properties.ts';

export const Policy = defineKind({
  name: 'Policy',
  storey: 'governance',
  label: { es: 'Política', en: 'Policy' },
  plural: { es: 'Políticas', en: 'Policies' },
  about: {
    es: 'Una norma de la casa sobre los datos y desde cuándo rige.',
    en: 'A rule of the house about data, and since when it is in force.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    text: markdown({ es: 'El texto de la política.', en: 'The text of the policy.' }),
    inForceFrom: day({ es: 'Desde cuándo rige.', en: 'In force from.' }),
    inForceTo: day({ es: 'Hasta cuándo rige.', en: 'In force until.' }),
  },
});
