import { defineKind } from '../define.ts';
import { choice, day, list, markdown, text } from '../properties.ts';

export const Finding = defineKind({
  name: 'Finding',
  storey: 'governance',
  label: { es: 'Hallazgo', en: 'Finding' },
  plural: { es: 'Hallazgos', en: 'Findings' },
  about: {
    es: 'Algo que la auditoría encontró en la arquitectura, con su vida propia.',
    en: 'Something the audit found in the architecture, with a life of its own.',
  },
  keyParts: ['rule', 'subjects'],
  named: 'localized',
  properties: {
    rule: text({ es: 'La regla que lo encontró.', en: 'The rule that found it.' }),
    subjects: list(text({ es: 'El id de una cosa.', en: 'The id of one thing.' }), {
      es: 'A qué cosas se refiere.',
      en: 'The things it is about.',
    }),
    severity: choice(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], {
      es: 'Su gravedad.',
      en: 'Its severity.',
    }),
    state: choice(['OPEN', 'ACCEPTED', 'RESOLVED'], { es: 'Su estado.', en: 'Its state.' }),
    reason: markdown({ es: 'Por qué se acepta.', en: 'Why it is accepted.' }),
    until: day({ es: 'Hasta cuándo se acepta.', en: 'Until when it is accepted.' }),
    evidenceHash: text({
      es: 'Huella de la evidencia con que se aceptó.',
      en: 'Hash of the evidence on which it was accepted.',
    }),
  },
});
