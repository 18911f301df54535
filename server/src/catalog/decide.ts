import type { Model } from '@linaje/graph-schema';
import type { Facts } from '../reading/reading.ts';
import { BYTES_IN_A_SET, OPERATIONS_IN_A_SET } from './change-set.ts';
import type { ChangeSet, Effect, Id, Operation, ResolvedChangeSet } from './change-set.ts';
import { decideEntry } from './decide-entry.ts';
import { decideRelationship } from './decide-relationship.ts';
import type { Decided, Deciding, TimedChangeSet } from './deciding.ts';
import type { Fault } from './fault.ts';
import { sha256 } from './identity.ts';
import { textOf, textOfList } from './json-text.ts';
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
  const draft = overlay(facts);
  if (set.evidence) draft.note(set.source, set.evidence);
  const decided = decideOn(set, draft, { model, precedence });
  return 'refused' in decided ? decided : { ...decided, draft };
}

/** The same, laid over the draft at once; a refused set leaves it as it was. Its evidence has been noted there already. */
export function decideOn(
  set: TimedChangeSet,
  draft: Overlay,
  guests: { model: Model; precedence: Precedence },
): { readonly resolved: ResolvedChangeSet } | { readonly refused: readonly Fault[] } {
  const whole = faultsOfTheWhole(set);
  if (whole.length > 0) return { refused: whole };
  return draft.trying(
    () => laidOver(set, draft, guests),
    (decided) => 'resolved' in decided,
  );
}

function laidOver(
  set: TimedChangeSet,
  draft: Overlay,
  { model, precedence }: { model: Model; precedence: Precedence },
): { readonly resolved: ResolvedChangeSet } | { readonly refused: readonly Fault[] } {
  /** Of every thing that is touched, in order: its state before the set. */
  const before = new Map<Id, Effect['before']>();
  const byHand = methodOf(set.source) === 'hand';
  const deciding: Deciding = { set, draft, model, precedence, byHand, touched: before };
  const refused: Fault[] = [];
  set.operations.forEach((operation, place) => {
    const decided = decideOne(operation, deciding);
    if ('wrong' in decided) refused.push(...decided.wrong.map((f) => ({ ...f, operation: place })));
    else {
      for (const step of decided.steps) {
        draft.lay(step.after);
        if (!before.has(step.after.id)) before.set(step.after.id, step.before ?? null);
      }
    }
  });
  if (refused.length > 0) return { refused };
  const effects = [...before].map((one) => effectOf(one, draft));
  return { resolved: { set, contentHash: contentHash(set), effects } };
}

const decideOne = (operation: Operation, deciding: Deciding): Decided =>
  'entry' in operation ? decideEntry(operation, deciding) : decideRelationship(operation, deciding);

/** The first state before and the last one after, each thing once. */
function effectOf([thing, before]: readonly [Id, Effect['before']], draft: Overlay): Effect {
  const after = draft.laidOf(thing);
  if (!after) throw new Error(`Nothing was laid over of ${thing}, though it was touched.`);
  return { thing, before, after };
}

/**
 * Over what was asked, not over when: the same for every try that says it in the same words. Of evidence its own id
 * stands for it.
 */
export function contentHash({
  source,
  by,
  reason,
  importId,
  undoes,
  operations,
  evidence,
}: ChangeSet) {
  const about = [source, by.type, by.id, reason ?? null, importId ?? null, undoes ?? null];
  return sha256(JSON.stringify([...about, evidence?.id ?? null]) + textOfList(operations));
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
