import type { InputObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { refusal } from '../../api/change.ts';
import type { Failure } from '../../api/failure.ts';
import type { Compared, ComparisonTypes } from './comparison.graphql.ts';
import { comparisonWith, triedIn } from './scenarios/tried-in.ts';
import type { ScenarioStep } from './what-if/scenario-step.ts';
import { stepProblem } from './what-if/step-problem.ts';
import { putDown } from './what-if/tried.ts';

interface Supposed extends Compared {
  readonly is: 'Supposed';
}

/** `whatIf`: what steps that nobody has kept would come to. */
export function whatIfDoor(
  { builder, failures }: Derived,
  { Comparison }: ComparisonTypes,
  { Step, stepOf }: StepInput,
): void {
  const SupposedT = builder.objectRef<Supposed>('Supposed').implement({
    description: 'What would turn if a scenario were made real.',
    fields: (t) => ({
      comparison: t.field({ type: Comparison, resolve: (supposed) => supposed }),
    }),
  });
  const WhatIf = builder.unionType('WhatIfResult', {
    types: [SupposedT, failures.Refused, failures.Conflict],
    resolveType: ({ is }: Supposed | Failure) => is,
  });
  builder.queryField('whatIf', (t) =>
    t.field({
      type: WhatIf,
      extensions: { work: 20_000 },
      description: 'What steps would break, mend and change, before anybody keeps or makes them.',
      args: {
        operations: t.arg({
          type: [Step],
          required: true,
          description: 'In order; decided by the rules of a real change, and not written.',
        }),
      },
      resolve: (_, { operations }, context) => supposed(operations.map(stepOf), context),
    }),
  );
}

function supposed(steps: readonly ScenarioStep[], context: Context): Supposed | Failure {
  const { catalog, reading, viewer, languages } = context;
  const scene = catalog.scene({ actor: viewer, languages });
  const { model } = catalog;
  const here = { facts: reading, structure: reading.structure };
  const tried = triedIn(context, putDown(steps, here, { model, languages }));
  const speaking = { scene, facts: reading, languages };
  const faults = tried.steps.flatMap((step, at) => stepProblem(step, at, speaking) ?? []);
  if (faults.length > 0) return refusal(faults, context);
  return { is: 'Supposed', ...comparisonWith(context, tried) };
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
  readonly protect?:
    { readonly from: string; readonly to: string; readonly protection: string } | null | undefined;
  readonly replace?: { readonly entry: string; readonly by: string } | null | undefined;
}

export interface StepInput {
  readonly Step: InputObjectRef<Schema, StepGiven>;
  readonly stepOf: (given: StepGiven) => ScenarioStep;
}

/** A step as it is asked for. */
export function stepInput({ builder, connecting }: Derived): StepInput {
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
  const Protecting = builder.inputType('ScenarioProtectInput', {
    description: 'What flows from one field or dataset to another, whichever process carries it.',
    fields: (t) => ({
      from: t.id({ required: true }),
      to: t.id({ required: true }),
      protection: t.string({ required: true, description: 'As FLOWS_TO has it: `PSEUDONYMISED`.' }),
    }),
  });
  const Replacing = builder.inputType('ScenarioReplaceInput', {
    description: 'A field, dataset or system gives its place as a source to another.',
    fields: (t) => ({
      entry: t.id({ required: true }),
      by: t.id({ required: true, description: 'Its fields of the same names contribute instead.' }),
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
      protect: t.field({ type: Protecting, description: 'Data is protected on its way.' }),
      replace: t.field({ type: Replacing, description: 'A source takes the place of another.' }),
    }),
  });
  const stepOf = (given: StepGiven): ScenarioStep => {
    const { retire, restore, remove, connect, set, protect, replace } = given;
    if (retire) return { do: 'RETIRE', entry: retire };
    if (restore) return { do: 'RESTORE', entry: restore };
    if (remove) return { do: 'REMOVE', edge: remove };
    if (connect) {
      const { edge, set } = connecting.spoken(connect);
      return { do: 'CONNECT', ...edge, set };
    }
    if (set) return { do: 'SET', ...set, value: set.value ?? undefined };
    if (protect) return { do: 'PROTECT', ...protect };
    if (replace) return { do: 'REPLACE', ...replace };
    throw new Error('A @oneOf input came through with nothing in it');
  };
  return { Step, stepOf };
}
