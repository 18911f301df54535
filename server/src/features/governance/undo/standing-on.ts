import type {
  Actor,
  Change,
  Id,
  RelationshipState,
  Sequence,
} from '../../../catalog/change-set.ts';
import type { StoodOn } from '../../../catalog/undo.ts';
import type { Facts, Reading } from '../../../reading/reading.ts';
import type { DeedRefusal } from '../../catalog/deed.ts';

/** Something that stands on what would be undone, with the later change that put it there. */
export interface Standing {
  readonly stood: StoodOn;
  /** The entry where it is seen: the thing itself, or the end of a relationship. */
  readonly entry: Id;
  readonly later: Change | undefined;
}

export interface LogReader {
  readonly reading: Pick<Reading, 'history'>;
  readonly facts: Facts;
  readonly change: (sequence: Sequence) => Promise<Change>;
}

/** So many later changes of one thing are looked through for the one that stands. */
const LOOKED_THROUGH = 50;

/** Finds the newest later change of each, after a number and leaving out those that belong together. */
export async function standingOn(
  stoodOn: readonly StoodOn[],
  { after, except }: { after: Sequence; except: ReadonlySet<Sequence> },
  log: LogReader,
): Promise<readonly Standing[]> {
  return Promise.all(
    stoodOn.map(async (stood): Promise<Standing> => {
      const entry = entryOf(stood, log.facts);
      if (stood.because === 'CONNECTED') {
        return { stood, entry, later: await log.change(stood.since) };
      }
      const { lines } = log.reading.history(entry, { first: LOOKED_THROUGH, offset: 0 });
      for (const { sequence } of lines) {
        if (sequence <= after || except.has(sequence)) continue;
        const change = await log.change(sequence);
        if (change.effects.some(({ thing }) => thing === stood.thing)) {
          return { stood, entry, later: change };
        }
      }
      return { stood, entry, later: undefined };
    }),
  );
}

const entryOf = ({ thing }: StoodOn, facts: Facts): Id => facts.relationship(thing)?.from ?? thing;

/** Why it cannot be undone because of this, naming the thing and the change that stands on it. */
export function standingRefusal({ stood, later }: Standing, called: Called): DeedRefusal {
  const change = later === undefined ? '—' : String(later.sequence);
  const who = later ? called.who(later.by) : '—';
  const thing = called.thing(stood.thing);
  return stood.because === 'CHANGED'
    ? { code: 'STOOD_ON', thing, data: { change, who } }
    : { code: 'STOOD_ON_BY_EDGE', thing, data: { change, who, edge: called.edge(stood.fact) } };
}

/** How things are named for people. */
export interface Called {
  readonly thing: (id: Id) => string;
  readonly who: (by: Actor) => string;
  readonly edge: (fact: RelationshipState) => string;
}
