import { speechOf } from '../../api/errors.ts';
import type { Sentence } from '../../api/sentences/sentence.ts';
import type { Figure } from './trial.ts';

type Why = Extract<Figure, { notDefined: unknown }>['notDefined'];

/** Why there is no figure, for people. */
export const notDefinedInWords = (why: Why, languages: readonly string[]): string =>
  sentences[why][speechOf(languages)];

const sentences: Readonly<Record<Why, Sentence>> = {
  NOT_TRIED: {
    es: 'Faltan los resultados del grupo de ensayo o del de control.',
    en: 'The results of the test or the control group are missing.',
  },
  NO_COST_GIVEN: { es: 'Faltan costos o margen.', en: 'Costs or margin are missing.' },
  NOBODY_ASKED: { es: 'No se preguntó a nadie.', en: 'Nobody was asked.' },
  NOBODY_CONTACTED: { es: 'No se llegó a nadie.', en: 'Nobody was contacted.' },
  EMPTY_BASE: { es: 'La base es cero.', en: 'The base is zero.' },
  NOTHING_ACHIEVED: { es: 'No se consiguió nada.', en: 'Nothing was achieved.' },
  NO_COST: { es: 'No hubo costo.', en: 'There was no cost.' },
  PRICE_BELOW_VARIABLE_COST: {
    es: 'El precio no cubre el costo variable.',
    en: 'The price does not cover the variable cost.',
  },
  NO_MARGIN: { es: 'No hay margen.', en: 'There is no margin.' },
  NEVER_PAYS: {
    es: 'No se paga nunca: haría falta que respondieran más de todos.',
    en: 'It never pays: more than everybody would have to respond.',
  },
  RETENTION_OUT_OF_RANGE: {
    es: 'La retención debe estar entre 0 y 1.',
    en: 'Retention must lie between 0 and 1.',
  },
  DISCOUNT_TOO_LOW: {
    es: 'La tasa de descuento es demasiado baja para esa retención.',
    en: 'The discount rate is too low for this retention.',
  },
  NO_INCREMENT: {
    es: 'El grupo de ensayo no respondió más que el de control.',
    en: 'The test group did not respond more than the control group.',
  },
  NO_DIFFERENCE_TO_FIND: {
    es: 'Los dos grupos respondieron igual: no hay diferencia que encontrar.',
    en: 'Both groups responded alike: there is no difference to find.',
  },
  IMPOSSIBLE_INPUT: {
    es: 'Los números se contradicen.',
    en: 'The numbers contradict each other.',
  },
};
