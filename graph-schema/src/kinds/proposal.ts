import { defineKind } from '../define.ts';
import { choice, count, list, longText, record, text } from '../properties.ts';

export const Proposal = defineKind({
  name: 'Proposal',
  storey: 'governance',
  label: { es: 'Propuesta', en: 'Proposal' },
  plural: { es: 'Propuestas', en: 'Proposals' },
  about: {
    es: 'Un cambio que espera: un escenario que se prueba, hasta que alguien lo aplica o lo descarta.',
    en: 'A change that waits: a scenario that is tried out, until somebody applies or discards it.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    state: choice(['DRAFT', 'OPEN', 'ACCEPTED', 'REJECTED', 'DISCARDED', 'APPLIED'], {
      es: 'Su estado.',
      en: 'Its state.',
    }),
    steps: list(
      record(
        {
          do: choice(
            ['RETIRE', 'RESTORE', 'CONNECT', 'REMOVE', 'SET', 'PROTECT', 'REPLACE'],
            { es: 'Qué se hace.', en: 'What is done.' },
            { counted: false },
          ),
          subject: text({
            es: 'El identificador de la ficha o de la relación de que se trata.',
            en: 'The id of the entry or the relationship it is about.',
          }),
          type: text({ es: 'El tipo de la relación.', en: 'The type of the relationship.' }),
          from: text({ es: 'De qué ficha.', en: 'From which entry.' }),
          to: text({ es: 'A qué ficha.', en: 'To which entry.' }),
          by: longText({
            es: 'Lo que distingue la relación de otras iguales, en JSON.',
            en: 'What tells the relationship from others like it, as JSON.',
          }),
          set: longText({
            es: 'Lo que se dice de la relación, en JSON.',
            en: 'What is said of the relationship, as JSON.',
          }),
          property: text({ es: 'La propiedad que cambia.', en: 'The property that changes.' }),
          value: text({
            es: 'Su nuevo valor, como lo escribe una persona.',
            en: 'Its new value, as a person writes it.',
          }),
          seen: count({
            es: 'La versión de lo que se toca cuando se puso el paso.',
            en: 'The version of what is touched when the step was put down.',
          }),
        },
        { es: 'Un paso.', en: 'One step.' },
      ),
      { es: 'Lo que se haría, en orden.', en: 'What would be done, in order.' },
    ),
    appliedBy: text({
      es: 'El identificador del cambio que lo hizo realidad.',
      en: 'The id of the change that made it real.',
    }),
    reviewers: list(text({ es: 'El id de una persona.', en: 'The id of a person.' }), {
      es: 'Quiénes lo revisan.',
      en: 'Who reviews it.',
    }),
  },
});
