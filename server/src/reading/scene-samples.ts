import { model } from '@linaje/graph-schema';
import { aMoment, aSet } from '../catalog/a-world.ts';
import type { Change, ChangeSet, Operation } from '../catalog/change-set.ts';
import { decide } from '../catalog/decide.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { openReading } from './open-reading.ts';
import type { Reading } from './reading.ts';
import { sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** For tests: the next line of the log that a change set makes; undefined where it changes nothing. Throws on faults. */
export function aChange(reading: Reading, set: ChangeSet): Change | undefined {
  const sequence = reading.sequence + 1;
  const at = aMoment(sequence);
  const decision = decide({ saidAt: at, ...set }, reading, {
    model,
    precedence: defaultPrecedence,
  });
  if ('refused' in decision) throw new Error(JSON.stringify(decision.refused));
  const { effects, contentHash } = decision.resolved;
  if (effects.length === 0) return undefined;
  return { saidAt: at, ...set, sequence, at, contentHash, previousHash: '', model: 1, effects };
}

export const NOW = '2026-11-22T12:00:00.000Z';

/** For tests: a reading that has followed these operations, said by a file. */
export function aReading(...told: readonly (readonly Operation[])[]): Reading {
  const reading = openReading({ file: ':memory:', truth: 'test', model });
  for (const operations of told) {
    const change = aChange(reading, aSet(operations, { source: 'file:test' }));
    if (change) reading.follow([change]);
  }
  return reading;
}

/** For tests: the scene of a catalog told in operations, with the ordinals by kind and key. */
export function aScene(
  operations: readonly Operation[],
): Scene & { of(kind: string, key: string): number } {
  const reading = aReading(operations);
  const scene = sceneOf(reading, reading.structure, {
    model,
    precedence: defaultPrecedence,
    now: NOW,
  });
  return {
    ...scene,
    of: (kind, key) => {
      const found = scene.structure
        .ofKind(kind)
        .find((ordinal) => scene.structure.key(ordinal) === key);
      if (found === undefined) throw new Error(`The scene has no ${kind} ${key}`);
      return found;
    },
  };
}

/** For tests: operations in the fewest words; a thing is `Kind key`. */
export const put = (thing: string, set: Record<string, unknown> = {}): Operation => ({
  do: 'put',
  entry: ref(thing),
  // Values of tests are JSON by construction.
  set: set as never,
});

export const connect = (
  from: string,
  type: string,
  to: string,
  { by, ...set }: Record<string, unknown> = {},
): Operation => ({
  do: 'connect',
  type,
  from: ref(from),
  to: ref(to),
  ...(by !== undefined && { by: by as never }),
  set: set as never,
});

function ref(thing: string) {
  const space = thing.indexOf(' ');
  return { kind: thing.slice(0, space), key: thing.slice(space + 1) };
}
