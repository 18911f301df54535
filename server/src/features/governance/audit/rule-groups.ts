import type { Bilingual } from '@linaje/graph-schema';
import type { Rule } from './rule.ts';

/** What rules ask about, by the letter of their id, in the order in which they are read. */
export const ruleGroups = {
  M: { es: 'Datos maestros', en: 'Master data' },
  F: { es: 'Flujo', en: 'Flow' },
  P: { es: 'Privacidad', en: 'Privacy' },
  G: { es: 'Glosario', en: 'Glossary' },
  O: { es: 'Responsables', en: 'Ownership' },
  V: { es: 'Valor', en: 'Value' },
  C: { es: 'Cliente', en: 'Customer' },
  Q: { es: 'Calidad', en: 'Quality' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RuleGroup = keyof typeof ruleGroups;

export const groupOf = ({ id }: Pick<Rule, 'id'>): RuleGroup => id.charAt(0) as RuleGroup; // a test sees to it
