import { z } from 'zod';
import type { ExportedFinding } from '../features/governance/audit/export.ts';
import { AuditRefused } from './audit-asked.ts';
import type { AuditAsked, Audited } from './audit-asked.ts';

const REPORT = `
  query Report($rules: [String!], $severities: [Severity!], $state: AuditFindingState,
               $format: AuditReportFormat!) {
    findings: auditReport(format: JSON, rules: $rules, severities: $severities, state: $state) { text }
    file: auditReport(format: $format, rules: $rules, severities: $severities, state: $state) { text }
  }`;

const answerShape = z.object({
  data: z
    .object({ findings: z.object({ text: z.string() }), file: z.object({ text: z.string() }) })
    .nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Asks the server that holds the catalog. Throws with its sentence where it refuses. */
export async function auditFromServer(url: string, asked: AuditAsked): Promise<Audited> {
  const { rules, severities, state, format, language } = asked;
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({
      query: REPORT,
      variables: { rules, severities, state: state ?? null, format: format ?? 'JSON' },
    }),
  });
  const { data, errors = [] } = answerShape.parse(await response.json());
  if (!data) throw new AuditRefused(errors.map(({ message }) => message).join(' '));
  return {
    // Written by the same program, under the same names.
    findings: JSON.parse(data.findings.text) as readonly ExportedFinding[],
    file: format && data.file.text,
  };
}
