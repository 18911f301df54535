import type { Sentence } from './sentence.ts';

/** What a deed refuses before anything is written. `{thing}` is what it is about, by name. */
export const deedSentences = {
  WRONG_STATUS: {
    es: '«{thing}» está {found}; esto solo se hace mientras está {allowed}.',
    en: '“{thing}” is {found}; this is done only while it is {allowed}.',
  },
  REPLACES_ITSELF: {
    es: '«{thing}» no puede reemplazarse a sí mismo. Elija otro término.',
    en: '“{thing}” cannot replace itself. Choose another term.',
  },
  NOT_OF_KIND: {
    es: '{thing} no es de la clase {kind}. Compruebe el identificador.',
    en: '{thing} is not of kind {kind}. Check the id.',
  },
  METRIC_NOT_OBSERVED: {
    es: 'El indicador «{thing}» ya no está en uso y no admite observaciones. Restáurelo o actívelo antes.',
    en: 'The metric “{thing}” is no longer in use and takes no observations. Restore or activate it first.',
  },
  VALUE_OUT_OF_RANGE: {
    es: 'El valor {found} de «{thing}» es imposible: va de {low} a {high}.',
    en: 'The value {found} of “{thing}” is impossible: it goes from {low} to {high}.',
  },
  PERIOD_TURNED_ROUND: {
    es: 'El período termina el {end}, antes de empezar el {start}.',
    en: 'The period ends on {end}, before it begins on {start}.',
  },
  PERIOD_TO_COME: {
    es: 'El período empieza el {start}, que aún no ha llegado.',
    en: 'The period begins on {start}, which is still to come.',
  },
  DISTRIBUTION_IMPOSSIBLE: {
    es: 'Las notas de «{thing}» no caben en su escala, de {low} a {high}.',
    en: 'The scores of “{thing}” do not fit its scale, from {low} to {high}.',
  },
  SAMPLE_DIFFERS: {
    es: 'Las notas suman {found} respuestas y la muestra dice {n}.',
    en: 'The scores add up to {found} answers and the sample says {n}.',
  },
  PART_ABOVE_WHOLE: {
    es: 'El numerador {numerator} es mayor que el denominador {denominator}.',
    en: 'The numerator {numerator} is greater than the denominator {denominator}.',
  },
  NO_OBSERVATIONS: {
    es: 'No se dio ninguna observación.',
    en: 'No observation was given.',
  },
  FINDING_UNKNOWN: {
    es: 'La auditoría no encuentra hoy {thing}; quizá ya se resolvió. Vuelva a leer los hallazgos.',
    en: 'The audit does not find {thing} today; it may have been resolved. Read the findings again.',
  },
  FINDING_NOT_ACCEPTED: {
    es: 'El hallazgo {thing} no está aceptado; no hay nada que reabrir.',
    en: 'The finding {thing} is not accepted; there is nothing to reopen.',
  },
  REASON_MISSING: {
    es: 'Diga por qué se acepta: sin motivo no puede aceptarse un hallazgo.',
    en: 'Say why it is accepted: a finding cannot be accepted without a reason.',
  },
  CUT_NEEDS_REASON: {
    es: 'Diga por qué «{thing}» no es dato personal: sin motivo el corte no detiene nada.',
    en: 'Say why “{thing}” is not personal data: without a reason the cut stops nothing.',
  },
  NO_PERSONAL_CLASS: {
    es: 'El catálogo no tiene ninguna clase de datos personales que negarle a «{thing}».',
    en: 'The catalog has no class of personal data to deny of “{thing}”.',
  },
  NOT_CUT: {
    es: 'Nadie ha dicho que «{thing}» no sea personal; no hay nada que retirar.',
    en: 'Nobody has said that “{thing}” is not personal; there is nothing to take back.',
  },
  UNTIL_PAST: {
    es: 'Se acepta hasta el {until}, que ya pasó. Elija un día por venir.',
    en: 'It is accepted until {until}, which has passed. Choose a day to come.',
  },
  CHANGE_UNKNOWN: {
    es: 'En la historia no hay ningún cambio {thing}.',
    en: 'The history holds no change {thing}.',
  },
  STOOD_ON: {
    es: '«{thing}» se cambió de nuevo después (entonces quedó en la versión {expected}, va por la {found}). Deshaga antes lo posterior.',
    en: '“{thing}” was changed again later (it was left at version {expected}, it is at {found}). Undo what came later first.',
  },
  NOTHING_TO_UNDO: {
    es: 'El cambio {thing} no dejó nada que deshacer.',
    en: 'The change {thing} left nothing to undo.',
  },
  VALUE_UNREADABLE: {
    es: '{value} no sirve como {property}: se espera {expected}.',
    en: '{value} will not do as {property}: {expected} is expected.',
  },
} as const satisfies Record<string, Sentence>;
