import { dayIn, momentThen } from '../page/as-of.ts';
import type { Filter } from './audit-query.ts';
import type { Looked } from './looked-at.ts';
import { severities } from './severity.tsx';

export const states = ['OPEN', 'ACCEPTED', 'RESOLVED'] as const;
export const groupings = ['rule', 'owner', 'system'] as const;
export type Grouping = (typeof groupings)[number];

/** Stands for those for whom nobody answers, or that are in no system. */
export const NONE = 'none';

/** The question behind an address; words that mean nothing are left out of it. */
export function askedIn(looked: Looked): Filter {
  const { severity, rule, state, owner, system, domain, objective, asof } = looked;
  const one = severities.find((word) => word === severity);
  const without = owner === NONE ? 'OWNER' : system === NONE ? 'SYSTEM' : null;
  return {
    severities: one ? [one] : null,
    rules: rule === undefined ? null : [rule],
    state: states.find((word) => word === state) ?? null,
    owner: owner === undefined || owner === NONE ? null : owner,
    system: system === undefined || system === NONE ? null : system,
    domain: domain ?? null,
    objective: objective ?? null,
    without,
    asOf: momentThen(dayIn(asof)),
  };
}

export const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export const groupingIn = ({ group }: Looked): Grouping | undefined =>
  groupings.find((word) => word === group);

const narrowing = [
  'severity',
  'rule',
  'state',
  'owner',
  'system',
  'domain',
  'objective',
] as const satisfies readonly (keyof Looked)[];

export const isFiltered = (looked: Looked): boolean =>
  narrowing.some((name) => looked[name] !== undefined);

/** The address without what narrows the list. */
export const unfiltered = (looked: Looked): Looked =>
  Object.fromEntries(Object.entries(looked).filter(([name]) => !narrowing.includes(name as never)));

/** Whether the trend, which knows rules and severities only, counts more than the list shows. */
export const isTrendWider = ({ owner, system, domain, objective, state }: Looked): boolean =>
  [owner, system, domain, objective, state].some((one) => one !== undefined);
