import { keyOf } from '@linaje/graph-schema';
import type { Id, Operation, Ref } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';
import { connecting } from './change-relationships.ts';
import type { GivenEdge } from './change-relationships.ts';
import type { DeedRefusal, Desk } from './deed.ts';
import { setting } from './written/setting.ts';
import type { WrittenValue } from './written/written.ts';

/** A new entry as somebody writes it, and what it is connected with from the start. */
export interface Creation {
  readonly kind: string;
  /** The parts of its key, in order. */
  readonly key: readonly string[];
  readonly set: readonly WrittenValue[];
  /** An end that is left out is the new entry. */
  readonly connect: readonly (Omit<GivenEdge, 'from' | 'to'> & {
    readonly from?: Ref | undefined;
    readonly to?: Ref | undefined;
  })[];
}

/** Makes an entry with its first relationships, all of it or nothing; refused where its key is taken. */
export async function createEntry<Failure>(
  desk: Desk<Failure>,
  { kind, key, set: written, connect }: Creation,
): Promise<{ readonly failure: Failure } | { readonly id: Id }> {
  const properties = desk.scene.model.kind(kind)?.properties ?? {};
  const read = setting(written, { thing: kind, properties, languages: desk.languages });
  const entry = { kind, key: keyOf(...key.map((part) => part.trim())) };
  const edges = connect.map((one) =>
    connecting({ ...one, from: one.from ?? entry, to: one.to ?? entry }, desk),
  );
  const faults: readonly DeedRefusal[] = [
    ...('faults' in read ? read.faults : []),
    ...edges.flatMap((edge) => ('do' in edge ? [] : edge)),
  ];
  if (faults.length > 0 || 'faults' in read) return { failure: desk.refuse(faults) };
  const operations = edges.filter((edge): edge is Operation => 'do' in edge);
  const failure = await desk.commit([{ do: 'create', entry, set: read.set }, ...operations]);
  return failure === undefined ? { id: entryId(kind, entry.key) } : { failure };
}
