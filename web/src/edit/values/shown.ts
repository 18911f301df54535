import type { Known } from './entry-form-query.ts';

/** What deeds of their own decide, so that a form does not. */
const byDeed: Readonly<Record<string, readonly string[]>> = {
  Term: ['status'],
  Finding: ['rule', 'subjects', 'severity', 'state', 'evidenceHash', 'until', 'reason'],
  Proposal: ['state', 'changeSet'],
  Import: ['state', 'startedAt', 'endedAt', 'file', 'read', 'changed', 'failed'],
  Source: ['method', 'instance'],
};

/** What is asked for first; of the other kinds it is the order of the model. */
const first: Readonly<Record<string, readonly string[]>> = {
  Term: ['name', 'definition', 'scopeNote', 'synonyms', 'abbreviations', 'examples'],
  Comment: ['text'],
};

/** These come last: few forms are about them. */
const last: readonly string[] = ['tags', 'links'];

/** The properties of a kind that a form shows, in its order. */
export function shownOf(kind: string, properties: readonly Known[]): readonly Known[] {
  const place = ({ name }: Known): number => {
    const at = first[kind]?.indexOf(name) ?? -1;
    if (at >= 0) return at;
    return last.includes(name) ? 200 : 100;
  };
  return properties
    .filter(({ name }) => !byDeed[kind]?.includes(name))
    .map((known, at) => ({ known, at }))
    .sort((a, b) => place(a.known) - place(b.known) || a.at - b.at)
    .map(({ known }) => known);
}
