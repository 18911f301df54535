import type { Model } from '@linaje/graph-schema';
import type { Facts } from '../reading/reading.ts';
import { BYTES_IN_A_SET, OPERATIONS_IN_A_SET } from './change-set.ts';
import type { ChangeSet, Effect, Operation, ResolvedChangeSet } from './change-set.ts';
import { decideEntry } from './decide-entry.ts';
import { decideRelationship } from './decide-relationship.ts';
import type { Decided, Deciding, TimedChangeSet } from './deciding.ts';
import type { Fault } from './fault.ts';
import { canonical, sha256 } from './identity.ts';
import { textOf } from './json-text.ts';
import { overlay } from './overlay.ts';
import type { Overlay } from './overlay.ts';
import { methodOf } from './settle.ts';
import type { Precedence } from './settle.ts';

export type Decision =
  | { readonly resolved: ResolvedChangeSet; readonly draft: Overlay }
  | { readonly refused: readonly Fault[] };

/**
 * What a change set does to facts that stand at one sequence number: the states before and after, or all its faults
 * at once. Pure: no clock, no store. A set that changes nothing resolves to no effects.
 */
export function decide(
  set: TimedChangeSet,
  facts: Facts,
  { model, precedence }: { model: Model; precedence: Precedence },
): Decision {
  const whole = faultsOfTheWhole(set);
  if (whole.length > 0) return { refused: whole };
  const draft = overlay(facts);
  if (set.evidence) draft.note(set.source, set.evidence);
  const byHand = methodOf(set.source) === 'hand';
  const deciding: Deciding = { set, draft, model, precedence, byHand, touched: new Set() };
  const refused: Fault[] = [];
  set.operations.forEach((operation, place) => {
    const decided = decideOne(operation, deciding);
    if ('wrong' in decided) refused.push(...decided.wrong.map((f) => ({ ...f, operation: place })));
    else {
      for (const state of decided.after) {
        draft.lay(state);
        deciding.touched.add(state.id);
      }
    }
  });
  if (refused.length > 0) return { refused };
  const resolved = { set, contentHash: contentHash(set), effects: effectsOf(draft, facts) };
  return { resolved, draft };
}

const decideOne = (operation: Operation, deciding: Deciding): Decided =>
  'entry' in operation ? decideEntry(operation, deciding) : decideRelationship(operation, deciding);

/** The first state before and the last one after, each thing once and one version further. */
function effectsOf(draft: Overlay, facts: Facts): readonly Effect[] {
  return [...draft.laid.states.values()].flatMap((after): Effect[] => {
    const before = after.is === 'entry' ? facts.entry(after.id) : facts.relationship(after.id);
    const next = { ...after, version: (before?.version ?? 0) + 1 };
    draft.lay(next);
    return [{ thing: after.id, before: before ?? null, after: next }];
  });
}

/** Over what was asked, not over when: the same for every try. Of evidence its own id stands for it. */
export function contentHash({
  source,
  by,
  reason,
  importId,
  undoes,
  operations,
  evidence,
}: ChangeSet) {
  return sha256(
    canonical([
      source,
      by.type,
      by.id,
      reason ?? null,
      importId ?? null,
      undoes ?? null,
      // Operations are JSON by construction; their optional members make TypeScript doubt it.
      operations as never,
      evidence?.id ?? null,
    ]),
  );
}

/** Of the JSON of a list: brackets, and commas between. */
const bytesOf = (operations: readonly Operation[]): number =>
  operations.reduce((sum, one) => sum + textOf(one).length + 1, 1);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SOURCE = /^[a-z]+(:[^\p{Cc}]{1,1000})?$/u;

function faultsOfTheWhole({ id, source, operations, evidence }: ChangeSet): Fault[] {
  const faults: Fault[] = [];
  const say = (code: Fault['code'], path: string, data: Fault['data']) =>
    faults.push({ operation: null, code, path, data });
  if (!UUID.test(id)) say('MALFORMED', 'id', { reason: 'is not a UUID in lower case' });
  if (!SOURCE.test(source))
    say('MALFORMED', 'source', { reason: 'is not method or method:instance' });
  if (operations.length === 0 && !evidence) say('NOTHING_TO_DO', 'operations', {});
  if (operations.length > OPERATIONS_IN_A_SET) {
    say('TOO_MANY_OPERATIONS', 'operations', {
      found: operations.length,
      most: OPERATIONS_IN_A_SET,
    });
  } else if (operations.length > 20 && bytesOf(operations) > BYTES_IN_A_SET) {
    say('TOO_LARGE', 'operations', { most: BYTES_IN_A_SET });
  }
  return faults;
}
