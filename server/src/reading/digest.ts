import type { Hash, Json, State } from '../catalog/change-set.ts';
import { canonical, sha256 } from '../catalog/identity.ts';
import type { Parts } from './parts.ts';
import type { DigestOptions } from './reading.ts';

/** Every state the reading holds: entries, then facts. */
export function* states({ entries, facts }: Parts): Generator<State> {
  yield* entries.all();
  yield* facts.all();
}

/** One hash over all states, runs and stamps, whatever the order in which they arrived. */
export function digest(parts: Parts, { of }: DigestOptions = { of: 'all' }): Hash {
  const hashes: Hash[] = [];
  const add = (value: unknown) => hashes.push(hashOf(value));
  for (const state of states(parts)) add(of === 'all' ? state : meaning(state));
  for (const run of parts.runs.all()) add(run);
  for (const stamp of parts.stamps.all()) add(stamp);
  return sha256(hashes.sort().join('\n'));
}

/** Equal states give equal hashes, whatever the order of their properties. */
export const hashOf = (value: unknown): Hash => sha256(canonical(value as Json)); // states are JSON

const meaning = (state: State): object => ({
  ...state,
  version: 0,
  spans: [],
  open: state.spans.at(-1)?.[1] === null,
});
