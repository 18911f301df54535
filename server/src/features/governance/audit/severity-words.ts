import type { Bilingual } from '@linaje/graph-schema';
import type { FindingState } from './findings.ts';
import type { Severity } from './rule.ts';

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  CRITICAL: { es: 'Crítica', en: 'Critical' },
  HIGH: { es: 'Alta', en: 'High' },
  MEDIUM: { es: 'Media', en: 'Medium' },
  LOW: { es: 'Baja', en: 'Low' },
};

export const stateWords: Readonly<Record<FindingState, Bilingual>> = {
  OPEN: { es: 'Abierto', en: 'Open' },
  ACCEPTED: { es: 'Aceptado', en: 'Accepted' },
  RESOLVED: { es: 'Resuelto', en: 'Resolved' },
  NOT_ASKED: { es: 'Regla apagada', en: 'Rule switched off' },
};
