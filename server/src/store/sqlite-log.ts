import { z } from 'zod';
import type { Change, Effect, Evidence, Operation } from '../catalog/change-set.ts';

/** A line of the table `log`. */
export const logRow = z.object({
  sequence: z.int(),
  id: z.string(),
  at: z.string(),
  hash: z.string(),
  header: z.string(),
  operations: z.string(),
  effects: z.string(),
  evidence: z.string().nullable(),
  evidence_body: z.string().nullable(),
});
export type LogRow = z.infer<typeof logRow>;

type Header = Pick<
  Change,
  | 'contentHash'
  | 'previousHash'
  | 'model'
  | 'source'
  | 'by'
  | 'saidAt'
  | 'reason'
  | 'importId'
  | 'undoes'
>;

/** The change as values in the order of the statement `append`. */
export function lineOf(change: Change, hash: string) {
  const { sequence, id, at, operations, effects, evidence, ...header } = change;
  const { body, ...note } = evidence ?? {};
  return [
    sequence,
    id,
    at,
    hash,
    JSON.stringify(header),
    JSON.stringify(operations),
    JSON.stringify(effects),
    evidence ? JSON.stringify(note) : null,
    body ?? null,
  ] as const;
}

export function changeOf(row: LogRow): Change {
  // The shapes below were checked when they were written; the chain shows whether they are still the same.
  const header = JSON.parse(row.header) as Header;
  const evidence = evidenceOf(row.evidence, row.evidence_body);
  return {
    sequence: row.sequence,
    at: row.at,
    id: row.id,
    ...header,
    operations: JSON.parse(row.operations) as Operation[],
    effects: JSON.parse(row.effects) as Effect[],
    ...(evidence && { evidence }),
  };
}

export function evidenceOf(note: string | null, body: string | null): Evidence | undefined {
  if (note === null) return undefined;
  const evidence = JSON.parse(note) as Evidence; // As above: the chain answers for it.
  return body === null ? evidence : { ...evidence, body };
}
