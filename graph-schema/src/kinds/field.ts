import { defineKind } from '../define.ts';
import { count, flag, localized, longText } from '../properties.ts';
import { lifecycle } from './lifecycle.ts';

export const Field = defineKind({
  name: 'Field',
  storey: 'catalog',
  label: { es: 'Campo', en: 'Field' },
  plural: { es: 'Campos', en: 'Fields' },
  about: {
    es: 'Una columna o un elemento de un conjunto de datos.',
    en: 'A column or element of a dataset.',
  },
  keyParts: ['olNamespace', 'olName', 'column'],
  named: 'technical',
  properties: {
    label: localized({
      es: 'El nombre con que lo llama el negocio.',
      en: 'The name the business gives it.',
    }),
    dataType: longText({
      es: 'Tipo de dato, como lo dice su sistema.',
      en: 'Data type, as its system puts it.',
    }),
    ordinal: count({
      es: 'Posición dentro del conjunto de datos, desde 1.',
      en: 'Position within the dataset, from 1.',
    }),
    nullable: flag({ es: 'Si puede quedar vacío.', en: 'Whether it may be empty.' }),
    isKey: flag({
      es: 'Si forma parte de la clave del conjunto de datos.',
      en: 'Whether it is part of the key of the dataset.',
    }),
    locatesPerson: flag({
      es: 'Si por él se encuentra a la persona de quien tratan los datos.',
      en: 'Whether it finds the person the data is about.',
    }),
    referencedOnly: flag({
      es: 'Si solo se lo conoce porque otra fuente lo nombra en su linaje.',
      en: "Whether it is known only because somebody's lineage names it.",
    }),
    lifecycle: lifecycle(),
  },
});
