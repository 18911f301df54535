import { defineKind } from '../define.ts';
import { text } from '../properties.ts';

export const Classification = defineKind({
  name: 'Classification',
  storey: 'catalog',
  label: { es: 'Clasificación', en: 'Classification' },
  plural: { es: 'Clasificaciones', en: 'Classifications' },
  about: {
    es: 'Una clase de confidencialidad, privacidad o criticidad a la que pertenecen los datos.',
    en: 'A class of confidentiality, privacy or criticality to which data belongs.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    scheme: text({
      es: 'El esquema al que pertenece: CONFIDENTIALITY, PRIVACY, CRITICALITY o uno propio.',
      en: 'The scheme it belongs to: CONFIDENTIALITY, PRIVACY, CRITICALITY or one of your own.',
    }),
  },
});
