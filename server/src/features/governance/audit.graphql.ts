import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { slice } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import { present, seenAt } from '../../api/scenes.ts';
import type { Instant } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import { filterOf, findingBy, findingsAnew, findingsFor, pastOf } from './asked-findings.ts';
import type { FilterAsked } from './asked-findings.ts';
import { byRule, bySeverity } from './audit-counts.ts';
import type { NamedCount, RuleCounted } from './audit-counts.ts';
import { facetsType } from './audit-facets.graphql.ts';
import type { AuditTypes } from './audit-finding.graphql.ts';
import { narrowed } from './audit/filter.ts';
import type { Narrowed } from './audit/filter.ts';
import type { Finding } from './audit/findings.ts';
import { rules as allRules } from './audit/rules/index.ts';
import { settingsIn } from './audit/settings.ts';

interface Page extends Slice<Finding> {
  readonly narrowed: Narrowed;
  readonly scene: Scene;
}

export type AuditPageTypes = ReturnType<typeof countTypes>;

/** `audit`, `auditFinding` and `askAuditAnew`; gives the types of counts. */
export function auditDoor(derived: Derived, types: AuditTypes): AuditPageTypes {
  const { builder } = derived;
  const { AuditFinding } = types;
  const counts = countTypes(derived, types);
  const AuditPage = auditPageType(derived, types, counts);
  builder.queryFields((t) => ({
    audit: t.field({
      type: AuditPage,
      extensions: { work: 5_000 },
      description:
        'What the rules find, the severe that objectives rest on first; at present or at a moment.',
      args: {
        ...filterArgs(t, types),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it then.' }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: async (_, { asOf, first, after, ...filter }, context) => {
        const under = await narrowedBy(context, filter, asOf);
        const { scene } = await seenAt(context, asOf);
        return { ...slice(under.kept, ({ key }) => key, { first, after }), narrowed: under, scene };
      },
    }),
    auditFinding: t.field({
      type: AuditFinding,
      nullable: true,
      description:
        'One finding by its key: as it stands, or as it was on the last day on which it stood.',
      args: { key: t.arg.id({ required: true }), asOf: t.arg({ type: 'DateTime' }) },
      resolve: async (_, { key, asOf }, context) => (await findingBy(context, key, asOf)) ?? null,
    }),
  }));
  askAnewDoor(derived);
  return counts;
}

/** Findings under a filter, at present or at a moment. */
export async function narrowedBy(
  context: Context,
  asked: FilterAsked,
  asOf?: Instant | null,
): Promise<Narrowed> {
  const filter = filterOf(asked);
  const all = await findingsFor(context, { state: asked.state, asOf });
  const { scene } = await seenAt(context, asOf);
  return narrowed(scene, all, filter);
}

type ArgMaker = Parameters<Parameters<Derived['builder']['queryFields']>[0]>[0];

/** What findings can be narrowed down by. */
export const filterArgs = (t: ArgMaker, { Severity, State, Lacking }: AuditTypes) => ({
  rules: t.arg.stringList({ description: 'Ids as `M1`, or letters as `M`; empty: all.' }),
  severities: t.arg({ type: [Severity], description: 'Empty: all.' }),
  state: t.arg({ type: State, description: 'Left out: open and accepted.' }),
  subject: t.arg.id({ description: 'Only what is about this entry or proven by it.' }),
  owner: t.arg.id({ description: 'A person, with their teams, or a team: who answers for it.' }),
  direct: t.arg.boolean({ description: 'Leaves out what a person answers for through teams.' }),
  system: t.arg.id({ description: 'The system in which a subject stands.' }),
  domain: t.arg.id({ description: 'The domain in which a subject stands, with those within it.' }),
  objective: t.arg.id({ description: 'The objective that rests on a subject.' }),
  without: t.arg({ type: Lacking, description: 'Only where nobody answers, or no system is.' }),
});

function countTypes({ builder }: Derived, { AuditRule, Severity }: AuditTypes) {
  const SeverityCount = builder.objectRef<NamedCount>('SeverityCount').implement({
    description: 'How many findings are of one severity.',
    fields: (t) => ({
      severity: t.field({ type: Severity, resolve: ({ name }) => name as never }), // one of them
      count: t.exposeInt('count'),
    }),
  });
  const RuleCount = builder.objectRef<RuleCounted>('RuleCount').implement({
    description: 'How many findings one rule made.',
    fields: (t) => ({
      rule: t.field({ type: AuditRule, resolve: ({ rule }) => rule }),
      count: t.exposeInt('count'),
    }),
  });
  return { SeverityCount, RuleCount };
}

function auditPageType(derived: Derived, types: AuditTypes, counts: AuditPageTypes) {
  const { builder, PageInfo } = derived;
  const { AuditFinding, AuditRule, History } = types;
  const { SeverityCount, RuleCount } = counts;
  const Facets = facetsType(derived, counts);
  return builder.objectRef<Page>('AuditPage').implement({
    description: 'Findings, with how many there are of which severity and rule.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      findings: t.field({ type: [AuditFinding], resolve: ({ items }) => items }),
      severities: t.field({
        type: [SeverityCount],
        extensions: { size: 4 },
        description: 'The most severe first.',
        resolve: ({ narrowed: { kept } }) => bySeverity(kept),
      }),
      rules: t.field({
        type: [RuleCount],
        extensions: { size: 40 },
        resolve: ({ narrowed: { kept } }) => byRule(kept),
      }),
      facets: t.field({
        type: Facets,
        description: 'What each further choice would give, under all the others.',
        resolve: ({ narrowed: one }) => one,
      }),
      notAsked: t.field({
        type: [AuditRule],
        extensions: { size: 10 },
        description: 'Rules that the house has switched off.',
        resolve: ({ scene }) => {
          const settings = settingsIn(scene);
          return allRules.filter((rule) => !settings(rule).asked);
        },
      }),
      history: t.field({
        type: History,
        description: 'How far it is worked out since when findings stand.',
        resolve: (_, __, context) => pastOf(context),
      }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
}

interface Run {
  readonly askedAt: Instant;
  readonly rules: number;
  readonly findings: number;
  readonly milliseconds: number;
}

function askAnewDoor({ builder }: Derived): void {
  const Run = builder.objectRef<Run>('AuditRun').implement({
    description: 'That every rule was asked anew.',
    fields: (t) => ({
      askedAt: t.expose('askedAt', { type: 'DateTime' }),
      rules: t.exposeInt('rules', { description: 'How many were asked.' }),
      findings: t.exposeInt('findings', { description: 'How many findings stand now.' }),
      milliseconds: t.exposeInt('milliseconds', { description: 'How long it took.' }),
    }),
  });
  builder.mutationField('askAuditAnew', (t) =>
    t.field({
      type: Run,
      description:
        'Asks every rule anew, whatever is known. Findings are current after every change without it.',
      resolve: (_, __, context) => {
        const began = performance.now();
        const found = findingsAnew(context);
        const { scene } = present(context);
        const settings = settingsIn(scene);
        return {
          askedAt: scene.now,
          rules: allRules.filter((rule) => settings(rule).asked).length,
          findings: found.length,
          milliseconds: Math.round(performance.now() - began),
        };
      },
    }),
  );
}
