import { defineKind } from '../define.ts';
import { choice, list, text } from '../properties.ts';

export const Proposal = defineKind({
  name: 'Proposal',
  storey: 'governance',
  label: { es: 'Propuesta', en: 'Proposal' },
  plural: { es: 'Propuestas', en: 'Proposals' },
  about: {
    es: 'Un cambio que espera la decisión de quienes lo revisan.',
    en: 'A change that waits for those who review it to decide.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    state: choice(['OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'], {
      es: 'Su estado.',
      en: 'Its state.',
    }),
    changeSet: text({ es: 'El cambio propuesto, en JSON.', en: 'The proposed change, as JSON.' }),
    reviewers: list(text({ es: 'El id de una persona.', en: 'The id of a person.' }), {
      es: 'Quiénes lo revisan.',
      en: 'Who reviews it.',
    }),
  },
});
