import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import { findingsAt } from './asked-findings.ts';
import type { AuditTypes } from './audit-finding.graphql.ts';
import type { Finding } from './audit/findings.ts';
import { acceptFindings, reopenFindings } from './decide-finding.ts';
import type { Asked } from './decide-finding.ts';

const REASON = 'Why; shown with the finding.';
const UNTIL = 'Left out: as long as the evidence stands.';

/** `acceptFinding`, `reopenFinding`, and both for several at once. */
export function decideFindingDoor(derived: Derived, { AuditFinding }: AuditTypes): void {
  const { builder, failures } = derived;
  const { Refused, Conflict } = failures;
  const Result = builder.unionType('FindingDecided', {
    types: [AuditFinding, Refused, Conflict],
    resolveType: (value: Finding | Failure) => ('is' in value ? value.is : 'AuditFinding'),
  });
  const Several = builder.objectRef<SeveralDecided>('DecidedFindings').implement({
    description: 'Findings that were decided about at once.',
    fields: (t) => ({
      findings: t.field({ type: [AuditFinding], resolve: ({ findings }) => findings }),
    }),
  });
  const SeveralResult = builder.unionType('FindingsDecided', {
    types: [Several, Refused, Conflict],
    resolveType: (value: SeveralDecided | Failure) =>
      'is' in value ? value.is : 'DecidedFindings',
  });
  builder.mutationFields((t) => ({
    acceptFinding: t.field({
      type: Result,
      description: 'Accepts a finding as it stands; when its evidence changes it is open again.',
      args: {
        key: t.arg.id({ required: true }),
        until: t.arg({ type: 'Date', description: UNTIL }),
        reason: t.arg.string({ required: true, description: REASON }),
        changeSet: noteArgs(t).changeSet,
      },
      resolve: async (_, { key, until, reason, changeSet }, context) => {
        const asked = await askedFor(context, [key]);
        const desk = deskOf(context, { reason, changeSet });
        const failure = await acceptFindings(desk, asked, { reason, until: until ?? undefined });
        return failure ?? one(await after(context, asked));
      },
    }),
    reopenFinding: t.field({
      type: Result,
      description: 'Takes the acceptance of a finding back.',
      args: { key: t.arg.id({ required: true }), ...noteArgs(t) },
      resolve: async (_, { key, ...note }, context) => {
        const asked = await askedFor(context, [key]);
        const failure = await reopenFindings(deskOf(context, note), asked);
        return failure ?? one(await after(context, asked));
      },
    }),
    acceptFindings: t.field({
      type: SeveralResult,
      description: 'Accepts several findings for one reason: all of them or none.',
      args: {
        keys: t.arg.idList({ required: true }),
        until: t.arg({ type: 'Date', description: UNTIL }),
        reason: t.arg.string({ required: true, description: REASON }),
        changeSet: noteArgs(t).changeSet,
      },
      resolve: async (_, { keys, until, reason, changeSet }, context) => {
        const asked = await askedFor(context, keys);
        const desk = deskOf(context, { reason, changeSet });
        const failure = await acceptFindings(desk, asked, { reason, until: until ?? undefined });
        return failure ?? { findings: await after(context, asked) };
      },
    }),
    reopenFindings: t.field({
      type: SeveralResult,
      description: 'Takes the acceptance of several findings back: of all of them or none.',
      args: { keys: t.arg.idList({ required: true }), ...noteArgs(t) },
      resolve: async (_, { keys, ...note }, context) => {
        const asked = await askedFor(context, keys);
        const failure = await reopenFindings(deskOf(context, note), asked);
        return failure ?? { findings: await after(context, asked) };
      },
    }),
  }));
}

interface SeveralDecided {
  readonly findings: readonly Finding[];
}

/** What was asked for by key, each once, with the finding where there is one. */
async function askedFor(context: Context, keys: readonly string[]): Promise<readonly Asked[]> {
  const all = new Map((await findingsAt(context)).map((found) => [found.key, found]));
  return [...new Set(keys)].map((key) => ({ key, finding: all.get(key) }));
}

/** The findings after what was decided. */
async function after(context: Context, asked: readonly Asked[]): Promise<readonly Finding[]> {
  const now = await askedFor(
    context,
    asked.map(({ key }) => key),
  );
  return now.flatMap(({ finding }, at) => finding ?? asked[at]?.finding ?? []);
}

function one([found]: readonly Finding[]): Finding {
  if (!found) throw new Error('A finding was decided about, yet there is none');
  return found;
}
