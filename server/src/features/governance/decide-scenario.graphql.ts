import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import type { Id, Values } from '../../catalog/change-set.ts';
import type { ScenarioType } from './scenarios.graphql.ts';
import { applyScenario } from './scenarios/apply-scenario.ts';
import { changeScenario } from './scenarios/change-scenario.ts';
import type { StepPut } from './scenarios/change-scenario.ts';
import { copyScenario } from './scenarios/copy-scenario.ts';
import { discardScenario } from './scenarios/discard-scenario.ts';
import { saveScenario } from './scenarios/save-scenario.ts';
import { scenarioIn } from './scenarios/scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { renewedIn, triedIn } from './scenarios/tried-in.ts';
import type { ScenarioStep } from './what-if/scenario-step.ts';
import type { StepInput } from './what-if.graphql.ts';

/** `saveScenario`, `changeScenario`, `copyScenario`, `discardScenario` and `applyScenario`. */
export function decideScenarioDoor(
  derived: Derived,
  ScenarioT: ScenarioType,
  { Step, stepOf }: StepInput,
): void {
  const { builder, failures } = derived;
  const Result = builder.unionType('ScenarioResult', {
    types: [ScenarioT, failures.Refused, failures.Conflict],
    resolveType: (value: Scenario | Failure) => ('is' in value ? value.is : 'Scenario'),
  });
  const Put = builder.inputType('ScenarioStepInput', {
    description: 'A step of the new list.',
    isOneOf: true,
    fields: (t) => ({
      keep: t.int({ description: 'The step at this place stays as it is.' }),
      renew: t.int({
        description: 'The step at this place stays, and what it touches is taken as it is today.',
      }),
      add: t.field({ type: Step, description: 'A new one.' }),
    }),
  });
  const words = {
    name: 'In the language of the one who asks.',
    steps: 'The whole list in its new order; left out: as it is.',
  };
  builder.mutationFields((t) => {
    const standing = {
      id: t.arg.id({ required: true }),
      expectedVersion: t.arg.int({ required: true }),
    };
    const { changeSet, reason } = noteArgs(t);
    return {
      saveScenario: t.field({
        type: Result,
        description: 'Keeps steps as a scenario; without a name it is called after its first step.',
        args: {
          name: t.arg.string({ description: words.name }),
          description: t.arg.string({ description: words.name }),
          steps: t.arg({ type: [Step], required: true }),
          changeSet,
        },
        resolve: async (_, { name, description, steps, changeSet }, context) => {
          const desk = deskOf(context, { changeSet });
          const outcome = await saveScenario(desk, {
            slug: changeSet ?? context.newId(),
            name: textOf(name, context),
            description: textOf(description, context),
            steps: steps.map((one) => putDownIn(context, stepOf(one))),
          });
          return shown(context, outcome);
        },
      }),
      changeScenario: t.field({
        type: Result,
        description: 'Changes the words or the steps of a scenario that still waits.',
        args: {
          ...standing,
          name: t.arg.string({ description: words.name }),
          description: t.arg.string({ description: words.name }),
          steps: t.arg({ type: [Put], description: words.steps }),
          changeSet,
          reason,
        },
        resolve: async (_, { id, expectedVersion, name, description, steps, ...note }, context) => {
          const put = steps?.map((one): StepPut => {
            if (one.add) return { add: putDownIn(context, stepOf(one.add)) };
            return typeof one.keep === 'number' ? { keep: one.keep } : { renew: one.renew ?? -1 };
          });
          const outcome = await changeScenario(
            deskOf(context, note),
            {
              id,
              expectedVersion,
              name: textOf(name, context),
              description: textOf(description, context),
              steps: put,
            },
            renewedIn(context),
          );
          return shown(context, outcome);
        },
      }),
      copyScenario: t.field({
        type: Result,
        description: 'A new draft with the same steps on what there is today.',
        args: { id: t.arg.id({ required: true }), changeSet },
        resolve: async (_, { id, changeSet }, context) => {
          const slug = changeSet ?? context.newId();
          const desk = deskOf(context, { changeSet });
          return shown(context, await copyScenario(desk, { id, slug }, renewedIn(context)));
        },
      }),
      discardScenario: t.field({
        type: Result,
        description: 'Nobody will apply it; it stays to be read and copied.',
        args: { ...standing, changeSet, reason },
        resolve: async (_, { id, expectedVersion, ...note }, context) =>
          shown(context, await discardScenario(deskOf(context, note), { id, expectedVersion })),
      }),
      applyScenario: t.field({
        type: Result,
        description:
          'Makes a scenario real as one change, as a whole or not at all; refused step by step where one names what is gone or was changed meanwhile.',
        args: {
          ...standing,
          reason: t.arg.string({ required: true, description: 'Why; kept in the history.' }),
          changeSet,
        },
        resolve: async (_, { id, expectedVersion, reason, changeSet }, context) => {
          const known = changeSet ?? context.newId();
          const desk = deskOf(context, { reason, changeSet: known });
          const wanted = { id, expectedVersion, reason, changeSet: known };
          const outcome = await applyScenario(desk, wanted, ({ steps }) => triedIn(context, steps));
          return shown(context, outcome);
        },
      }),
    };
  });
}

const textOf = (text: string | null | undefined, { languages }: Context): Values | undefined =>
  text?.trim() ? { [languages[0] ?? 'es']: text.trim() } : undefined;

const putDownIn = (context: Context, step: ScenarioStep) => renewedIn(context)({ step, seen: 0 });

/** The scenario after what was decided about it. */
function shown(
  { reading }: Context,
  outcome: { readonly id: Id } | { readonly failure: Failure },
): Scenario | Failure {
  if ('failure' in outcome) return outcome.failure;
  const scenario = scenarioIn(reading, outcome.id);
  if (!scenario) throw new Error(`The scenario ${outcome.id} was written, yet there is none`);
  return scenario;
}
