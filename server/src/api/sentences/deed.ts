import { scenarioSentences } from './scenario.ts';
import type { Sentence } from './sentence.ts';

/** What a deed refuses before anything is written. `{thing}` is what it is about, by name. */
export const deedSentences = {
  ...scenarioSentences,
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
  OBSERVED_ALREADY: {
    es: 'De «{thing}» ya hay una observación del {start} al {end}.',
    en: 'There is an observation of “{thing}” from {start} to {end} already.',
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
  RULE_UNKNOWN: {
    es: 'La auditoría no tiene ninguna regla {thing}. Las hay: {known}.',
    en: 'The audit has no rule {thing}. There are: {known}.',
  },
  RULE_REASON_MISSING: {
    es: 'Diga por qué: sin motivo no puede cambiarse cómo se pregunta la regla {thing}.',
    en: 'Say why: how the rule {thing} is asked cannot be changed without a reason.',
  },
  THRESHOLD_UNKNOWN: {
    es: 'La regla {thing} no tiene ningún límite {name}. Los que tiene: {known}.',
    en: 'The rule {thing} has no limit {name}. Those it has: {known}.',
  },
  THRESHOLD_OUT_OF_RANGE: {
    es: 'El límite {found} de la regla {thing} es imposible: va de {min} a {max}.',
    en: 'The limit {found} of the rule {thing} is impossible: it goes from {min} to {max}.',
  },
  WEIGHT_OUT_OF_RANGE: {
    es: 'El peso {found} de la regla {thing} es imposible: va de {min} a {max}.',
    en: 'The weight {found} of the rule {thing} is impossible: it goes from {min} to {max}.',
  },
  TOO_MANY_FINDINGS: {
    es: 'De una vez pueden decidirse {limit} hallazgos, no {found}. Divídalos.',
    en: '{limit} findings can be decided at once, not {found}. Split them.',
  },
  NO_FINDINGS: {
    es: 'No se dio ningún hallazgo.',
    en: 'No finding was given.',
  },
  CHANGE_UNKNOWN: {
    es: 'En la historia no hay ningún cambio {thing}.',
    en: 'The history holds no change {thing}.',
  },
  STOOD_ON: {
    es: '«{thing}» cambió de nuevo después, en el cambio {change} (de {who}). Deshaga antes ese cambio.',
    en: '“{thing}” was changed again later, by change {change} (of {who}). Undo that change first.',
  },
  STOOD_ON_BY_EDGE: {
    es: 'Sin «{thing}» se perdería lo que el cambio {change} (de {who}) dijo después: «{edge}». Deshaga antes ese cambio.',
    en: 'Without “{thing}”, what change {change} (of {who}) said later would be lost: “{edge}”. Undo that change first.',
  },
  MORE_STAND: {
    es: 'Lo mismo pasa con {count} cosas más.',
    en: 'The same goes for {count} more things.',
  },
  ALREADY_UNDONE: {
    es: 'Ya está deshecho: lo hizo {who} en el cambio {change}.',
    en: 'It is undone already: {who} did so in change {change}.',
  },
  IMPORT_UNKNOWN: {
    es: 'En la historia no hay ninguna importación {thing}.',
    en: 'The history holds no import {thing}.',
  },
  NOTHING_TO_UNDO: {
    es: 'El cambio {thing} no dejó nada que deshacer.',
    en: 'The change {thing} left nothing to undo.',
  },
  CATALOG_NOT_EMPTY: {
    es: 'El catálogo ya tiene datos propios: la empresa de muestra solo se carga en un catálogo vacío.',
    en: 'The catalog holds data of its own: the sample company is only loaded into an empty catalog.',
  },
  NO_SAMPLE: {
    es: 'La empresa de muestra no está en el catálogo; no hay nada que quitar.',
    en: 'The sample company is not in the catalog; there is nothing to take out.',
  },
  SAMPLE_UNDER_WAY: {
    es: 'La empresa de muestra ya se está cargando o quitando. Espere a que termine.',
    en: 'The sample company is being loaded or taken out already. Wait until that is done.',
  },
  VALUE_UNREADABLE: {
    es: '«{value}» no sirve como {property}: se espera {expected}.',
    en: '“{value}” will not do as {property}: {expected} is expected.',
  },
  SAID_BEFORE: {
    es: '{thing}: usted ya lo dijo, o lo negó. Cámbielo o admítalo de nuevo donde está.',
    en: '{thing}: you have said so before, or denied it. Change it or admit it again where it stands.',
  },
  NO_SUCH_ENTRY: {
    es: 'En el catálogo no hay nada con el identificador {thing}. Vuelva a buscarlo.',
    en: 'The catalog holds nothing with the id {thing}. Look for it again.',
  },
  NO_SUCH_EDGE: {
    es: 'Nadie ha dicho nunca la relación {thing}. Vuelva a leer la página.',
    en: 'Nobody has ever said the relationship {thing}. Read the page again.',
  },
  PROPERTY_UNKNOWN: {
    es: '«{thing}» no tiene ninguna propiedad {property}.',
    en: '“{thing}” has no property {property}.',
  },
} as const satisfies Record<string, Sentence>;
