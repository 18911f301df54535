import type { Json } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { severities } from './rule.ts';
import type { Rule, Severity } from './rule.ts';

/** What a house decided about a rule, or what it comes with. */
export interface Setting {
  readonly asked: boolean;
  /** Of an ordinary case. */
  readonly severity: Severity;
  /** How much it weighs in the order of findings; 1 is usual. */
  readonly weight: number;
  /** Every limit that the rule has. */
  readonly limits: Readonly<Record<string, number>>;
  /** Ordinal of the entry that keeps the decision, where there is one. */
  readonly kept: number | undefined;
}

/** The settings of rules at the moment of a scene: they are entries as everything else, and have a past. */
export type Settings = (rule: Rule) => Setting;

export function settingsIn(scene: Scene): Settings {
  const kept = new Map(
    scene.all('AuditSetting').map((ordinal) => [scene.property(ordinal, 'rule'), ordinal]),
  );
  return (rule) => {
    const ordinal = kept.get(rule.id);
    return ordinal === undefined ? standard(rule) : decided(scene, rule, ordinal);
  };
}

/** What a rule comes with. */
export const standard = (rule: Rule): Setting => ({
  asked: true,
  severity: rule.severity,
  weight: 1,
  limits: limitsOf(rule, []),
  kept: undefined,
});

function decided(scene: Scene, rule: Rule, ordinal: number): Setting {
  const { asked, severity, weight, thresholds } = scene.properties(ordinal);
  return {
    asked: asked !== false,
    severity: severities.find((one) => one === severity) ?? rule.severity,
    weight: typeof weight === 'number' ? weight : 1,
    limits: limitsOf(rule, thresholds),
    kept: ordinal,
  };
}

function limitsOf({ thresholds = {} }: Rule, set: Json | undefined): Setting['limits'] {
  // Array.isArray does not narrow read-only arrays; the model's shape says what a limit is.
  const said = Array.isArray(set) ? (set as readonly { name?: string; value?: number }[]) : [];
  const entries = Object.entries(thresholds).map(([name, { value, min, max }]) => {
    const found = said.find((one) => one.name === name)?.value ?? value;
    return [name, Math.min(max, Math.max(min, found))] as const;
  });
  return Object.fromEntries(entries);
}

/** The limits of a rule as it is set; a name that it has not is a mistake in the rule. */
export const limitIn =
  ({ id }: Rule, { limits }: Setting) =>
  (name: string): number => {
    const limit = limits[name];
    if (limit === undefined) throw new Error(`The rule ${id} has no limit ${name}`);
    return limit;
  };

/** The limits that a rule comes with. */
export const usualLimits = (rule: Rule) => limitIn(rule, standard(rule));

/** The severity of one case of a rule whose ordinary case was given another: graver cases move by as much. */
export function moved(
  rule: Rule,
  { severity }: Pick<Setting, 'severity'>,
  found: Severity,
): Severity {
  const by = severities.indexOf(severity) - severities.indexOf(rule.severity);
  const place = Math.min(severities.length - 1, Math.max(0, severities.indexOf(found) + by));
  return severities[place] ?? found;
}
