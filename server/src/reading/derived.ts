import type { EntryState } from '../catalog/change-set.ts';

/** Works something out from one entry and from nothing else; a constant of its module, as answers are kept under it. */
export type FromEntry<Answer> = (entry: EntryState) => Answer;
/** The same from the open entries of a series that refer to one thing: the results of a rule. */
export type FromSeries<Answer> = (entries: readonly EntryState[]) => Answer;

/**
 * What was worked out from bodies, kept until these are written again: a sweep over all terms then reads and folds
 * only those that changed since the last one. Costs memory by what is asked of it and nothing where nothing is.
 */
export class Derived {
  readonly #ofEntries = new Map<unknown, Map<number, unknown>>();
  readonly #ofSeries = new Map<string, Map<unknown, Map<number, unknown>>>();

  ofEntry<Answer>(
    number: number,
    from: FromEntry<Answer>,
    read: () => EntryState | undefined,
  ): Answer | undefined {
    return remembered(mapFor(this.#ofEntries, from), number, () => {
      const entry = read();
      return entry && from(entry);
    });
  }

  ofSeries<Answer>(
    { number, type }: { number: number; type: string },
    from: FromSeries<Answer>,
    read: () => readonly EntryState[],
  ): Answer {
    const ofType = mapFor(this.#ofSeries, type);
    return remembered(mapFor(ofType, from), number, () => from(read()));
  }

  /** To be called when an entry was written. */
  forgetEntry(number: number): void {
    for (const answers of this.#ofEntries.values()) answers.delete(number);
  }

  /** To be called when an entry of a series that refers to this one was written, or the reference was. */
  forgetSeries(number: number): void {
    for (const ofType of this.#ofSeries.values()) {
      for (const answers of ofType.values()) answers.delete(number);
    }
  }
}

function mapFor<Key, To extends Map<unknown, unknown>>(maps: Map<Key, To>, key: Key): To {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<unknown, unknown>() as To; // every map of maps here is of plain maps
  maps.set(key, made);
  return made;
}

function remembered<Answer>(
  answers: Map<number, unknown>,
  number: number,
  make: () => Answer,
): Answer {
  const known = answers.get(number);
  if (known !== undefined) return known as Answer; // what is kept under a derivation was made by it
  const answer = make();
  if (answer !== undefined) answers.set(number, answer);
  return answer;
}
