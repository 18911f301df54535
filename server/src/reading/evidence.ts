import type { DatabaseSync } from 'node:sqlite';
import type { Instant, Sequence } from '../catalog/change-set.ts';
import type { Behind } from './behind.ts';
import type { Page } from './reading.ts';

export interface EvidenceQuery extends Page {
  readonly after?: Instant;
  readonly before?: Instant;
  readonly order: 'asc' | 'desc';
}

/** Which changes carry evidence, by the evidence's own time. */
export interface EvidenceIndex {
  take(at: Instant, sequence: Sequence): void;
  /** Of those in the file: whatever waits must have been flushed. */
  find(query: EvidenceQuery): {
    lines: readonly { sequence: Sequence; at: Instant }[];
    totalCount: number;
  };
}

export function openEvidence(database: DatabaseSync, behind: Behind): EvidenceIndex {
  const write = database.prepare('INSERT OR IGNORE INTO evidence (at, sequence) VALUES (?, ?)');
  const count = database.prepare('SELECT count(*) AS count FROM evidence WHERE at >= ? AND at < ?');
  const lines = {
    asc: database.prepare(linesBy('ASC')),
    desc: database.prepare(linesBy('DESC')),
  };
  const waiting = behind.table((sequence: Sequence, at: Instant) => void write.run(at, sequence));
  return {
    take: (at, sequence) => waiting.set(sequence, at),
    find({ after = '', before = '\uffff', order, first, offset }) {
      return {
        lines: lines[order]
          .all(after, before, first, offset)
          .map(({ at, sequence }) => ({ at: String(at), sequence: Number(sequence) })),
        totalCount: Number(count.get(after, before)?.['count'] ?? 0),
      };
    },
  };
}

const linesBy = (order: 'ASC' | 'DESC'): string => `
  SELECT at, sequence
  FROM evidence
  WHERE at >= ? AND at < ?
  ORDER BY at ${order}, sequence ${order}
  LIMIT ? OFFSET ?`;
