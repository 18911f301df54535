import { defineKind } from '../define.ts';
import { choice, localized } from '../properties.ts';

export const Touchpoint = defineKind({
  name: 'Touchpoint',
  storey: 'customer',
  label: { es: 'Punto de contacto', en: 'Touchpoint' },
  plural: { es: 'Puntos de contacto', en: 'Touchpoints' },
  about: {
    es: 'Un momento en que el cliente y la empresa se encuentran, y lo que allí se recoge.',
    en: 'A moment at which customer and company meet, and what is gathered there.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    channel: choice(
      ['BRANCH', 'PHONE', 'EMAIL', 'WEB', 'APP', 'MESSAGING', 'SOCIAL', 'AGENT', 'POST'],
      { es: 'Por qué canal ocurre.', en: 'The channel by which it happens.' },
    ),
    feedback: localized({
      es: 'Qué opinión o dato se recoge.',
      en: 'What feedback or datum is gathered.',
    }),
  },
});
