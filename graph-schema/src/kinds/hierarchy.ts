import { defineKind } from '../define.ts';
import { list, localized, record, text } from '../properties.ts';

export const Hierarchy = defineKind({
  name: 'Hierarchy',
  storey: 'master',
  label: { es: 'Jerarquía', en: 'Hierarchy' },
  plural: { es: 'Jerarquías', en: 'Hierarchies' },
  about: {
    es: 'Una manera de agrupar los registros de una entidad en niveles.',
    en: 'One way of grouping the records of an entity into levels.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    levels: list(
      record(
        {
          level: text({ es: 'El código del nivel.', en: 'The code of the level.' }),
          name: localized({ es: 'El nombre del nivel.', en: 'The name of the level.' }),
        },
        { es: 'Un nivel.', en: 'One level.' },
      ),
      { es: 'Sus niveles, del más alto al más bajo.', en: 'Its levels, from the top down.' },
    ),
  },
});
