import { copyFileSync, existsSync } from 'node:fs';
import { model } from '@linaje/graph-schema';
import type { Change, ChangeSet } from '../catalog/change-set.ts';
import { aMoment, aSet } from '../catalog/a-world.ts';
import { decide } from '../catalog/decide.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import type { Pace } from './flusher.ts';
import { openReading } from './open-reading.ts';
import type { Reading } from './reading.ts';

export const aReading = (file = ':memory:', truth = 'a truth', pace?: Pace): Reading =>
  openReading({ file, truth, model, ...(pace && { pace }) });

let crashes = 0;

/** A reading on what a process that dies right now leaves of this file. */
export function afterACrash(file: string): Reading {
  const left = `${file}.crash-${crashes++}`;
  for (const ending of ['', '-wal']) {
    if (existsSync(file + ending)) copyFileSync(file + ending, left + ending);
  }
  return aReading(left);
}

/** For tests: a log that grows by what is decided, and a reading that follows it step by step. */
export function aLog() {
  const reading = aReading();
  const changes: Change[] = [];

  /** One change a set; an idle set leaves none, nor does a refused one: the answer says why. */
  function tell(set: ChangeSet): Change | string {
    const at = aMoment(changes.length + 1);
    const said = { saidAt: at, ...set };
    const decision = decide(said, reading, { model, precedence: defaultPrecedence });
    if ('refused' in decision) return JSON.stringify(decision.refused);
    const { effects, contentHash } = decision.resolved;
    if (effects.length === 0 && !set.evidence) return 'It changes nothing';
    const sequence = changes.length + 1;
    const change = { ...said, sequence, at, contentHash, previousHash: '', model: 1, effects };
    // Through JSON, as it comes from a store.
    const written = JSON.parse(JSON.stringify(change)) as Change;
    changes.push(written);
    reading.follow([written]);
    return written;
  }

  return {
    reading,
    changes,
    tell,
    /** A source says all of these at once; throws where it is refused, so that no test rests on nothing. */
    says(operations: ChangeSet['operations'], more: Partial<ChangeSet> = {}): Change {
      const change = tell(aSet(operations, { source: 'file:test', ...more }));
      if (typeof change === 'string') throw new Error(change);
      return change;
    },
  };
}
