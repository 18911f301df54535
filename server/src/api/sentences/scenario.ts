import type { Sentence } from './sentence.ts';

/** What can be wrong with a scenario or one of its steps. `{what}` is the step in words. */
export const scenarioSentences = {
  SCENARIO_UNKNOWN: {
    es: 'No hay ningún escenario {thing}; quizá se quitó. Vuelva a la lista.',
    en: 'There is no scenario {thing}; it may have been taken out. Go back to the list.',
  },
  SCENARIO_APPLIED: {
    es: '«{thing}» ya se aplicó. Cópielo para seguir probando.',
    en: '“{thing}” has been applied already. Copy it to go on trying.',
  },
  SCENARIO_DISCARDED: {
    es: '«{thing}» está descartado. Cópielo para seguir probando.',
    en: '“{thing}” has been discarded. Copy it to go on trying.',
  },
  SCENARIOS_TWO_OR_THREE: {
    es: 'Se comparan dos o tres escenarios, no {found}.',
    en: 'Two or three scenarios are compared, not {found}.',
  },
  TOO_MANY_STEPS: {
    es: 'Un escenario tiene hasta {most} pasos, no {found}. Divídalo.',
    en: 'A scenario has up to {most} steps, not {found}. Split it.',
  },
  STEP_UNKNOWN: {
    es: 'La nueva lista nombra en el lugar {step} un paso que el escenario ya no tiene. Vuelva a leerlo.',
    en: 'The new list names a step in place {step} that the scenario no longer has. Read it again.',
  },
  WHY_MISSING: {
    es: 'Diga por qué se hace: un cambio de verdad se anota con su motivo.',
    en: 'Say why it is done: a real change is noted with its reason.',
  },
  NOTHING_WOULD_CHANGE: {
    es: '«{thing}» no cambiaría nada: no tiene pasos, o ya está todo así.',
    en: '“{thing}” would change nothing: it has no steps, or everything is so already.',
  },
  STEP_GONE: {
    es: 'Paso {step}, «{what}»: {thing} ya no está. Quite el paso o elija otra cosa.',
    en: 'Step {step}, “{what}”: {thing} is gone. Take the step out or choose something else.',
  },
  STEP_CHANGED: {
    es: 'Paso {step}, «{what}»: alguien cambió entretanto lo que toca. Mírelo y confirme el paso.',
    en: 'Step {step}, “{what}”: somebody has changed meanwhile what it touches. Look at it and confirm the step.',
  },
  STEP_REFUSED: {
    es: 'Paso {step}, «{what}»: {why}',
    en: 'Step {step}, “{what}”: {why}',
  },
  IS_GONE: {
    es: '{thing} ya no está. Quite el paso o elija otra cosa; lo demás se muestra sin él.',
    en: '{thing} is gone. Take the step out or choose something else; the rest is shown without it.',
  },
  IS_CHANGED: {
    es: 'Alguien cambió entretanto lo que este paso toca. Mírelo y confírmelo antes de aplicar.',
    en: 'Somebody has changed meanwhile what this step touches. Look at it and confirm it before applying.',
  },
  IS_REFUSED: {
    es: 'No se puede: {why} Lo demás se muestra sin este paso.',
    en: 'It cannot be done: {why} The rest is shown without this step.',
  },
  IS_SO_ALREADY: {
    es: 'Ya es así: este paso no cambia nada.',
    en: 'It is so already: this step changes nothing.',
  },
  NO_COUNTERPART: {
    es: 'No tienen un campo del mismo nombre en la otra fuente, y lo que aportan se pierde: {fields}.',
    en: 'These have no field of the same name in the other source, and what they contribute is lost: {fields}.',
  },
  NOT_SAID: {
    es: 'Nadie dice ya que esas dos cosas estén unidas.',
    en: 'Nobody says any more that those two things are connected.',
  },
  NOTHING_FLOWS: {
    es: 'Entre esas dos cosas no fluye nada que proteger.',
    en: 'Nothing flows between those two things that could be protected.',
  },
  NOTHING_TO_REPLACE: {
    es: 'Esa fuente no aporta a ningún atributo; no hay nada que reemplazar.',
    en: 'That source contributes to no attribute; there is nothing to replace.',
  },
} as const satisfies Record<string, Sentence>;
