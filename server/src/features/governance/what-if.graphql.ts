import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import type { Operation } from '../../catalog/change-set.ts';
import { refusal, refused } from '../../api/change.ts';
import { defaultPrecedence } from '../../catalog/settle.ts';
import type { DeedRefusal } from '../catalog/deed.ts';
import type { Compared, ComparisonType } from './comparison.graphql.ts';
import { comparison } from './what-if/comparison.ts';
import { isRefusal, operationOf } from './what-if/scenario-operation.ts';
import type { ScenarioStep } from './what-if/scenario-operation.ts';
import { supposing } from './what-if/scenario.ts';

interface Supposed extends Compared {
  readonly is: 'Supposed';
}
interface Applied {
  readonly is: 'ScenarioApplied';
  readonly sequence: number;
}

/** `whatIf` and `applyScenario`. */
export function whatIfDoor(derived: Derived, ComparisonT: ComparisonType): void {
  const { builder, failures } = derived;
  const { Step, stepOf } = stepInput(derived);
  const SupposedT = builder.objectRef<Supposed>('Supposed').implement({
    description: 'What would turn if a scenario were made real.',
    fields: (t) => ({
      comparison: t.field({ type: ComparisonT, resolve: (supposed) => supposed }),
    }),
  });
  const WhatIf = builder.unionType('WhatIfResult', {
    types: [SupposedT, failures.Refused, failures.Conflict],
    resolveType: ({ is }: Supposed | Failure) => is,
  });
  const AppliedT = builder.objectRef<Applied>('ScenarioApplied').implement({
    description: 'The scenario is real now.',
    fields: (t) => ({
      sequence: t.exposeInt('sequence', { description: 'The number the catalog has come to.' }),
    }),
  });
  const Apply = builder.unionType('ApplyScenarioResult', {
    types: [AppliedT, failures.Refused, failures.Conflict],
    resolveType: ({ is }: Applied | Failure) => is,
  });
  const operationsArg = 'In order; decided by the rules of a real change, and not written.';
  builder.queryField('whatIf', (t) =>
    t.field({
      type: WhatIf,
      extensions: { work: 20_000 },
      description: 'What a scenario would break, mend and change, before it is made.',
      args: { operations: t.arg({ type: [Step], required: true, description: operationsArg }) },
      resolve: (_, { operations }, context) => {
        const planned = plan(operations.map(stepOf), context);
        if ('failure' in planned) return planned.failure;
        return suppose(planned.operations, context);
      },
    }),
  );
  builder.mutationField('applyScenario', (t) =>
    t.field({
      type: Apply,
      description: 'Makes a scenario real, as a whole or not at all.',
      args: { operations: t.arg({ type: [Step], required: true }), ...noteArgs(t) },
      resolve: async (_, { operations, ...note }, context) => {
        const planned = plan(operations.map(stepOf), context);
        if ('failure' in planned) return planned.failure;
        const failure = await deskOf(context, note).commit(planned.operations);
        return failure ?? { is: 'ScenarioApplied' as const, sequence: context.reading.sequence };
      },
    }),
  );
}

type Planned = { readonly failure: Failure } | { readonly operations: readonly Operation[] };

function plan(steps: readonly ScenarioStep[], context: Context): Planned {
  const { catalog, reading, viewer, languages } = context;
  const scene = catalog.scene({ actor: viewer, languages });
  const here = { scene, facts: reading, languages };
  const planned = steps.map((step) => operationOf(step, here));
  const faults = planned.flatMap((one, at): DeedRefusal[] =>
    isRefusal(one) ? [{ ...one, at }] : [],
  );
  if (faults.length > 0) return { failure: refusal(faults, context) };
  return { operations: planned.filter((one): one is Operation => !isRefusal(one)) };
}

function suppose(operations: readonly Operation[], context: Context): Supposed | Failure {
  const { catalog, reading, viewer, languages, newId } = context;
  const before = catalog.scene({ actor: viewer, languages });
  const supposed = supposing(
    { id: newId(), by: viewer, operations },
    { facts: reading, structure: reading.structure },
    { model: catalog.model, precedence: defaultPrecedence, now: before.now },
  );
  if ('refused' in supposed) return refused(supposed.refused, operations, context);
  const after = supposed.scene;
  return { is: 'Supposed', before, after, comparison: comparison(before, after) };
}

interface StepGiven {
  readonly retire?: string | null | undefined;
  readonly restore?: string | null | undefined;
  readonly remove?: string | null | undefined;
  readonly connect?: object | null | undefined;
  readonly set?:
    | { readonly of: string; readonly property: string; readonly value?: string | null | undefined }
    | null
    | undefined;
}

function stepInput({ builder, connecting }: Derived) {
  const Setting = builder.inputType('ScenarioSetInput', {
    description: 'A property of an entry or of an edge: a rank, a protection, a life cycle.',
    fields: (t) => ({
      of: t.id({ required: true, description: 'An entry, or an edge.' }),
      property: t.string({ required: true, description: 'As the model names it.' }),
      value: t.string({
        description:
          'As people write it, lists with a line for each, closed words also with commas; left out: empty.',
      }),
    }),
  });
  const Step = builder.inputType('ScenarioOperationInput', {
    description: 'One step of a scenario.',
    isOneOf: true,
    fields: (t) => ({
      retire: t.id({ description: 'An entry goes: a system, a dataset, a field.' }),
      restore: t.id({ description: 'A retired entry comes back.' }),
      remove: t.id({ description: 'An edge goes, whoever says it.' }),
      connect: t.field({ type: connecting.ConnectInput, description: 'An edge comes.' }),
      set: t.field({ type: Setting, description: 'A value is another one.' }),
    }),
  });
  const stepOf = ({ retire, restore, remove, connect, set }: StepGiven): ScenarioStep => {
    if (retire) return { do: 'retire', entry: retire };
    if (restore) return { do: 'restore', entry: restore };
    if (remove) return { do: 'remove', edge: remove };
    if (connect) {
      const { edge, set } = connecting.spoken(connect);
      return { do: 'connect', ...edge, set };
    }
    if (set) return { do: 'set', ...set, value: set.value ?? undefined };
    throw new Error('A @oneOf input came through with nothing in it');
  };
  return { Step, stepOf };
}
