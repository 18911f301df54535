import { writeFile } from 'node:fs/promises';
import { severities } from '../features/governance/audit/rule.ts';
import type { Severity } from '../features/governance/audit/rule.ts';
import type { ExportedFinding } from '../features/governance/audit/export.ts';
import { severityWords, stateWords } from '../features/governance/audit/severity-words.ts';
import { readServerNote } from '../store/server-note.ts';
import type { AuditAsked } from './audit-asked.ts';
import { auditFromFolder } from './audit-from-folder.ts';
import { auditFromServer } from './audit-from-server.ts';
import type { Desk } from './desk.ts';

export interface AuditOptions extends AuditAsked {
  /** The least severity of an open finding that fails the command; undefined: none does. */
  readonly failOn: Severity | undefined;
  /** A file to write to, instead of the terminal. */
  readonly output: string | undefined;
}

/** What the rules find, the severe first; false where something open is at least as severe as asked. */
export async function auditCatalog(desk: Desk, options: AuditOptions): Promise<boolean> {
  const note = await readServerNote(desk.config.dataFolder);
  const { findings, file } = note?.url
    ? await auditFromServer(note.url, options)
    : await auditFromFolder(desk, options);
  await hand(desk, file ?? told(findings, options.language), options.output);
  return !findings.some((one) => fails(one, options.failOn));
}

const fails = ({ state, severity }: ExportedFinding, failOn: Severity | undefined): boolean =>
  failOn !== undefined &&
  state === 'OPEN' &&
  severities.indexOf(severity) >= severities.indexOf(failOn);

async function hand({ say }: Desk, text: string, output: string | undefined): Promise<void> {
  if (output === undefined) return say(text.trimEnd(), text.trimEnd());
  await writeFile(output, text);
  say(`Escrito en ${output}`, `Written to ${output}`);
}

const words = {
  nothing: { es: 'Nada que señalar', en: 'Nothing to report' },
  since: { es: 'desde', en: 'since' },
} as const;

/** Lines for a terminal: `M1  Last contact has no source`, by severity. */
function told(findings: readonly ExportedFinding[], language: 'es' | 'en'): string {
  if (findings.length === 0) return words.nothing[language];
  const groups = severities
    .toReversed()
    .map((severity) => ({ severity, of: findings.filter((one) => one.severity === severity) }));
  return groups
    .filter(({ of }) => of.length > 0)
    .flatMap(({ severity, of }) => [
      `${severityWords[severity][language]} (${String(of.length)})`,
      ...of.map((one) => line(one, language)),
    ])
    .join('\n');
}

function line({ rule, title, state }: ExportedFinding, language: 'es' | 'en'): string {
  const aside = state === 'OPEN' ? '' : ` (${stateWords[state][language].toLowerCase()})`;
  return `  ${rule.padEnd(3)}  ${title}${aside}`;
}
