import { defineKind } from '../define.ts';
import { day, flag, text } from '../properties.ts';

export const Person = defineKind({
  name: 'Person',
  storey: 'people',
  label: { es: 'Persona', en: 'Person' },
  plural: { es: 'Personas', en: 'People' },
  about: {
    es: 'Alguien que responde por datos, los conoce o los usa.',
    en: 'Somebody who answers for data, knows it or uses it.',
  },
  keyParts: ['slug'],
  named: 'technical',
  properties: {
    email: text({ es: 'Correo del trabajo.', en: 'Work e-mail.' }),
    position: text({ es: 'Cargo que desempeña.', en: 'The position held.' }),
    active: flag({ es: 'Si sigue en la empresa.', en: 'Whether still with the company.' }),
    leftOn: day({ es: 'Día en que dejó la empresa.', en: 'The day of leaving the company.' }),
  },
});
