import type { ExportedFinding } from '../features/governance/audit/export.ts';
import type { FindingState } from '../features/governance/audit/findings.ts';
import type { ReportFormat } from '../features/governance/audit/report.ts';
import type { Severity } from '../features/governance/audit/rule.ts';

/** What is asked of the audit from the command line. */
export interface AuditAsked {
  readonly rules: readonly string[];
  readonly severities: readonly Severity[];
  readonly state: FindingState | undefined;
  /** Undefined for lines on the terminal. */
  readonly format: ReportFormat | undefined;
  readonly language: 'es' | 'en';
}

/** The findings, and the file that was asked for. */
export interface Audited {
  readonly findings: readonly ExportedFinding[];
  readonly file: string | undefined;
}

/** The audit cannot be asked so; the sentence says why. */
export class AuditRefused extends Error {
  override readonly name = 'AuditRefused';
}
