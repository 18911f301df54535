import type { ChangeSet, Operation } from '../catalog/change-set.ts';
import type { Fault } from '../catalog/fault.ts';
import { idFrom, idOf } from '../catalog/identity.ts';
import type { Plan } from '../catalog/plan.ts';
import type { DeedRefusal, SaidSet } from '../features/catalog/deed.ts';
import type { Context } from './context.ts';
import { sentence } from './errors.ts';
import type { FaultCode } from './errors.ts';
import type { Failure } from './failure.ts';
import { faultWords } from './fault-words.ts';
import { Fault as RequestFault } from './fault.ts';
import { handleOf } from './handle.ts';

export interface ChangeNote {
  /** A UUID of the caller's choosing, so that asking twice changes once. */
  readonly changeSet?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Commits one change by hand; undefined when it went in (or changed nothing), otherwise why it did not. */
export async function changeByHand(
  context: Context,
  change: Operation | readonly Operation[],
  note: ChangeNote,
): Promise<Failure | undefined> {
  const operations = 'do' in change ? [change] : change;
  const { id, reason } = noted(context, note);
  const set = { id, source: 'hand', by: context.viewer, operations, ...reason };
  return outcomeOf(context, set, operations);
}

/** Commits several change sets as one, each said by its source; all go in or none. */
export async function changeInSets(
  context: Context,
  said: readonly SaidSet[],
  note: ChangeNote,
): Promise<Failure | undefined> {
  const { id, reason } = noted(context, note);
  const sets = said.map((set, at): ChangeSet => ({
    // Where the last one is in the log, all of them are.
    id: at === said.length - 1 ? id : idFrom('change set', id, String(at)),
    by: context.viewer,
    ...reason,
    ...set,
  }));
  // Faults name the place in their own set; of several sets that says nothing.
  const operations = said.length === 1 ? (said[0]?.operations ?? []) : [];
  return outcomeOf(context, { id, plan: () => sets }, operations);
}

function noted({ newId }: Context, { changeSet, reason }: ChangeNote) {
  const id = changeSet ?? newId();
  if (!UUID.test(id)) throw new RequestFault('BAD_CHANGE_ID', { id: id.slice(0, 80) });
  return { id, reason: reason ? { reason } : {} };
}

async function outcomeOf(
  context: Context,
  plan: Plan,
  operations: readonly Operation[],
): Promise<Failure | undefined> {
  const [outcome] = await context.catalog.commit([plan]);
  context.load.clear();
  return outcome?.done === 'refused' ? refused(outcome.faults, operations, context) : undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A stale version alone is a conflict, for which there is a way on; everything else is refused. */
function refused(
  faults: readonly Fault[],
  operations: readonly Operation[],
  context: Context,
): Failure {
  const { catalog, languages, reading } = context;
  const speaking = { model: catalog.model, structure: reading.structure, languages };
  const said = faults.map((fault) => ({
    operation: fault.operation,
    code: fault.code,
    message: sentence(
      saidAs(fault, operations[fault.operation ?? -1]),
      faultWords(fault, operations[fault.operation ?? -1], speaking),
      languages,
    ),
    path: fault.path ?? null,
    thing: fault.thing ?? null,
  }));
  const reference = context.newReference();
  const [first] = faults;
  if (!first) throw new Error('A change was refused without any fault');
  context.log.info({ reference, faults }, 'a change was refused');
  const { code, data } = first;
  const told = outweighs.has(code) ? said.slice(0, 1) : said;
  const message = told.map((one) => one.message).join(' ');
  if (faults.length > 1 || code !== 'STALE_VERSION') {
    return { is: 'Refused', code, message, reference, faults: said };
  }
  const { expected, found } = data;
  const operation = operations[first.operation ?? 0];
  return {
    is: 'Conflict',
    code,
    message,
    reference,
    entry: operation && 'entry' in operation ? handleOf(reading, idOf(operation.entry)) : null,
    expectedVersion: typeof expected === 'number' ? expected : null,
    actualVersion: typeof found === 'number' ? found : 0,
  };
}

/** Who connects what they have said or denied before is told so: a version is nothing that people think of. */
const saidAs = ({ code }: Fault, operation: Operation | undefined): FaultCode =>
  code === 'VERSION_REQUIRED' && operation?.do === 'connect' ? 'SAID_BEFORE' : code;

/** Where the thing itself is taken or gone, whatever else is wrong comes of that. */
const outweighs: ReadonlySet<string> = new Set(['ALREADY_EXISTS', 'RETIRED']);

/** What a deed refuses of itself, in the words and the shape in which a change is refused. */
export function refusal(faults: readonly DeedRefusal[], context: Context): Failure {
  const said = faults.map(({ code, data = {}, thing, at, path }) => ({
    operation: at ?? null,
    code,
    message: sentence(code, { ...data, thing }, context.languages),
    path: path ?? null,
    thing: thing ?? null,
  }));
  const [first] = said;
  if (!first) throw new Error('A deed refused without any fault');
  const reference = context.newReference();
  context.log.info({ reference, faults }, 'a deed was refused');
  const message = said.map((one) => one.message).join(' ');
  return { is: 'Refused', code: first.code, message, reference, faults: said };
}
