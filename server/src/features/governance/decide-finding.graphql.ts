import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import { findingsAt } from './audit.graphql.ts';
import type { AuditTypes } from './audit.graphql.ts';
import type { Finding } from './audit/findings.ts';
import { acceptFinding, reopenFinding } from './decide-finding.ts';

/** `acceptFinding` and `reopenFinding`. */
export function decideFindingDoor(derived: Derived, { AuditFinding }: AuditTypes): void {
  const { builder, failures } = derived;
  const Result = builder.unionType('FindingDecided', {
    types: [AuditFinding, failures.Refused, failures.Conflict],
    resolveType: (value: Finding | Failure) => ('is' in value ? value.is : 'AuditFinding'),
  });
  builder.mutationFields((t) => ({
    acceptFinding: t.field({
      type: Result,
      description: 'Accepts a finding as it stands; when its evidence changes it is open again.',
      args: {
        key: t.arg.id({ required: true }),
        until: t.arg({ type: 'Date', description: 'Left out: as long as the evidence stands.' }),
        reason: t.arg.string({ required: true, description: 'Why; shown with the finding.' }),
        changeSet: noteArgs(t).changeSet,
      },
      resolve: async (_, { key, until, reason, changeSet }, context) => {
        const finding = await findingOf(context, key);
        const desk = deskOf(context, { reason, changeSet });
        const wanted = { reason, until: until ?? undefined };
        return (
          (await acceptFinding(desk, { key, finding }, wanted)) ?? after(context, key, finding)
        );
      },
    }),
    reopenFinding: t.field({
      type: Result,
      description: 'Takes the acceptance of a finding back.',
      args: { key: t.arg.id({ required: true }), ...noteArgs(t) },
      resolve: async (_, { key, ...note }, context) => {
        const finding = await findingOf(context, key);
        return (
          (await reopenFinding(deskOf(context, note), { key, finding })) ??
          after(context, key, finding)
        );
      },
    }),
  }));
}

const findingOf = async (context: Context, key: string): Promise<Finding | undefined> =>
  (await findingsAt(context)).find((one) => one.key === key);

/** The finding after what was decided. */
async function after(context: Context, key: string, before: Finding | undefined): Promise<Finding> {
  const found = (await findingOf(context, key)) ?? before;
  if (!found) throw new Error(`The finding ${key} was decided about, yet there is none`);
  return found;
}
