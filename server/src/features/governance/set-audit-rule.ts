import { keyOf } from '@linaje/graph-schema';
import { entryId } from '../../catalog/identity.ts';
import type { Id, Json, Operation } from '../../catalog/change-set.ts';
import { isOpen } from '../../catalog/overlay.ts';
import type { DeedRefusal, Desk } from '../catalog/deed.ts';
import type { Rule, Severity } from './audit/rule.ts';
import { rules } from './audit/rules/index.ts';
import { settingsIn, standard } from './audit/settings.ts';
import type { Setting } from './audit/settings.ts';

/** What a house wants of a rule; what is left out stays, null goes back to what the rule comes with. */
export interface RuleWanted {
  readonly reason: string;
  readonly asked?: boolean | null | undefined;
  readonly severity?: Severity | null | undefined;
  readonly weight?: number | null | undefined;
  readonly thresholds?:
    readonly { readonly name: string; readonly value: number }[] | null | undefined;
}

const WEIGHT = { min: 0, max: 100 };

const settingKey = (rule: string): string => keyOf(rule);
export const settingId = (rule: string): Id => entryId('AuditSetting', settingKey(rule));

export const ruleBy = (id: string): Rule | undefined => rules.find((one) => one.id === id);

/** Switches a rule on or off, weighs it, or moves its limits, for a reason. Undefined when it went in. */
export async function setAuditRule<Failure>(
  desk: Desk<Failure>,
  id: string,
  wanted: RuleWanted,
): Promise<Failure | undefined> {
  const rule = ruleBy(id);
  if (!rule) return desk.refuse([unknownRule(id)]);
  const faults = faultsOf(rule, wanted);
  if (faults.length > 0) return desk.refuse(faults);
  const [language = 'es'] = desk.languages;
  return desk.commit(
    keeping(desk, rule, {
      name: { es: `${id} · ${rule.question.es}`, en: `${id} · ${rule.question.en}` },
      rule: id,
      ...decided(rule, settingsIn(desk.scene)(rule), wanted),
      reason: { [language]: wanted.reason.trim() },
    }),
  );
}

const unknownRule = (id: string): DeedRefusal => ({
  code: 'RULE_UNKNOWN',
  thing: id.slice(0, 40),
  data: { known: rules.map((one) => one.id).join(', ') },
});

function faultsOf(rule: Rule, { reason, weight, thresholds }: RuleWanted): readonly DeedRefusal[] {
  const thing = rule.id;
  const limits = (thresholds ?? []).flatMap(({ name, value }, at): DeedRefusal[] => {
    const limit = Object.hasOwn(rule.thresholds ?? {}, name) ? rule.thresholds?.[name] : undefined;
    if (!limit) {
      const known = Object.keys(rule.thresholds ?? {}).join(', ') || '—';
      return [{ code: 'THRESHOLD_UNKNOWN', thing, at, data: { name: name.slice(0, 40), known } }];
    }
    const { min, max } = limit;
    if (value >= min && value <= max) return [];
    return [{ code: 'THRESHOLD_OUT_OF_RANGE', thing, at, data: { found: value, min, max } }];
  });
  const isTooHeavy = typeof weight === 'number' && (weight < WEIGHT.min || weight > WEIGHT.max);
  return [
    ...(reason.trim() === '' ? [{ code: 'RULE_REASON_MISSING' as const, thing }] : []),
    ...(isTooHeavy
      ? [{ code: 'WEIGHT_OUT_OF_RANGE' as const, thing, data: { found: weight, ...WEIGHT } }]
      : []),
    ...limits,
  ];
}

/** The setting as it will stand; what is as the rule comes with is left empty, so that it follows the rule. */
function decided(rule: Rule, before: Setting, wanted: RuleWanted): Readonly<Record<string, Json>> {
  const usual = standard(rule);
  const said = (wanted.thresholds ?? []).map(({ name, value }) => [name, value] as const);
  const limits =
    wanted.thresholds === null ? {} : { ...before.limits, ...Object.fromEntries(said) };
  const moved = Object.entries(limits).filter(([name, value]) => value !== usual.limits[name]);
  const severity = wanted.severity === undefined ? before.severity : wanted.severity;
  const weight = wanted.weight === undefined ? before.weight : wanted.weight;
  return {
    asked: (wanted.asked === undefined ? before.asked : wanted.asked) ?? true,
    severity: severity === usual.severity ? null : severity,
    weight: weight === usual.weight ? null : weight,
    thresholds: moved.map(([name, value]) => ({ name, value })),
  };
}

/** Writes the entry of a rule's setting, on the version that is there. */
function keeping<Failure>(
  { facts }: Desk<Failure>,
  { id }: Rule,
  set: Readonly<Record<string, Json>>,
): Operation[] {
  const entry = { kind: 'AuditSetting', key: settingKey(id) };
  const there = facts.entry(settingId(id));
  if (!there) return [{ do: 'create', entry, set }];
  const expectedVersion = there.version;
  const restored: Operation[] = isOpen(there) ? [] : [{ do: 'restore', entry, expectedVersion }];
  return [...restored, { do: 'change', entry, set, expectedVersion }];
}
