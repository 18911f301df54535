import { defineKind } from '../define.ts';
import { choice, decimal, flag, list, markdown, record, text } from '../properties.ts';

export const AuditSetting = defineKind({
  name: 'AuditSetting',
  storey: 'governance',
  label: { es: 'Ajuste de auditoría', en: 'Audit setting' },
  plural: { es: 'Ajustes de auditoría', en: 'Audit settings' },
  about: {
    es: 'Lo que la casa decidió sobre una regla de la auditoría: si se pregunta, cuánto pesa y desde qué límites.',
    en: 'What the house decided about a rule of the audit: whether it is asked, how much it weighs and from which limits on.',
  },
  keyParts: ['rule'],
  named: 'localized',
  properties: {
    rule: text({ es: 'La regla de que trata, como `M1`.', en: 'The rule it is about, as `M1`.' }),
    asked: flag({
      es: 'Si la regla se pregunta; sin decirlo, sí.',
      en: 'Whether the rule is asked; where nothing is said, it is.',
    }),
    severity: choice(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], {
      es: 'Su gravedad, en lugar de la de fábrica; los casos más graves suben o bajan lo mismo.',
      en: 'Its severity instead of the one it comes with; its graver cases move by as much.',
    }),
    weight: decimal(
      {
        es: 'Cuánto pesa en el orden de los hallazgos; 1 es lo normal.',
        en: 'How much it weighs in the order of findings; 1 is usual.',
      },
      { min: 0, max: 100 },
    ),
    thresholds: list(
      record(
        {
          name: text({ es: 'Qué límite.', en: 'Which limit.' }),
          value: decimal({ es: 'Su valor.', en: 'Its value.' }),
        },
        { es: 'Un límite de la regla.', en: 'One limit of the rule.' },
      ),
      {
        es: 'Los límites que la casa puso en lugar de los de fábrica.',
        en: 'The limits that the house set instead of those it comes with.',
      },
    ),
    reason: markdown({ es: 'Por qué se decidió así.', en: 'Why it was decided so.' }),
  },
});
