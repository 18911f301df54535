import { defineKind } from '../define.ts';
import { choice, localized } from '../properties.ts';

export const Objective = defineKind({
  name: 'Objective',
  storey: 'measure',
  label: { es: 'Objetivo', en: 'Objective' },
  plural: { es: 'Objetivos', en: 'Objectives' },
  about: {
    es: 'Lo que la empresa quiere conseguir con sus clientes, medido por indicadores.',
    en: 'What the company wants to achieve with its customers, measured by metrics.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    statement: localized({
      es: 'El objetivo en una frase, con cifra y plazo.',
      en: 'The objective in one sentence, with figure and date.',
    }),
    horizon: choice(['SHORT', 'LONG'], {
      es: 'Si es de corto o de largo plazo.',
      en: 'Whether it is for the short or the long term.',
    }),
    status: choice(['PROPOSED', 'ACTIVE', 'ACHIEVED', 'ABANDONED'], {
      es: 'En qué estado está.',
      en: 'The state it is in.',
    }),
  },
});
