import type { Bilingual } from '@linaje/graph-schema';
import type { Instant } from '../../../catalog/change-set.ts';
import type { ExportedFinding } from './export.ts';
import { severities } from './rule.ts';
import { severityWords, stateWords } from './severity-words.ts';
import type { Speech } from './telling.ts';

/** What stands at the head of a report. */
export interface ReportHead {
  readonly now: Instant;
  readonly speech: Speech;
  /** What the findings were narrowed down by, in words; empty for all. */
  readonly narrowedBy: readonly string[];
}

const words = {
  title: { es: 'Informe de auditoría', en: 'Audit report' },
  at: { es: 'Al', en: 'As of' },
  only: { es: 'Solo', en: 'Only' },
  none: { es: 'Nada que señalar.', en: 'Nothing to report.' },
  severity: { es: 'Gravedad', en: 'Severity' },
  count: { es: 'Hallazgos', en: 'Findings' },
  about: { es: 'De qué trata', en: 'About' },
  evidence: { es: 'Pruebas', en: 'Evidence' },
  owners: { es: 'Responde', en: 'Answers for it' },
  nobody: { es: 'nadie', en: 'nobody' },
  since: { es: 'Desde', en: 'Since' },
  objectives: { es: 'Objetivos que se apoyan en esto', en: 'Objectives that rest on this' },
  mend: { es: 'Cómo se arregla', en: 'How to mend it' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A report to be read and handed on: counts first, then the findings, the most severe first. */
export function asMarkdown(
  findings: readonly ExportedFinding[],
  { now, speech, narrowedBy }: ReportHead,
): string {
  const say = (word: keyof typeof words): string => words[word][speech];
  const groups = severities
    .toReversed()
    .map((severity) => ({ severity, of: findings.filter((one) => one.severity === severity) }))
    .filter(({ of }) => of.length > 0);
  const lines = [
    `# ${say('title')}`,
    '',
    `${say('at')} ${now.slice(0, 16).replace('T', ' ')} UTC.`,
    ...(narrowedBy.length > 0 ? [`${say('only')}: ${narrowedBy.map(plain).join(' · ')}.`] : []),
    '',
    ...(groups.length === 0
      ? [say('none')]
      : [`| ${say('severity')} | ${say('count')} |`, '|---|---:|']),
    ...groups.map(
      ({ severity, of }) => `| ${severityWords[severity][speech]} | ${String(of.length)} |`,
    ),
    ...groups.flatMap(({ severity, of }) => [
      '',
      `## ${severityWords[severity][speech]}`,
      ...of.flatMap((one) => ['', ...section(one, speech)]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function section(one: ExportedFinding, speech: Speech): readonly string[] {
  const say = (word: keyof typeof words): string => words[word][speech];
  const fact = (word: keyof typeof words, text: string) =>
    text === '' ? [] : [`- **${say(word)}:** ${plain(text)}`];
  const accepted = [one.reason, one.until && `→ ${one.until}`].filter(Boolean).join(' ');
  return [
    `### ${one.rule} · ${plain(one.title)}`,
    '',
    ...(one.state === 'OPEN' ? [] : [`*${stateWords[one.state][speech]}* ${plain(accepted)}`, '']),
    ...fact('about', one.subjects.join('; ')),
    ...fact('evidence', one.said.join(' ')),
    ...fact('owners', one.owners.join(', ') || say('nobody')),
    ...fact('since', one.since),
    ...fact('objectives', one.objectives.join('; ')),
    ...fact('mend', one.mend),
  ];
}

/** What people call things is no markup. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`)
    .replace(/\s+/g, ' ')
    .trim();
