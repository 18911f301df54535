import { dayBefore, endOf } from './day.ts';
import { ruleOf } from './finding-key.ts';
import type { Finding } from './findings.ts';
import { isOver } from './life.ts';
import type { Life, Lives } from './life.ts';
import { rules } from './rules/index.ts';

/** Findings that are no longer there, those that ended last first; told of the last day on which they stood. */
export const findingsOver = (lives: Lives): readonly Finding[] =>
  [...lives.values()]
    .filter(isOver)
    .flatMap((life) => overOf(life) ?? [])
    .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || (a.key < b.key ? -1 : 1));

/** A life that has ended as a finding; its evidence is that of its last day, and to be asked for then. */
export function overOf({ key, stretches }: Life): Finding | undefined {
  const rule = rules.find(({ id }) => id === ruleOf(key));
  const last = stretches.at(-1);
  if (!rule || !last || last.to === null) return undefined;
  return {
    rule,
    key,
    severity: last.severity,
    subjects: last.subjects,
    entries: [],
    edges: [],
    says: {},
    evidenceHash: last.evidence,
    state: last.end === 'NOT_ASKED' ? 'NOT_ASKED' : 'RESOLVED',
    acceptance: undefined,
    reopened: undefined,
    causes: [],
    objectives: [],
    on: endOf(dayBefore(last.to)),
  };
}
