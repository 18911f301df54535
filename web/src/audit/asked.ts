import { severities } from './severity.tsx';
import type { SeverityWord } from './severity.tsx';

/** What is asked of the audit. */
export interface Asked {
  readonly severities: SeverityWord[] | null;
  readonly rules: string[] | null;
  readonly state: 'OPEN' | 'ACCEPTED' | null;
}

interface Looked {
  readonly severity?: string | undefined;
  readonly rule?: string | undefined;
  readonly state?: string | undefined;
}

/** The question behind an address; words that mean nothing are left out of it. */
export function askedIn({ severity, rule, state }: Looked): Asked {
  const one = severities.find((word) => word === severity);
  return {
    severities: one ? [one] : null,
    rules: rule === undefined ? null : [rule],
    state: state === 'OPEN' || state === 'ACCEPTED' ? state : null,
  };
}

export const isFiltered = ({ severities: some, rules, state }: Asked): boolean =>
  some !== null || rules !== null || state !== null;
