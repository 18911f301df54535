import { holding } from '../features/master/holding.ts';
import type { Holding } from '../features/master/holding.ts';
import type { Instant, Sequence } from '../catalog/change-set.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from '../reading/scene.ts';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';

/** A scene, with what is known of holding in it; both stand at one sequence number. */
export interface Seen {
  readonly scene: Scene;
  readonly known: Holding;
  /** The moment it was asked for; null for the present. */
  readonly asOf: Instant | null;
}

/** The present, or the catalog as it was at a moment; a fault where the moment is no part of its history. */
export async function seenAt(context: Context, asOf?: Instant | null): Promise<Seen> {
  if (asOf === undefined || asOf === null) return present(context);
  const { catalog, reading, viewer, languages } = context;
  const sequence = sequenceAt(context, asOf);
  return remembered(reading, `seen at ${asOf}`, async () => {
    const past = await catalog.sceneAt({ actor: viewer, languages }, sequence);
    // What is due or too old is judged by the clock of that moment.
    return seen({ ...past, now: asOf }, asOf);
  });
}

/** The catalog as it was right after a change; after 0 it was empty. A fault where there is no such change yet. */
export async function seenAfter(context: Context, sequence: Sequence): Promise<Seen> {
  const { catalog, reading, viewer, languages } = context;
  if (sequence === reading.sequence) return present(context);
  if (sequence < 0 || sequence > reading.sequence) {
    throw new Fault('NO_SUCH_CHANGE', { change: sequence, last: reading.sequence });
  }
  return remembered(reading, `seen after ${String(sequence)}`, async () => {
    const past = await catalog.sceneAt({ actor: viewer, languages }, sequence);
    const now = reading.momentOf(Math.max(1, sequence)) ?? past.now;
    return seen({ ...past, now }, now);
  });
}

/** The last change that was known at a moment; a fault where the moment is no part of the catalog's history. */
export function sequenceAt({ catalog, reading, viewer, languages }: Context, asOf: Instant) {
  const { now } = catalog.scene({ actor: viewer, languages });
  if (asOf > now) throw new Fault('IN_THE_FUTURE', { moment: asOf });
  const sequence = reading.sequenceAt(asOf);
  if (sequence === 0) {
    throw new Fault('BEFORE_THE_FIRST', { moment: asOf, first: reading.momentOf(1) ?? '—' });
  }
  return sequence;
}

/** The present, worked out once for everything that is asked of one state of the catalog within a minute. */
export function present({ catalog, reading, viewer, languages }: Context): Seen {
  const scene = catalog.scene({ actor: viewer, languages });
  return remembered(reading, `present ${scene.now.slice(0, 16)}`, () => seen(scene, null));
}

const seen = (scene: Scene, asOf: Instant | null): Seen => ({
  scene,
  known: holding(scene),
  asOf,
});

const MOST_REMEMBERED = 12;
const memory = new WeakMap<Reading, Map<string, unknown>>();

/** The same answer as long as the catalog stands at the same number, so that paging does not work it out again. */
export function remembered<Answer>(reading: Reading, about: string, make: () => Answer): Answer {
  const answers = memory.get(reading) ?? new Map<string, unknown>();
  memory.set(reading, answers);
  const name = `${String(reading.sequence)} ${about}`;
  const known = answers.get(name);
  if (known !== undefined) return known as Answer; // what is kept under a name was made for it
  const answer = make();
  answers.set(name, answer);
  if (answer instanceof Promise) answer.catch(() => answers.delete(name));
  const [oldest] = answers.keys();
  if (answers.size > MOST_REMEMBERED && oldest !== undefined) answers.delete(oldest);
  return answer;
}
