import type { Derived } from '../../api/derive/derive.ts';
import { seenAt } from '../../api/scenes.ts';
import { filterOf, pastOf } from './asked-findings.ts';
import { wordsOf } from './audit-finding.graphql.ts';
import type { AuditTypes } from './audit-finding.graphql.ts';
import { filterArgs, narrowedBy } from './audit.graphql.ts';
import { report, reportFormats } from './audit/report.ts';
import type { Report } from './audit/report.ts';

/** `auditReport`: findings as a file, under the same filter as `audit`. */
export function auditReportDoor(derived: Derived, types: AuditTypes): void {
  const { builder } = derived;
  const Format = builder.enumType('AuditReportFormat', { values: reportFormats });
  const ReportType = builder.objectRef<Report>('AuditReport').implement({
    description: 'Findings as a file.',
    fields: (t) => ({
      name: t.exposeString('name'),
      mediaType: t.exposeString('mediaType'),
      text: t.exposeString('text'),
      count: t.exposeInt('count', { description: 'How many findings are in it.' }),
    }),
  });
  builder.queryField('auditReport', (t) =>
    t.field({
      type: ReportType,
      extensions: { work: 10_000 },
      description: "All findings that pass the filter, as a file in the asker's language.",
      args: {
        format: t.arg({ type: Format, required: true }),
        ...filterArgs(t, types),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it then.' }),
      },
      resolve: async (_, { format, asOf, ...asked }, context) => {
        const { kept } = await narrowedBy(context, asked, asOf);
        const { scene } = await seenAt(context, asOf);
        const past = await pastOf(context);
        return report(kept, {
          format,
          filter: filterOf(asked),
          scene,
          words: wordsOf(context),
          lives: past.is === 'WRITTEN' ? past.lives : undefined,
        });
      },
    }),
  );
}
