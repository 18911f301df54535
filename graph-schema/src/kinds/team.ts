import { defineKind } from '../define.ts';
import { text } from '../properties.ts';

export const Team = defineKind({
  name: 'Team',
  storey: 'people',
  label: { es: 'Equipo', en: 'Team' },
  plural: { es: 'Equipos', en: 'Teams' },
  about: {
    es: 'Un grupo de personas que responde en conjunto, dentro o fuera de la empresa.',
    en: 'A group of people who answer together, inside the company or outside it.',
  },
  keyParts: ['slug'],
  named: 'technical',
  properties: {
    email: text({ es: 'Correo del equipo.', en: 'E-mail of the team.' }),
  },
});
