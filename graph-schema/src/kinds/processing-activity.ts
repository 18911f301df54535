import { defineKind } from '../define.ts';
import { choice, day, flag, list, localized, record, text } from '../properties.ts';

export const ProcessingActivity = defineKind({
  name: 'ProcessingActivity',
  storey: 'governance',
  label: { es: 'Actividad de tratamiento', en: 'Processing activity' },
  plural: { es: 'Actividades de tratamiento', en: 'Processing activities' },
  about: {
    es: 'Un uso de datos personales, como lo pide el registro de actividades de tratamiento.',
    en: 'A use of personal data, as the record of processing activities requires it.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    purpose: localized({ es: 'Para qué se tratan los datos.', en: 'What the data are used for.' }),
    controllerRole: choice(['CONTROLLER', 'JOINT', 'PROCESSOR'], {
      es: 'Si la empresa es responsable, corresponsable o encargada.',
      en: 'Whether the company is controller, joint controller or processor.',
    }),
    lawfulBasis: choice(
      [
        'CONSENT',
        'CONTRACT',
        'LEGAL_OBLIGATION',
        'VITAL_INTEREST',
        'PUBLIC_TASK',
        'LEGITIMATE_INTEREST',
        'CREDIT_PROTECTION',
        'LEGAL_CLAIMS',
        'OTHER',
      ],
      { es: 'En qué se funda en derecho.', en: 'What it rests on in law.' },
    ),
    jurisdictions: list(
      text({ es: 'Una jurisdicción: ES_EU, CL, BR.', en: 'A jurisdiction: ES_EU, CL, BR.' }),
      { es: 'Qué leyes rigen.', en: 'Which laws apply.' },
    ),
    specialCondition: localized({
      es: 'La condición que permite tratar datos sensibles.',
      en: 'The condition that allows special data to be processed.',
    }),
    subjects: localized({ es: 'De quiénes son los datos.', en: 'Whose data they are.' }),
    recipients: localized({ es: 'A quiénes se entregan.', en: 'To whom they are given.' }),
    retention: record(
      {
        period: text({ es: 'Plazo, en ISO 8601: P5Y.', en: 'Period, in ISO 8601: P5Y.' }),
        startsAt: text({ es: 'Desde cuándo se cuenta.', en: 'From when it is counted.' }),
        then: choice(['DELETE', 'BLOCK', 'ANONYMISE'], {
          es: 'Qué se hace después.',
          en: 'What is done afterwards.',
        }),
      },
      { es: 'Cuánto se conservan los datos.', en: 'How long the data are kept.' },
    ),
    securityMeasures: localized({ es: 'Cómo se protegen.', en: 'How they are protected.' }),
    impactAssessment: choice(['NOT_NEEDED', 'PENDING', 'DONE'], {
      es: 'Evaluación de impacto.',
      en: 'Impact assessment.',
    }),
    profiling: flag({
      es: 'Si se elaboran perfiles.',
      en: 'Whether profiles are made.',
    }),
    automatedDecision: flag({
      es: 'Si se decide sin que intervenga una persona.',
      en: 'Whether it is decided without a person taking part.',
    }),
    reviewDue: day({ es: 'Cuándo toca revisarla.', en: 'When its review is due.' }),
  },
});
