import type { Id, Operation, Ref } from '../../catalog/change-set.ts';
import type { DeedRefusal, Desk } from './deed.ts';
import { setting } from './written/setting.ts';
import type { WrittenValue } from './written/written.ts';

/** A relationship as somebody gives it, identifying values among the others. */
export interface GivenEdge {
  readonly type: string;
  readonly from: Ref;
  readonly to: Ref;
  readonly values: readonly WrittenValue[];
  readonly expectedVersion?: number | undefined;
}

/** One thing that somebody says of a relationship, on the version that they saw where they had said it before. */
export type Tie =
  | ({ readonly do: 'connect' } & GivenEdge)
  | {
      readonly do: 'change';
      readonly edge: Id;
      readonly values: readonly WrittenValue[];
      readonly expectedVersion?: number | undefined;
    }
  | {
      readonly do: 'disconnect' | 'deny';
      readonly edge: Id;
      readonly expectedVersion?: number | undefined;
    };

/** Connects, changes, disconnects and denies, all of it or nothing: an owner gives way to another in one go. */
export async function changeRelationships<Failure>(
  desk: Desk<Failure>,
  ties: readonly Tie[],
): Promise<Failure | undefined> {
  const planned = ties.map((tie) => operationOf(tie, desk));
  const faults = planned.flatMap((one, at) =>
    isOperation(one) ? [] : one.map((fault) => ({ ...fault, at })),
  );
  if (faults.length > 0) return desk.refuse(faults);
  return desk.commit(planned.filter(isOperation));
}

type Planned = Operation | readonly DeedRefusal[];
const isOperation = (one: Planned): one is Operation => 'do' in one;

function operationOf<Failure>(tie: Tie, desk: Desk<Failure>): Planned {
  if (tie.do === 'connect') return connecting(tie, desk);
  const [fact] = desk.facts.facts(tie.edge);
  if (!fact) return [{ code: 'NO_SUCH_EDGE', thing: tie.edge.slice(0, 80) }];
  const { type, from, to, by } = fact;
  const edge = { type, from: { id: from }, to: { id: to }, by };
  if (tie.do !== 'change') return { do: tie.do, ...edge, ...versionOf(tie) };
  const properties = desk.scene.model.relationship(type)?.properties ?? {};
  const read = setting(tie.values, { thing: type, properties, languages: desk.languages });
  if ('faults' in read) return read.faults;
  return { do: 'connect', ...edge, set: read.set, ...versionOf(tie) };
}

/** The operation that says an edge, or what cannot be read of it. */
export function connecting<Failure>(
  given: GivenEdge,
  { scene, languages }: Desk<Failure>,
): Planned {
  const { type, from, to, values } = given;
  const { identifiedBy = {}, properties = {} } = scene.model.relationship(type) ?? {};
  const owner = { thing: type, properties: { ...identifiedBy, ...properties }, languages };
  const read = setting(values, owner);
  if ('faults' in read) return read.faults;
  const said = Object.entries(read.set);
  const isIdentity = (name: string) => Object.hasOwn(identifiedBy, name);
  return {
    do: 'connect',
    type,
    from,
    to,
    // An identifying value that is empty is not there.
    by: Object.fromEntries(said.filter(([name, value]) => isIdentity(name) && value !== null)),
    set: Object.fromEntries(said.filter(([name]) => !isIdentity(name))),
    ...versionOf(given),
  };
}

const versionOf = ({ expectedVersion }: { readonly expectedVersion?: number | undefined }) =>
  expectedVersion === undefined ? {} : { expectedVersion };
