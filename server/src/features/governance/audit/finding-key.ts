import type { Id } from '../../../catalog/change-set.ts';

/** `M1|id,id`: rule and sorted subjects, whatever the evidence. */
export const keyOfFinding = (rule: string, subjects: readonly Id[]): string =>
  `${rule}|${subjects.toSorted().join(',')}`;

export const ruleOf = (key: string): string => key.slice(0, key.indexOf('|'));
