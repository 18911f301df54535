import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { speechOf } from '../../api/errors.ts';
import { handleOf } from '../../api/handle.ts';
import { slice } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import type { Seen } from '../../api/scenes.ts';
import type { Id } from '../../catalog/change-set.ts';
import { audit } from './audit/audit.ts';
import { findingId } from './audit/acceptance.ts';
import { findings } from './audit/findings.ts';
import type { Finding } from './audit/findings.ts';
import { severities } from './audit/rule.ts';
import type { Rule } from './audit/rule.ts';
import { rules as allRules } from './audit/rules/index.ts';

interface Page extends Slice<Finding> {
  readonly all: readonly Finding[];
}

export type AuditTypes = ReturnType<typeof auditTypes>;

/** How a finding is shown. */
export function auditTypes(derived: Derived) {
  const { builder, Entry } = derived;
  const Severity = severityType(derived);
  const State = builder.enumType('AuditFindingState', {
    description: 'Open until somebody accepts it; what is mended is no longer found.',
    values: ['OPEN', 'ACCEPTED'] as const,
  });
  const Reopened = builder.enumType('Reopened', {
    description: 'Why an accepted finding is open again.',
    values: ['EVIDENCE_CHANGED', 'TIME_IS_UP'] as const,
  });
  const AuditRule = ruleType(derived, Severity);
  const Says = builder.objectRef<readonly [string, string | number]>('EvidenceSays').implement({
    description: 'A figure or a word that belongs to the evidence.',
    fields: (t) => ({
      name: t.string({ resolve: ([name]) => name }),
      value: t.string({ resolve: ([, value]) => String(value) }),
    }),
  });
  const entriesOf = (ids: readonly Id[], { reading }: Context) =>
    ids.flatMap((id) => handleOf(reading, id) ?? []);
  const AuditFinding = builder.objectRef<Finding>('AuditFinding');
  AuditFinding.implement({
    description: 'Something a rule found, with its evidence and what was decided about it.',
    fields: (t) => ({
      key: t.exposeID('key', { description: 'Rule and subjects; the same for ever.' }),
      rule: t.field({ type: AuditRule, resolve: ({ rule }) => rule }),
      severity: t.field({ type: Severity, resolve: ({ severity }) => severity }),
      state: t.field({ type: State, resolve: ({ state }) => state }),
      subjects: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'What it is about.',
        resolve: ({ subjects }, _, context) => entriesOf(subjects, context),
      }),
      entries: t.field({
        type: [Entry],
        extensions: { size: 6 },
        description: 'What proves it, beside the subjects.',
        resolve: ({ entries }, _, context) => entriesOf(entries, context),
      }),
      edges: t.idList({
        description: 'Edges that prove it; to be drawn with the entries.',
        resolve: ({ edges }) => edges,
      }),
      says: t.field({
        type: [Says],
        extensions: { size: 3 },
        resolve: ({ says }) => Object.entries(says),
      }),
      causes: t.idList({
        description: 'Keys of the findings from which this one follows.',
        resolve: ({ causes }) => causes,
      }),
      objectives: t.field({
        type: [Entry],
        extensions: { size: 3 },
        description: 'Objectives that rest on a subject.',
        resolve: ({ objectives }, _, context) => entriesOf(objectives, context),
      }),
      reason: t.string({
        nullable: true,
        description: 'Why it was accepted.',
        resolve: ({ acceptance }) => acceptance?.reason ?? null,
      }),
      until: t.field({
        type: 'Date',
        nullable: true,
        description: 'Until when it is accepted.',
        resolve: ({ acceptance }) => acceptance?.until ?? null,
      }),
      reopened: t.field({
        type: Reopened,
        nullable: true,
        resolve: ({ reopened }) => reopened ?? null,
      }),
      kept: t.field({
        type: derived.kindOf('Finding'),
        nullable: true,
        description: 'The entry that keeps what was decided about it, where there is one.',
        resolve: (found, _, { reading }) => handleOf(reading, findingId(found)),
      }),
    }),
  });
  return { AuditFinding, AuditRule, Severity, State };
}

function ruleType({ builder }: Derived, Severity: ReturnType<typeof severityType>) {
  const words = (of: (rule: Rule) => Rule['why'], description: string) => ({ of, description });
  const said = {
    question: words(({ question }) => question, 'What is asked.'),
    why: words(({ why }) => why, 'Why it matters.'),
    mend: words(({ mend }) => mend, 'How to mend it.'),
  };
  return builder.objectRef<Rule>('AuditRule').implement({
    description: 'One question about the shape of the catalog.',
    fields: (t) => ({
      id: t.exposeID('id', { description: '`M1`.' }),
      severity: t.field({
        type: Severity,
        description: 'Unless the case says otherwise.',
        resolve: ({ severity }) => severity,
      }),
      ...Object.fromEntries(
        Object.entries(said).map(([name, { of, description }]) => [
          name,
          t.string({
            description: `${description} In the asker's language.`,
            resolve: (rule, _, { languages }) => of(rule)[speechOf(languages)],
          }),
        ]),
      ),
    }),
  });
}

