import { defineKind } from '../define.ts';
import { choice, text } from '../properties.ts';

export const Source = defineKind({
  name: 'Source',
  storey: 'exchange',
  label: { es: 'Conexión', en: 'Source' },
  plural: { es: 'Conexiones', en: 'Sources' },
  about: {
    es: 'De dónde recibe el catálogo lo que sabe.',
    en: 'Where the catalog takes what it knows from.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    method: choice(['CONTRACT', 'FILE', 'DBT', 'OPENLINEAGE', 'CRAWL'], {
      es: 'De qué modo llega.',
      en: 'How it comes in.',
    }),
    instance: text({ es: 'Qué instancia es.', en: 'Which instance it is.' }),
  },
});
