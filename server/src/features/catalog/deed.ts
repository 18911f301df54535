import type { DeedFault } from '../../api/errors.ts';
import type { ChangeSet, Id, Json, Operation, Source } from '../../catalog/change-set.ts';
import type { Facts } from '../../reading/reading.ts';
import type { Scene } from '../../reading/scene.ts';

/** Something that a deed refuses, before anything is written. */
export interface DeedRefusal {
  readonly code: DeedFault;
  /** What it is about, as people call it. */
  readonly thing?: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** Its place in a list that was given, from 0. */
  readonly at?: number;
  /** Where in it: `set.name.es`. */
  readonly path?: string;
}

/**
 * What a deed is handed: the present, a way to write all or nothing, and a way to refuse. Both give a failure that is
 * shown as it is; deeds know nothing of how it is shown.
 */
export interface Desk<Failure> {
  readonly scene: Scene;
  readonly facts: Facts;
  /** The asker's language first. */
  readonly languages: readonly string[];
  /** Undefined when it went in. */
  commit(operations: readonly Operation[]): Promise<Failure | undefined>;
  /** Several change sets as one: all of them or none, each said by its source. Up to 5,000 operations are one group. */
  commitSets(sets: readonly SaidSet[]): Promise<Failure | undefined>;
  refuse(faults: readonly DeedRefusal[]): Failure;
}

/** A change set of a deed that says by whom each part is said. */
export interface SaidSet extends Pick<ChangeSet, 'importId' | 'undoes'> {
  readonly source: Source;
  readonly operations: readonly Operation[];
}

/** An entry of a kind as a deed sees it. */
export interface Found {
  readonly ordinal: number;
  readonly id: Id;
  readonly name: string;
}

/** The entry of this kind with this id, or what to refuse. */
export function find<Failure>(
  { scene: { structure }, languages, refuse }: Desk<Failure>,
  kind: string,
  id: Id,
): Found | { readonly failure: Failure } {
  const ordinal = structure.ordinal(id);
  if (ordinal === undefined || structure.kind(ordinal) !== kind) {
    const thing = id.slice(0, 80);
    return { failure: refuse([{ code: 'NOT_OF_KIND', thing, data: { kind } }]) };
  }
  return { ordinal, id, name: structure.name(ordinal, languages) };
}
