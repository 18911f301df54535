import { defineKind } from '../define.ts';
import { list, localized, record, text } from '../properties.ts';

export const CodeList = defineKind({
  name: 'CodeList',
  storey: 'catalog',
  label: { es: 'Lista de códigos', en: 'Code list' },
  plural: { es: 'Listas de códigos', en: 'Code lists' },
  about: {
    es: 'Los valores permitidos de un dato, con su significado y su equivalencia en cada sistema.',
    en: 'The permitted values of a datum, with their meaning and their equivalents in each system.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    entries: list(
      record(
        {
          code: text({ es: 'El código.', en: 'The code.' }),
          label: localized({ es: 'Lo que significa.', en: 'What it means.' }),
        },
        { es: 'Un valor permitido.', en: 'A permitted value.' },
      ),
      { es: 'Los valores permitidos, en orden.', en: 'The permitted values, in order.' },
    ),
    crosswalk: list(
      record(
        {
          system: text({ es: 'La clave del sistema.', en: 'The key of the system.' }),
          theirs: text({ es: 'El código en ese sistema.', en: 'The code in that system.' }),
          ours: text({ es: 'El código de esta lista.', en: 'The code in this list.' }),
        },
        { es: 'Una equivalencia.', en: 'One equivalence.' },
      ),
      {
        es: 'Qué código de cada sistema equivale a cuál de los nuestros.',
        en: 'Which code of each system stands for which of ours.',
      },
    ),
  },
});
