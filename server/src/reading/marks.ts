import type { DatabaseSync } from 'node:sqlite';
import type { Sequence } from '../catalog/change-set.ts';
import type { Behind } from './behind.ts';

/** Where the file stands, and what was touched on the way there: goes into it with every flush. */
export interface Marks {
  /** Notes what was touched, by number. */
  touch(touched: Touched): void;
}

export interface Touched {
  readonly entries: Set<number>;
  readonly facts: Set<number>;
}

/** `sequence` tells where the reading stands in memory. */
export function openMarks(database: DatabaseSync, behind: Behind, sequence: () => Sequence): Marks {
  const sequenceIs = database.prepare(`UPDATE stamped SET value = ? WHERE name = 'sequence'`);
  const note = database.prepare('INSERT INTO touched (entries, facts) VALUES (?, ?)');
  let fresh = nothing();
  let leaving: (Touched & { readonly sequence: Sequence; written: boolean }) | undefined;

  behind.join({
    size: 0,
    leave() {
      leaving = { ...fresh, sequence: sequence(), written: false };
      fresh = nothing();
    },
    writeSome() {
      if (!leaving || leaving.written) return 0;
      leaving.written = true;
      const { entries, facts } = leaving;
      sequenceIs.run(leaving.sequence);
      if (entries.size + facts.size > 0) note.run(bytesOf(entries), bytesOf(facts));
      return 1;
    },
    forget() {
      leaving = undefined;
    },
    comeBack() {
      if (leaving) take(leaving, fresh);
      leaving = undefined;
    },
  });

  return { touch: (touched) => take(touched, fresh) };
}

const nothing = (): Touched => ({ entries: new Set(), facts: new Set() });

function take(touched: Touched, into: Touched): void {
  for (const number of touched.entries) into.entries.add(number);
  for (const number of touched.facts) into.facts.add(number);
}

const bytesOf = (numbers: Iterable<number>): Uint8Array =>
  new Uint8Array(Int32Array.from(numbers).buffer);
