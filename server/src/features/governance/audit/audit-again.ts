import type { Scene } from '../../../reading/scene.ts';
import { ask } from './audit.ts';
import type { Found } from './audit.ts';
import type { Look } from './looks.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule } from './rule.ts';
import { isTouched } from './touched.ts';

/**
 * What `audit` finds in a scene, where it is known what was `found` in another of the same moment that differs from it
 * in what was `touched` only: rules that look at nothing of that are not asked again.
 */
export function auditAgain(
  scene: Scene,
  { found, touched }: { found: readonly Found[]; touched: ReadonlySet<Look> },
  rules: readonly Rule[] = allRules,
): readonly Found[] {
  const again = new Set(rules.filter((rule) => isTouched(rule, touched)));
  const fresh = ask(scene, [...again]);
  const kept = Map.groupBy(found, ({ rule }) => rule.id);
  return rules.flatMap((rule) => (again.has(rule) ? fresh : kept).get(rule.id) ?? []);
}
