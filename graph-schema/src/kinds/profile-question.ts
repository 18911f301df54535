import { defineKind } from '../define.ts';
import { count } from '../properties.ts';

export const ProfileQuestion = defineKind({
  name: 'ProfileQuestion',
  storey: 'customer',
  label: { es: 'Pregunta de perfil', en: 'Profile question' },
  plural: { es: 'Preguntas de perfil', en: 'Profile questions' },
  about: {
    es: 'Lo que la empresa debe poder contestar sobre cada cliente.',
    en: 'What the company must be able to answer about each customer.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: { order: count({ es: 'Su lugar en la serie.', en: 'Its place in the series.' }) },
});
