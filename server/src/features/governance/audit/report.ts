import { asCsv, asJson, exported } from './export.ts';
import type { Exporting } from './export.ts';
import type { Filter } from './filter.ts';
import { mention } from './finding-words.ts';
import type { Finding } from './findings.ts';
import { asMarkdown } from './report-markdown.ts';
import { severityWords, stateWords } from './severity-words.ts';

export const reportFormats = ['CSV', 'JSON', 'MARKDOWN'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A file of findings. */
export interface Report {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly count: number;
}

const kinds: Readonly<Record<ReportFormat, { readonly ending: string; readonly type: string }>> = {
  CSV: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  JSON: { ending: 'json', type: 'application/json' },
  MARKDOWN: { ending: 'md', type: 'text/markdown;charset=utf-8' },
};

/** Findings as a file, with what they were narrowed down by said at its head where the format has one. */
export function report(
  findings: readonly Finding[],
  {
    format,
    filter,
    ...told
  }: Exporting & { readonly format: ReportFormat; readonly filter: Filter },
): Report {
  const lines = exported(findings, told);
  const { scene, words } = told;
  const texts: Readonly<Record<ReportFormat, () => string>> = {
    CSV: () => asCsv(lines, words.speech),
    JSON: () => asJson(lines),
    MARKDOWN: () =>
      asMarkdown(lines, {
        now: scene.now,
        speech: words.speech,
        narrowedBy: inWords(filter, told),
      }),
  };
  const { ending, type } = kinds[format];
  return {
    name: `linaje-audit-${scene.now.slice(0, 10)}.${ending}`,
    mediaType: type,
    text: texts[format](),
    count: findings.length,
  };
}

/** What findings were narrowed down by, as people say it. */
function inWords(filter: Filter, { scene, words }: Exporting): readonly string[] {
  const { rules, severities, states, subject, owner, system, domain, objective } = filter;
  const things = [subject, owner, system, domain, objective].flatMap((id) => id ?? []);
  return [
    ...(rules ?? []),
    ...(severities ?? []).map((one) => severityWords[one][words.speech]),
    ...(states ?? []).map((one) => stateWords[one][words.speech]),
    ...things.map((id) => mention(scene, id, words)),
  ];
}
