import type { Bilingual } from '@linaje/graph-schema';
import type { Id } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { concernIn } from './concern.ts';
import { dayBefore } from './day.ts';
import { evidenceOf, mention, titleOf } from './finding-words.ts';
import type { Words } from './finding-words.ts';
import type { Finding } from './findings.ts';
import type { Lives } from './life.ts';
import { stateWords, severityWords } from './severity-words.ts';
import type { Speech } from './telling.ts';

/** A finding in words, as it is handed on. */
export interface ExportedFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly state: Finding['state'];
  readonly title: string;
  readonly question: string;
  readonly subjects: readonly string[];
  readonly said: readonly string[];
  readonly objectives: readonly string[];
  readonly owners: readonly string[];
  readonly systems: readonly string[];
  readonly since: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly mend: string;
  readonly reason: string;
  readonly until: string;
  readonly causes: readonly string[];
  readonly key: string;
  readonly evidence: string;
}

export interface Exporting {
  readonly scene: Scene;
  readonly words: Words;
  /** Left out where it is not worked out since when findings stand. */
  readonly lives?: Lives | undefined;
}

/** Findings as people read them, in the order in which they are given. */
export function exported(
  findings: readonly Finding[],
  { scene, words, lives }: Exporting,
): readonly ExportedFinding[] {
  const concernOf = concernIn(scene);
  const named = (ids: readonly Id[]) => ids.map((id) => mention(scene, id, words));
  return findings.map((finding) => {
    const { rule, key, severity, state, acceptance, evidenceHash } = finding;
    const { owners, systems } = concernOf(finding);
    return {
      rule: rule.id,
      severity,
      state,
      title: titleOf(scene, finding, words),
      question: rule.question[words.speech],
      subjects: named(finding.subjects),
      said: evidenceOf(finding, words),
      objectives: named(finding.objectives),
      owners: named(owners),
      systems: named(systems),
      ...daysOf(lives, key),
      mend: rule.mend[words.speech],
      reason: acceptance?.reason ?? '',
      until: acceptance?.until ?? '',
      causes: finding.causes,
      key,
      evidence: evidenceHash,
    };
  });
}

function daysOf(lives: Lives | undefined, key: string) {
  const spans = lives?.get(key)?.spans ?? [];
  const last = spans.at(-1);
  const stands = last?.to === null;
  return {
    since: stands ? last.from : '',
    firstSeen: spans[0]?.from ?? '',
    lastSeen: last?.to ? dayBefore(last.to) : '',
  };
}

/** The same order in every format. */
const columns: Readonly<Record<keyof ExportedFinding, Bilingual>> = {
  rule: { es: 'regla', en: 'rule' },
  severity: { es: 'gravedad', en: 'severity' },
  state: { es: 'estado', en: 'state' },
  title: { es: 'hallazgo', en: 'finding' },
  question: { es: 'pregunta', en: 'question' },
  subjects: { es: 'de qué trata', en: 'about' },
  said: { es: 'pruebas', en: 'evidence' },
  objectives: { es: 'objetivos', en: 'objectives' },
  owners: { es: 'responde', en: 'answers for it' },
  systems: { es: 'sistemas', en: 'systems' },
  since: { es: 'desde', en: 'since' },
  firstSeen: { es: 'visto por primera vez', en: 'first seen' },
  lastSeen: { es: 'visto por última vez', en: 'last seen' },
  mend: { es: 'cómo se arregla', en: 'how to mend it' },
  reason: { es: 'motivo', en: 'reason' },
  until: { es: 'aceptado hasta', en: 'accepted until' },
  causes: { es: 'viene de', en: 'follows from' },
  key: { es: 'clave', en: 'key' },
  evidence: { es: 'huella de las pruebas', en: 'hash of the evidence' },
};

/** Marks a file as UTF-8 for spreadsheets. */
const BOM = '\ufeff';

/** RFC 4180, in UTF-8 with a byte order mark; a text that a spreadsheet would take for a formula is made harmless. */
export function asCsv(findings: readonly ExportedFinding[], speech: Speech): string {
  const names = Object.keys(columns) as readonly (keyof ExportedFinding)[]; // of the table above
  const heading = names.map((name) => columns[name][speech]);
  const rows = findings.map((one) => names.map((name) => textIn(one, name, speech)));
  return BOM + [heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function textIn(one: ExportedFinding, name: keyof ExportedFinding, speech: Speech): string {
  if (name === 'severity') return severityWords[one.severity][speech];
  if (name === 'state') return stateWords[one.state][speech];
  return [one[name]].flat().join('; ');
}

/** With the codes of the API, for programs. */
export const asJson = (findings: readonly ExportedFinding[]): string =>
  `${JSON.stringify(findings, null, 2)}\n`;

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
