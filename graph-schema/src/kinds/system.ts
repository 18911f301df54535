import { defineKind } from '../define.ts';
import { choice, list, text } from '../properties.ts';
import { lifecycle } from './lifecycle.ts';

export const System = defineKind({
  name: 'System',
  storey: 'catalog',
  label: { es: 'Sistema', en: 'System' },
  plural: { es: 'Sistemas', en: 'Systems' },
  about: {
    es: 'Una aplicación o plataforma donde los datos nacen, se guardan o se usan.',
    en: 'An application or platform where data is born, kept or used.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    roles: list(
      choice(
        [
          'SOURCE',
          'EXTERNAL',
          'STAGING',
          'INTEGRATION',
          'MASTER_HUB',
          'WAREHOUSE',
          'CONSUMER',
          'ARCHIVE',
        ],
        { es: 'Un papel en el recorrido de los datos.', en: 'A part played in the flow of data.' },
      ),
      {
        es: 'Qué papeles cumple en el recorrido de los datos.',
        en: 'The parts it plays in the flow of data.',
      },
      { counted: true },
    ),
    technology: text({ es: 'Con qué tecnología funciona.', en: 'The technology it runs on.' }),
    criticality: choice(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], {
      es: 'Cuánto daño haría que fallara.',
      en: 'How much harm its failure would do.',
    }),
    country: text({
      es: 'País donde está alojado, en dos letras (ISO 3166).',
      en: 'The country where it is hosted, in two letters (ISO 3166).',
    }),
    provider: text({ es: 'Quién lo provee u opera.', en: 'Who supplies or runs it.' }),
    lifecycle: lifecycle(),
  },
});
