import { addTexts } from '../page/add-texts.ts';

export const pickTexts = {
  es: {
    find: 'Buscar por nombre…',
    none: 'Nada se llama así.',
    failed: 'La búsqueda no respondió. Se intentará de nuevo al escribir.',
    other: 'Elegir otro en lugar de {{name}}',
    found_one: '{{count, number}} resultado',
    found_other: '{{count, number}} resultados',
  },
  en: {
    find: 'Search by name…',
    none: 'Nothing goes by that name.',
    failed: 'The search did not answer. It is tried again as you type.',
    other: 'Choose another than {{name}}',
    found_one: '{{count, number}} result',
    found_other: '{{count, number}} results',
  },
} as const;

addTexts('pick', pickTexts);
