import type { Derived } from '../../api/derive/derive.ts';
import { noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import type { AuditTypes } from './audit-finding.graphql.ts';
import type { Rule } from './audit/rule.ts';
import { rules as allRules } from './audit/rules/index.ts';
import { ruleBy, setAuditRule } from './set-audit-rule.ts';

/** `auditRules` and `setAuditRule`. */
export function auditRulesDoor(derived: Derived, { AuditRule, Severity }: AuditTypes): void {
  const { builder, failures } = derived;
  builder.queryField('auditRules', (t) =>
    t.field({
      type: [AuditRule],
      extensions: { size: 60 },
      description: 'Every question the audit can ask, whether or not the house wants it asked.',
      resolve: () => allRules,
    }),
  );
  const Limit = builder.inputType('AuditThresholdInput', {
    fields: (t) => ({
      name: t.string({ required: true }),
      value: t.float({ required: true }),
    }),
  });
  const Result = builder.unionType('AuditRuleSet', {
    types: [AuditRule, failures.Refused, failures.Conflict],
    resolveType: (value: Rule | Failure) => ('is' in value ? value.is : 'AuditRule'),
  });
  builder.mutationField('setAuditRule', (t) =>
    t.field({
      type: Result,
      description:
        'How the house wants a rule asked. What is left out stays as it is; null goes back to what the rule comes with.',
      args: {
        rule: t.arg.id({ required: true, description: '`M1`.' }),
        reason: t.arg.string({ required: true, description: 'Why; shown with the rule.' }),
        asked: t.arg.boolean({ description: 'False switches it off.' }),
        severity: t.arg({ type: Severity }),
        weight: t.arg.float({ description: 'In the order of findings; 1 is usual.' }),
        thresholds: t.arg({ type: [Limit] }),
        changeSet: noteArgs(t).changeSet,
      },
      resolve: async (_, { rule, changeSet, ...wanted }, context) => {
        const desk = deskOf(context, { reason: wanted.reason, changeSet });
        return (await setAuditRule(desk, rule, wanted)) ?? theRule(rule);
      },
    }),
  );
}

function theRule(id: string): Rule {
  const rule = ruleBy(id);
  if (!rule) throw new Error(`The rule ${id} was set, yet there is none`);
  return rule;
}
