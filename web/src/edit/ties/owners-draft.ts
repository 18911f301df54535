import { tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { EdgeSeen, Tie } from './ties-query.ts';

/** Somebody who answers for a thing, in one part. */
export interface Duty {
  readonly role: string;
  readonly who: string;
}

/** There is only one: two who name another have named the same. */
const THE_ONE = 'OWNER';

/** Who answers as a draft: the owner in one place, everybody else in a place of their own. */
export function draftOfDuties(duties: readonly Duty[]): Draft {
  const owners = duties.filter(({ role }) => role === THE_ONE).map(({ who }) => who);
  return {
    [THE_ONE]: owners.sort().join('\n'),
    ...Object.fromEntries(
      duties.filter(({ role }) => role !== THE_ONE).map(({ role, who }) => [`${role} ${who}`, who]),
    ),
  };
}

/** Who answers by a draft, the owner first. */
export const dutiesIn = (draft: Draft): readonly Duty[] =>
  Object.entries(draft).flatMap(([unit, text]) => {
    const role = unit.split(' ', 1)[0] ?? unit;
    return tidy(text)
      .split('\n')
      .filter(Boolean)
      .map((who) => ({ role, who }));
  });

export const dutyOf = ({ node, values }: EdgeSeen): Duty => ({
  role: values.find(({ property }) => property === 'role')?.text ?? '',
  who: node.id,
});

export const isSameDuty = (a: Duty, b: Duty): boolean => a.role === b.role && a.who === b.who;

/** What has to be said so that just these answer: what goes first, so that a new owner finds the place free. */
export function tiesOf(
  seen: readonly EdgeSeen[],
  wanted: readonly Duty[],
  from: string,
): readonly Tie[] {
  const gone = seen.filter((edge) => !wanted.some((duty) => isSameDuty(duty, dutyOf(edge))));
  const come = wanted.filter((duty) => !seen.some((edge) => isSameDuty(duty, dutyOf(edge))));
  return [
    ...gone.map((edge): Tie =>
      isSaidByOthers(edge) ? { deny: spoken(edge) } : { disconnect: spoken(edge) },
    ),
    ...come.map(({ role, who }): Tie => ({
      connect: { type: 'OWNED_BY', from, to: who, values: [{ property: 'role', text: role }] },
    })),
  ];
}

/** What others say does not go by my silence: it has to be denied. */
export const isSaidByOthers = ({ sources }: Pick<EdgeSeen, 'sources'>): boolean =>
  sources.some((source) => source !== 'hand');

export const spoken = ({ id, version }: Pick<EdgeSeen, 'id' | 'version'>) => ({
  edge: id,
  expectedVersion: version,
});
