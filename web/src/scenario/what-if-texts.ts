import { addTexts } from '../page/add-texts.ts';

/** What the buttons say that begin a scenario. */
export const whatIfTexts = {
  es: { button: '¿Y si…?', within: 'Añadir al escenario', fed: '¿Y si una fuente lo alimentara?' },
  en: { button: 'What if…', within: 'Add to the scenario', fed: 'What if a source fed it?' },
} as const;

addTexts('whatIf', whatIfTexts);
