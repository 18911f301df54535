import type { Finding } from './audit/findings.ts';
import { severities } from './audit/rule.ts';
import type { Rule } from './audit/rule.ts';
import { rules } from './audit/rules/index.ts';

export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

export interface RuleCounted {
  readonly rule: Rule;
  readonly count: number;
}

/** How many of each severity, the most severe first. */
export const bySeverity = (all: readonly Pick<Finding, 'severity'>[]): readonly NamedCount[] =>
  severities.toReversed().flatMap((name) => {
    const count = all.filter(({ severity }) => severity === name).length;
    return count > 0 ? [{ name, count }] : [];
  });

/** How many of each rule, in the order in which the rules are read. */
export function byRule(all: readonly Pick<Finding, 'rule'>[]): readonly RuleCounted[] {
  const found = Map.groupBy(all, ({ rule }) => rule.id);
  return rules.flatMap((rule) => {
    const count = found.get(rule.id)?.length ?? 0;
    return count > 0 ? [{ rule, count }] : [];
  });
}
