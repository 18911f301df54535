import { addTexts } from '../page/add-texts.ts';

/** What the buttons say that begin a scenario. */
export const whatIfTexts = {
  es: { button: '¿Y si…?', fed: '¿Y si una fuente lo alimentara?' },
  en: { button: 'What if…', fed: 'What if a source fed it?' },
} as const;

addTexts('whatIf', whatIfTexts);
