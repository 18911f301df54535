import type { Scene } from '../../../reading/scene.ts';
import type { Finding } from './findings.ts';

/** Marks a file as UTF-8 for spreadsheets. */
const BOM = '\ufeff';

const COLUMNS = [
  'rule',
  'severity',
  'state',
  'question',
  'subjects',
  'ids',
  'says',
  'objectives',
  'causes',
  'reason',
  'until',
  'evidence',
] as const;

/** A finding in words: one line of a table. */
export type ExportedFinding = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Findings as people read them, in the first of these languages that there is; `es` or `en` for the questions. */
export const exported = (
  scene: Scene,
  findings: readonly Finding[],
  languages: readonly string[],
): readonly ExportedFinding[] =>
  findings.map((finding) => {
    const nameOf = (id: string) => {
      const ordinal = scene.structure.ordinal(id);
      return ordinal === undefined ? id : scene.structure.name(ordinal, languages);
    };
    const { rule, severity, state, subjects, says, objectives, causes, acceptance } = finding;
    return {
      rule: rule.id,
      severity,
      state,
      question: languages[0] === 'en' ? rule.question.en : rule.question.es,
      subjects: subjects.map(nameOf).join('; '),
      ids: subjects.join('; '),
      says: Object.entries(says)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
      objectives: objectives.map(nameOf).join('; '),
      causes: causes.join('; '),
      reason: acceptance?.reason ?? '',
      until: acceptance?.until ?? '',
      evidence: finding.evidenceHash,
    };
  });

/** RFC 4180, in UTF-8 with a byte order mark; a text that a spreadsheet would take for a formula is made harmless. */
export const asCsv = (findings: readonly ExportedFinding[]): string =>
  BOM +
  [COLUMNS, ...findings.map((one) => COLUMNS.map((column) => one[column]))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

export const asJson = (findings: readonly ExportedFinding[]): string =>
  `${JSON.stringify(findings, null, 2)}\n`;

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
