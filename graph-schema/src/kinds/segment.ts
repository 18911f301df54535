import { defineKind } from '../define.ts';
import { choice, count, decimal, flag, localized } from '../properties.ts';

export const Segment = defineKind({
  name: 'Segment',
  storey: 'customer',
  label: { es: 'Segmento', en: 'Segment' },
  plural: { es: 'Segmentos', en: 'Segments' },
  about: {
    es: 'Un grupo de clientes que se trata de manera propia, con la regla que lo define.',
    en: 'A group of customers that is treated in its own way, with the rule that defines it.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    rule: localized({ es: 'La regla en palabras.', en: 'The rule in words.' }),
    size: count({ es: 'Cuántos clientes tiene.', en: 'How many customers it has.' }),
    priority: choice(['LOW', 'MEDIUM', 'HIGH'], { es: 'Su prioridad.', en: 'Its priority.' }),
    strategy: localized({ es: 'Qué se hace con él.', en: 'What is done with it.' }),
    shareOfValue: decimal(
      { es: 'Parte del valor total, de 0 a 1.', en: 'Share of all value, from 0 to 1.' },
      { min: 0, max: 1 },
    ),
    premium: flag({
      es: 'Si son los clientes de más valor.',
      en: 'Whether they are the customers of most value.',
    }),
  },
});
