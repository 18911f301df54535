import { defineKind } from '../define.ts';
import { localized } from '../properties.ts';

export const MasterEntity = defineKind({
  name: 'MasterEntity',
  storey: 'master',
  label: { es: 'Entidad maestra', en: 'Master entity' },
  plural: { es: 'Entidades maestras', en: 'Master entities' },
  about: {
    es: 'Aquello de lo que la empresa quiere un único registro: el cliente, el hogar, el producto.',
    en: 'What the company wants a single record of: the customer, the household, the product.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    standsFor: localized({
      es: 'Qué representa exactamente un registro.',
      en: 'What exactly one record stands for.',
    }),
  },
});
