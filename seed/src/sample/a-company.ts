import { entryId } from '@linaje/graph-schema';
import type { ChangeSet, Operation, Ref, Values } from '../change-set.ts';

/** For tests: a told catalog, read the slow and obvious way. */
export interface Company {
  readonly entries: ReadonlyMap<string, { readonly ref: Ref; readonly values: Values }>;
  readonly edges: readonly Edge[];
  /** By name, what its value goes to directly. */
  readonly next: ReadonlyMap<string, readonly Ref[]>;
  of(ref: Ref): Values;
  out(ref: Ref, type: string): readonly Edge[];
  into(ref: Ref, type: string): readonly Edge[];
}

export interface Edge {
  readonly type: string;
  readonly from: Ref;
  readonly to: Ref;
  readonly by: Values;
  readonly set: Values;
}

export const nameOf = ({ kind, key }: Ref): string => `${kind} ${key}`;

/** Folds change sets, later values over earlier ones. */
export function aCompany(sets: readonly ChangeSet[]): Company {
  const entries = new Map<string, { ref: Ref; values: Values }>();
  const told = new Map<string, Edge>();
  for (const operation of sets.flatMap(({ operations }) => operations)) {
    if ('entry' in operation) tell(entries, operation);
    else tie(told, operation);
  }
  const edges = [...told.values()];
  return {
    entries,
    edges,
    next: steps(edges),
    of: (ref) => entries.get(nameOf(ref))?.values ?? {},
    out: (ref, type) => edges.filter((one) => one.type === type && isSame(one.from, ref)),
    into: (ref, type) => edges.filter((one) => one.type === type && isSame(one.to, ref)),
  };
}

function tell(
  entries: Map<string, { ref: Ref; values: Values }>,
  { entry, set }: Extract<Operation, { entry: Ref }>,
): void {
  const before = entries.get(nameOf(entry))?.values ?? {};
  entries.set(nameOf(entry), { ref: entry, values: { ...before, ...set } });
}

function tie(
  edges: Map<string, Edge>,
  { do: deed, type, from, to, by = {}, set = {} }: Extract<Operation, { from: Ref }>,
): void {
  const name = JSON.stringify([type, nameOf(from), nameOf(to), by]);
  if (deed === 'disconnect') edges.delete(name);
  else edges.set(name, { type, from, to, by, set: { ...edges.get(name)?.set, ...set } });
}

const isSame = (one: Ref, other: Ref): boolean => nameOf(one) === nameOf(other);

/** Everything that a value reaches by direct flows, held and published values, the beginning left out. */
export function reachedFrom(
  { next }: Company,
  start: Ref,
  past: readonly string[] = [],
): ReadonlyMap<string, Ref> {
  const seen = new Map<string, Ref>();
  const waiting = [...(next.get(nameOf(start)) ?? [])];
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    const name = nameOf(ref);
    if (seen.has(name) || past.some((text) => name.includes(text))) continue;
    seen.set(name, ref);
    waiting.push(...(next.get(name) ?? []));
  }
  return seen;
}

/** Where the value of an entry goes in one step. */
function steps(edges: readonly Edge[]): Company['next'] {
  const next = new Map<string, Ref[]>();
  for (const { type, from, to, set } of edges) {
    const direct = type === 'FLOWS_TO' && JSON.stringify(set['modes']).includes('"DIRECT"');
    if (!direct && type !== 'HELD_IN' && type !== 'PUBLISHED_TO') continue;
    next.set(nameOf(from), [...(next.get(nameOf(from)) ?? []), to]);
  }
  return next;
}

/** Ids by which `by` names a process. */
export const idOf = ({ kind, key }: Ref): string => entryId(kind, key);
