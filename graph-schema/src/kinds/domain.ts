import { defineKind } from '../define.ts';

export const Domain = defineKind({
  name: 'Domain',
  storey: 'catalog',
  label: { es: 'Dominio', en: 'Domain' },
  plural: { es: 'Dominios', en: 'Domains' },
  about: {
    es: 'Un ámbito del negocio con sus propios datos y responsables; los dominios forman un árbol.',
    en: 'An area of the business with data and people of its own; domains form a tree.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {},
});