const severityType = ({ builder }: Derived) =>
  builder.enumType('Severity', {
    description: 'From the least to the most severe.',
    values: severities,
  });

/** `audit` and `auditRules`. */
export function auditDoor(derived: Derived, types: AuditTypes): void {
  const { builder } = derived;
  const { AuditFinding, AuditRule, Severity, State } = types;
  const AuditPage = auditPageType(derived, types);
  builder.queryFields((t) => ({
    audit: t.field({
      type: AuditPage,
      extensions: { work: 5_000 },
      description:
        'What the rules find, the severe that objectives rest on first; at present or at a moment.',
      args: {
        rules: t.arg.stringList({ description: 'Ids as `M1`, or letters as `M`; empty: all.' }),
        severities: t.arg({ type: [Severity], description: 'Empty: all.' }),
        state: t.arg({ type: State }),
        subject: t.arg.id({ description: 'Only what is about this entry or proven by it.' }),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it then.' }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: async (_, { rules, severities, state, subject, asOf, ...page }, context) => {
        const all = await findingsAt(context, asOf);
        const kept = all.filter(
          (one) =>
            isAmong(rules, one.rule.id) &&
            (!severities?.length || severities.includes(one.severity)) &&
            (!state || one.state === state) &&
            (!subject || [...one.subjects, ...one.entries].includes(subject)),
        );
        return { ...slice(kept, ({ key }) => key, page), all: kept };
      },
    }),
    auditFinding: t.field({
      type: AuditFinding,
      nullable: true,
      description: 'One finding by its key; null where it is not found (any more).',
      args: { key: t.arg.id({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: async (_, { key, asOf }, context) =>
        (await findingsAt(context, asOf)).find((one) => one.key === key) ?? null,
    }),
    auditRules: t.field({
      type: [AuditRule],
      extensions: { size: 60 },
      description: 'Every question the audit asks.',
      resolve: () => allRules,
    }),
  }));
}

const isAmong = (rules: readonly string[] | null | undefined, id: string): boolean =>
  !rules?.length || rules.includes(id) || rules.includes(id.replace(/\d+$/, ''));

/** All findings of the present or a moment; worked out once for each state of the catalog. */
export async function findingsAt(
  context: Context,
  asOf?: string | null,
): Promise<readonly Finding[]> {
  const { reading } = context;
  const seen = await seenAt(context, asOf);
  // Rules speak of days and cadences: within an hour the answer stays.
  const when = asOf ?? seen.scene.now.slice(0, 13);
  return remembered(reading, `findings ${when}`, () => found(seen));
}

const found = ({ scene }: Seen): readonly Finding[] => findings(scene, audit(scene));

interface Count {
  readonly name: string;
  readonly count: number;
}

function auditPageType(
  { builder, PageInfo }: Derived,
  { AuditFinding, AuditRule, Severity }: AuditTypes,
) {
  const SeverityCount = builder.objectRef<Count>('SeverityCount').implement({
    description: 'How many findings are of one severity.',
    fields: (t) => ({
      severity: t.field({ type: Severity, resolve: ({ name }) => name as never }), // one of them
      count: t.exposeInt('count'),
    }),
  });
  const RuleCount = builder.objectRef<{ rule: Rule; count: number }>('RuleCount').implement({
    description: 'How many findings one rule made.',
    fields: (t) => ({
      rule: t.field({ type: AuditRule, resolve: ({ rule }) => rule }),
      count: t.exposeInt('count'),
    }),
  });
  return builder.objectRef<Page>('AuditPage').implement({
    description: 'Findings, with how many there are of which severity and rule.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      findings: t.field({ type: [AuditFinding], resolve: ({ items }) => items }),
      severities: t.field({
        type: [SeverityCount],
        extensions: { size: 4 },
        description: 'The most severe first.',
        resolve: ({ all }) =>
          severities.toReversed().flatMap((name) => {
            const count = all.filter(({ severity }) => severity === name).length;
            return count > 0 ? [{ name, count }] : [];
          }),
      }),
      rules: t.field({
        type: [RuleCount],
        extensions: { size: 40 },
        resolve: ({ all }) =>
          [...new Set(all.map(({ rule }) => rule))].map((rule) => ({
            rule,
            count: all.filter((one) => one.rule === rule).length,
          })),
      }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
}
