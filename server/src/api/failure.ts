import type { Builder } from './builder.ts';
import type { Entries } from './derive/entry.ts';
import type { Handle } from './handle.ts';
import type { FaultCode } from './errors.ts';

/** Something expected went against a change; said as data, not as an error. */
export type Failure = Refused | Conflict;

interface FailureBase {
  readonly code: FaultCode;
  readonly message: string;
  readonly reference: string;
}

export interface Refused extends FailureBase {
  readonly is: 'Refused';
  readonly faults: readonly RefusedFault[];
}

export interface Conflict extends FailureBase {
  readonly is: 'Conflict';
  readonly entry: Handle | null;
  readonly expectedVersion: number | null;
  readonly actualVersion: number;
}

export interface RefusedFault {
  readonly operation: number | null;
  readonly code: FaultCode;
  readonly message: string;
  readonly path: string | null;
  readonly thing: string | null;
}

/** `Refused` and `Conflict`, the two ways in which a change can fail that a caller must expect. */
export function failureTypes(builder: Builder, { Entry }: Entries) {
  const Failure = builder.interfaceRef<Failure>('Failure');
  Failure.implement({
    description: 'Why a change did not go in. Nothing of it did.',
    resolveType: ({ is }) => is,
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Stable, for programs.' }),
      message: t.exposeString('message', { description: "For people, in the asker's language." }),
      reference: t.exposeString('reference', {
        description: 'Also stands in the log of the server.',
      }),
    }),
  });
  const Fault = builder.objectRef<RefusedFault>('RefusedFault').implement({
    description: 'One thing wrong with one operation of a change.',
    fields: (t) => ({
      operation: t.exposeInt('operation', {
        nullable: true,
        description: 'Its place in the change, from 0; null for the change as a whole.',
      }),
      code: t.exposeString('code'),
      message: t.exposeString('message'),
      path: t.exposeString('path', { nullable: true, description: '`set.status`, `to`.' }),
      thing: t.exposeString('thing', { nullable: true }),
    }),
  });
  const Refused = builder.objectRef<Refused>('Refused').implement({
    description: 'The change breaks a rule; all that is wrong with it is said at once.',
    interfaces: [Failure],
    fields: (t) => ({ faults: t.field({ type: [Fault], resolve: ({ faults }) => faults }) }),
  });
  const Conflict = builder.objectRef<Conflict>('Conflict').implement({
    description: 'Somebody changed the thing meanwhile: read it again and decide what stays.',
    interfaces: [Failure],
    fields: (t) => ({
      entry: t.field({ type: Entry, nullable: true, resolve: ({ entry }) => entry }),
      expectedVersion: t.exposeInt('expectedVersion', { nullable: true }),
      actualVersion: t.exposeInt('actualVersion'),
    }),
  });
  return { Refused, Conflict };
}
