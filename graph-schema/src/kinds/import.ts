import { defineKind } from '../define.ts';
import { choice, count, moment, text } from '../properties.ts';

export const Import = defineKind({
  name: 'Import',
  storey: 'exchange',
  label: { es: 'Importación', en: 'Import' },
  plural: { es: 'Importaciones', en: 'Imports' },
  about: {
    es: 'Una carga de datos al catálogo, con lo que trajo y lo que falló.',
    en: 'One loading of data into the catalog, with what it brought and what failed.',
  },
  keyParts: ['slug'],
  named: 'technical',
  properties: {
    state: choice(['RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'UNDONE'], {
      es: 'Su estado.',
      en: 'Its state.',
    }),
    startedAt: moment({ es: 'Cuándo empezó.', en: 'When it began.' }),
    endedAt: moment({ es: 'Cuándo terminó.', en: 'When it ended.' }),
    file: text({ es: 'El archivo de que vino.', en: 'The file it came from.' }),
    read: count({ es: 'Cuánto se leyó.', en: 'How much was read.' }),
    changed: count({ es: 'Cuánto cambió.', en: 'How much changed.' }),
    failed: count({ es: 'Cuánto falló.', en: 'How much failed.' }),
  },
});
