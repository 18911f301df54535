import { z } from 'zod';
import type { Change, Effect, Evidence, Operation } from '../catalog/change-set.ts';
import { textOf, textOfList } from '../catalog/json-text.ts';

/**
 * A change as stores keep it: what is looked up by, and the rest as the JSON text over which its hash goes.
 * The body of evidence stands apart, because it is kept for a limited time.
 */
export const logLine = z.object({
  sequence: z.int(),
  id: z.string(),
  at: z.string(),
  hash: z.string(),
  header: z.string(),
  operations: z.string(),
  effects: z.string(),
  evidence: z.string().nullable(),
  body: z.string().nullable(),
});
export type LogLine = z.infer<typeof logLine>;

function lineOf(change: Change, hash: string): LogLine {
  const { sequence, id, at, operations, effects, evidence, ...header } = change;
  const { body, ...note } = evidence ?? {};
  return {
    sequence,
    id,
    at,
    hash,
    header: JSON.stringify(header),
    operations: textOfList(operations),
    effects: `[${effects.map(effectText).join()}]`,
    evidence: evidence ? JSON.stringify(note) : null,
    body: body ?? null,
  };
}

const effectText = ({ thing, before, after }: Effect): string =>
  `{"thing":"${thing}","before":${before ? textOf(before) : 'null'},"after":${textOf(after)}}`;

/**
 * Takes it as it stands: it was checked when it was written, and the chain shows whether it is still the same. What it
 * did is read out of its text when it is first asked for: whoever lists changes asks who, when and why.
 */
export function changeOf(line: LogLine): Change {
  const { sequence, at, id, header, evidence } = line;
  // In the order in which a change is written.
  const change = { sequence, at, id, ...(JSON.parse(header) as Header) };
  lazily(change, 'operations', () => JSON.parse(line.operations) as Operation[]);
  lazily(change, 'effects', () => JSON.parse(line.effects) as Effect[]);
  if (evidence !== null) {
    const { body } = line;
    const note = { ...(JSON.parse(evidence) as Evidence), ...(body !== null && { body }) };
    Object.assign(change, { evidence: note });
  }
  return change as Change; // with what has just been defined
}

/** A member like any other, which is made when it is first looked at. */
function lazily(owner: object, name: string, make: () => unknown): void {
  const settled = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(owner, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(owner, name, { ...settled, value });
      return value;
    },
  });
}

type Header = Omit<Change, 'sequence' | 'at' | 'id' | 'operations' | 'effects' | 'evidence'>;

/** About how much memory a line takes, in characters. */
export const weightOf = ({ operations, effects, body }: LogLine): number =>
  operations.length + effects.length + (body?.length ?? 0);

/** The lines of a group of changes, each with the hash that the next one names. */
export const linesOf = (changes: readonly Change[], lastHash: string): readonly LogLine[] =>
  changes.map((change, at) => lineOf(change, changes[at + 1]?.previousHash ?? lastHash));
