import { actorName } from '../../api/actor-name.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { speechOf } from '../../api/errors.ts';
import { handleAt } from '../../api/handle.ts';
import { present } from '../../api/scenes.ts';
import type { Change } from '../../catalog/change-set.ts';
import { findingsAt } from './asked-findings.ts';
import { severities } from './audit/rule.ts';
import type { Rule, Threshold } from './audit/rule.ts';
import { groupOf, ruleGroups } from './audit/rule-groups.ts';
import { settingsIn } from './audit/settings.ts';
import type { Setting } from './audit/settings.ts';
import { settingId } from './set-audit-rule.ts';

export const severityType = ({ builder }: Derived) =>
  builder.enumType('Severity', {
    description: 'From the least to the most severe.',
    values: severities,
  });

interface Limited extends Threshold {
  readonly name: string;
  readonly now: number;
}

/** How a rule is shown: what it asks, and what the house decided about it. */
export function auditRuleType(derived: Derived, Severity: ReturnType<typeof severityType>) {
  const { builder } = derived;
  const Limit = limitType(derived);
  const Group = groupType(derived);
  const inWords = (of: (rule: Rule) => Rule['why']) => (rule: Rule, _: unknown, context: Context) =>
    of(rule)[speechOf(context.languages)];
  return builder.objectRef<Rule>('AuditRule').implement({
    description: 'One question about the shape of the catalog, and how the house wants it asked.',
    fields: (t) => ({
      id: t.exposeID('id', { description: '`M1`.' }),
      group: t.field({ type: Group, resolve: (rule) => groupOf(rule) }),
      question: t.string({
        description: "What is asked. In the asker's language.",
        resolve: inWords(({ question }) => question),
      }),
      why: t.string({
        description: "Why it matters. In the asker's language.",
        resolve: inWords(({ why }) => why),
      }),
      mend: t.string({
        description: "How to mend it. In the asker's language.",
        resolve: inWords(({ mend }) => mend),
      }),
      asked: t.boolean({
        description: 'Whether the house wants it asked.',
        resolve: (rule, _, context) => settingOf(rule, context).asked,
      }),
      severity: t.field({
        type: Severity,
        description: 'Of an ordinary case, as the house has it; graver cases stand above it.',
        resolve: (rule, _, context) => settingOf(rule, context).severity,
      }),
      standardSeverity: t.field({
        type: Severity,
        description: 'The one that the rule comes with.',
        resolve: ({ severity }) => severity,
      }),
      weight: t.float({
        description: 'How much it weighs in the order of findings; 1 is usual.',
        resolve: (rule, _, context) => settingOf(rule, context).weight,
      }),
      thresholds: t.field({
        type: [Limit],
        extensions: { size: 1 },
        resolve: (rule, _, context) => limitsOf(rule, context),
      }),
      reason: t.string({
        nullable: true,
        description: 'Why the house decided so; null where it comes as it is.',
        resolve: (rule, _, context) => reasonOf(rule, context),
      }),
      decidedAt: t.field({
        type: 'DateTime',
        nullable: true,
        resolve: async (rule, _, context) => (await lastDecision(rule, context))?.at ?? null,
      }),
      decidedBy: t.string({
        nullable: true,
        resolve: async (rule, _, context) => {
          const decision = await lastDecision(rule, context);
          return decision ? actorName(decision.by, context.languages) : null;
        },
      }),
      kept: t.field({
        type: derived.kindOf('AuditSetting'),
        nullable: true,
        description: 'The entry that keeps what was decided, with its history.',
        resolve: (rule, _, context) => {
          const { kept } = settingOf(rule, context);
          return kept === undefined ? null : handleAt(context.reading, kept);
        },
      }),
      open: t.int({
        description: 'How many findings of it are open now.',
        resolve: (rule, _, context) => countOf(rule, context, 'OPEN'),
      }),
      accepted: t.int({
        description: 'How many findings of it are accepted now.',
        resolve: (rule, _, context) => countOf(rule, context, 'ACCEPTED'),
      }),
    }),
  });
}

const settingOf = (rule: Rule, context: Context): Setting =>
  settingsIn(present(context).scene)(rule);

function limitsOf(rule: Rule, context: Context): readonly Limited[] {
  const { limits } = settingOf(rule, context);
  return Object.entries(rule.thresholds ?? {}).map(([name, limit]) => ({
    ...limit,
    name,
    now: limits[name] ?? limit.value,
  }));
}

function reasonOf(rule: Rule, context: Context): string | null {
  const { kept } = settingOf(rule, context);
  const reason = kept === undefined ? undefined : present(context).scene.property(kept, 'reason');
  const [text] = Object.values((reason ?? {}) as Readonly<Record<string, string>>); // a map of languages
  return text ?? null;
}

/** The change that made the setting what it is. */
async function lastDecision(rule: Rule, { reading, load }: Context): Promise<Change | undefined> {
  const [line] = reading.history(settingId(rule.id), { first: 1, offset: 0 }).lines;
  return line && load.change(line.sequence);
}

async function countOf(rule: Rule, context: Context, state: 'OPEN' | 'ACCEPTED'): Promise<number> {
  const all = await findingsAt(context);
  return all.filter((one) => one.rule.id === rule.id && one.state === state).length;
}

function limitType({ builder }: Derived) {
  return builder.objectRef<Limited>('AuditThreshold').implement({
    description: 'A limit of a rule, and how far it may be moved.',
    fields: (t) => ({
      name: t.exposeString('name'),
      about: t.string({
        description: "What is counted. In the asker's language.",
        resolve: ({ about }, _, { languages }) => about[speechOf(languages)],
      }),
      value: t.float({ description: 'As the house has it.', resolve: ({ now }) => now }),
      standard: t.float({ resolve: ({ value }) => value }),
      min: t.exposeFloat('min'),
      max: t.exposeFloat('max'),
    }),
  });
}

function groupType({ builder }: Derived) {
  return builder.enumType('AuditRuleGroup', {
    description: 'What a rule asks about; the first letter of its id.',
    values: Object.fromEntries(
      Object.entries(ruleGroups).map(([letter, { en }]) => [
        letter,
        { value: letter, description: en },
      ]),
    ),
  });
}
