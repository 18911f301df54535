import type { ObjectRef } from '@pothos/core';
import { actorName } from '../../api/actor-name.ts';
import type { Schema } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { inLanguage } from '../../api/derive/texts.ts';
import { Fault } from '../../api/fault.ts';
import { handleOf } from '../../api/handle.ts';
import { slice } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import { remembered, seenAfter } from '../../api/scenes.ts';
import type { Change, Id } from '../../catalog/change-set.ts';
import type { Compared, ComparisonTypes, TurnIn } from './comparison.graphql.ts';
import type { MentionType } from './mention.graphql.ts';
import { scenarioIn, scenarioStates } from './scenarios/scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { sideBySide } from './scenarios/side-by-side.ts';
import { comparisonWith, triedIn } from './scenarios/tried-in.ts';
import { comparison } from './what-if/comparison.ts';
import { named } from './what-if/standing.ts';
import { stepNotice } from './what-if/step-problem.ts';
import { stepInWords, stepWords } from './what-if/step-words.ts';
import type { Tried, TriedStep } from './what-if/tried.ts';
import { turnsIn } from './what-if/turns.ts';

export type ScenarioType = ObjectRef<Schema, Scenario>;
interface StepShown extends TriedStep {
  readonly place: number;
}
interface Row {
  readonly turns: readonly (TurnIn | undefined)[];
}
interface Table {
  readonly scenarios: readonly Scenario[];
  readonly rows: readonly Row[];
}
interface Guests extends ComparisonTypes {
  readonly Change: ObjectRef<Schema, Change>;
  readonly Mention: MentionType;
}

/** `scenario`, `scenarios` and `compareScenarios`. */
export function scenariosDoor(derived: Derived, guests: Guests): ScenarioType {
  const { builder, PageInfo } = derived;
  const ScenarioT = scenarioType(derived, guests);
  const State = derived.builder.enumType('ScenarioState', {
    description: 'A draft waits; what was applied or discarded can still be read and copied.',
    values: scenarioStates,
  });
  builder.objectField(ScenarioT, 'state', (t) =>
    t.field({ type: State, resolve: ({ state }) => state }),
  );
  const Page = builder.objectRef<Slice<Scenario>>('ScenarioPage').implement({
    description: 'Scenarios, the one that was changed last first.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      nodes: t.field({ type: [ScenarioT], resolve: ({ items }) => items }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
  const TableT = tableType(derived, ScenarioT, guests);
  builder.queryFields((t) => ({
    scenario: t.field({
      type: ScenarioT,
      nullable: true,
      description: 'One scenario with its steps and what it would turn; null where there is none.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { reading }) => scenarioIn(reading, id) ?? null,
    }),
    scenarios: t.field({
      type: Page,
      args: {
        states: t.arg({ type: [State], description: 'Empty: all.' }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: (_, { states, ...page }, context) => {
        const kept = scenariosIn(context).filter(
          ({ state }) => !states?.length || states.includes(state),
        );
        return slice(kept, ({ id }) => id, page);
      },
    }),
    compareScenarios: t.field({
      type: TableT,
      extensions: { work: 60_000 },
      description: 'Two or three scenarios beside each other: what turns in any, and how in each.',
      args: { ids: t.arg.idList({ required: true }) },
      resolve: async (_, { ids }, context) => {
        if (ids.length < 2 || ids.length > 3) {
          throw new Fault('SCENARIOS_TWO_OR_THREE', { found: ids.length });
        }
        const scenarios = ids.map((id) => scenarioOrFault(context, id));
        const compared = await Promise.all(scenarios.map((one) => comparedOf(context, one)));
        const turns = compared.map((one) => turnsIn(one.comparison));
        const rows = sideBySide(turns).map((row): Row => ({
          turns: row.map((turn, at) => {
            const of = compared[at];
            return turn && of && { turn, compared: of };
          }),
        }));
        return { scenarios, rows };
      },
    }),
  }));
  return ScenarioT;
}

function scenarioOrFault({ reading }: Context, id: Id): Scenario {
  const found = scenarioIn(reading, id);
  if (!found) throw new Fault('SCENARIO_UNKNOWN', { thing: id.slice(0, 80) });
  return found;
}

/** All that were not retired, the one that was changed last first. */
function scenariosIn({ reading }: Context): readonly Scenario[] {
  const { structure } = reading;
  const last = (id: Id) => reading.history(id, { first: 1, offset: 0 }).lines[0]?.sequence ?? 0;
  return structure
    .ofKind('Proposal')
    .filter((ordinal) => structure.live(ordinal))
    .map((ordinal) => structure.id(ordinal))
    .flatMap((id) => scenarioIn(reading, id) ?? [])
    .map((scenario) => ({ scenario, last: last(scenario.id) }))
    .sort((a, b) => b.last - a.last)
    .map(({ scenario }) => scenario);
}

/** The steps of a scenario on the present; worked out once for each state of the catalog. */
const triedOf = (context: Context, { id, version, steps }: Scenario): Tried =>
  remembered(context.reading, `tried ${id} ${String(version)}`, () => triedIn(context, steps));

/** What a draft would turn; what an applied one has turned. */
async function comparedOf(context: Context, scenario: Scenario): Promise<Compared> {
  const { id, version } = scenario;
  const applied = appliedAt(context, scenario);
  if (applied === undefined) {
    return remembered(context.reading, `scenario ${id} ${String(version)}`, () =>
      comparisonWith(context, triedOf(context, scenario)),
    );
  }
  const { scene: before } = await seenAfter(context, applied - 1);
  const { scene: after } = await seenAfter(context, applied);
  return remembered(context.reading, `applied ${id} ${String(applied)}`, () => ({
    before,
    after,
    comparison: comparison(before, after),
  }));
}

const appliedAt = ({ reading }: Context, { state, appliedBy }: Scenario): number | undefined =>
  state === 'APPLIED' && appliedBy !== undefined ? reading.known(appliedBy)?.sequence : undefined;

function scenarioType(derived: Derived, guests: Guests): ScenarioType {
  const { builder, kindOf } = derived;
  const { Comparison, Change } = guests;
  const Step = stepType(derived);
  const lastOf = ({ reading }: Context, id: Id) =>
    reading.history(id, { first: 1, offset: 0 }).lines[0];
  const ScenarioT = builder.objectRef<Scenario>('Scenario');
  ScenarioT.implement({
    description: 'A change that waits: steps, and what they would turn.',
    fields: (t) => ({
      id: t.exposeID('id'),
      version: t.exposeInt('version', { description: 'To be given back when changing it.' }),
      name: t.string({
        args: { language: t.arg.string() },
        resolve: ({ name }, { language }, { languages }) =>
          textIn(name, language, languages) ?? '—',
      }),
      description: t.string({
        nullable: true,
        args: { language: t.arg.string() },
        resolve: ({ description }, { language }, { languages }) =>
          textIn(description, language, languages),
      }),
      entry: t.field({
        type: kindOf('Proposal'),
        description: 'The entry that keeps it.',
        resolve: ({ id }, _, { reading }) => {
          const handle = handleOf(reading, id);
          if (!handle) throw new Error(`The reading holds no entry ${id}, yet its scenario`);
          return handle;
        },
      }),
      savedAt: t.field({
        type: 'DateTime',
        resolve: ({ id }, _, context) => lastOf(context, id)?.at ?? '',
      }),
      savedBy: t.string({
        description: 'Who changed it last, by name.',
        resolve: async ({ id }, _, context) => {
          const line = lastOf(context, id);
          if (!line) return '—';
          return actorName((await context.load.change(line.sequence)).by, context.languages);
        },
      }),
      stepCount: t.int({ resolve: ({ steps }) => steps.length }),
      steps: t.field({
        type: [Step],
        extensions: { size: 10, work: 20 },
        description: 'In order, each with how it stands today.',
        resolve: (scenario, _, context) =>
          triedOf(context, scenario).steps.map((step, place) => ({ ...step, place })),
      }),
      applicable: t.boolean({
        description: 'Whether it is a draft of which every step can be done as it was put down.',
        resolve: (scenario, _, context) => {
          const { steps, operations } = triedOf(context, scenario);
          const fit = steps.every(({ standing }) => ['FITS', 'ALREADY_SO'].includes(standing));
          return scenario.state === 'DRAFT' && fit && operations.length > 0;
        },
      }),
      applied: t.field({
        type: Change,
        nullable: true,
        description: 'The change that made it real.',
        resolve: (scenario, _, context) => {
          const sequence = appliedAt(context, scenario);
          return sequence === undefined ? null : context.load.change(sequence);
        },
      }),
      comparison: t.field({
        type: Comparison,
        extensions: { work: 20_000 },
        description:
          'What it would turn, without the steps that cannot be done; of an applied one what it has turned.',
        resolve: (scenario, _, context) => comparedOf(context, scenario),
      }),
    }),
  });
  return ScenarioT;
}

function textIn(
  texts: Scenario['name'],
  language: string | null | undefined,
  languages: readonly string[],
): string | null {
  const text = inLanguage(texts, language ?? undefined, languages);
  return typeof text === 'string' ? text : null;
}

function stepType({ builder, Entry }: Derived) {
  const Standing = builder.enumType('StepStanding', {
    description: 'How a step stands today.',
    values: {
      FITS: { value: 'FITS', description: 'It can be done as it was put down.' },
      CHANGED: { value: 'CHANGED', description: 'What it touches was changed meanwhile.' },
      ALREADY_SO: { value: 'ALREADY_SO', description: 'There is nothing left to do.' },
      GONE: { value: 'GONE', description: 'It names what is gone.' },
      REFUSED: { value: 'REFUSED', description: 'A rule forbids it.' },
    } as const,
  });
  const Deed = builder.enumType('StepDeed', {
    description: 'What a step does.',
    values: ['RETIRE', 'RESTORE', 'CONNECT', 'REMOVE', 'SET', 'PROTECT', 'REPLACE'] as const,
  });
  const speaking = ({ catalog, reading, viewer, languages }: Context) => ({
    scene: catalog.scene({ actor: viewer, languages }),
    facts: reading,
    languages,
  });
  return builder.objectRef<StepShown>('ScenarioStep').implement({
    description: 'One step of a scenario, in words.',
    fields: (t) => ({
      place: t.exposeInt('place', { description: 'From 0; by it a step is kept when changing.' }),
      does: t.field({ type: Deed, resolve: ({ step }) => step.do }),
      standing: t.field({ type: Standing, resolve: ({ standing }) => standing }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ step }, _, context) => {
          const { scene, facts, languages } = speaking(context);
          return stepInWords(step, stepWords(scene, facts, languages));
        },
      }),
      notice: t.string({
        nullable: true,
        description: 'What is the matter with it, where something is.',
        resolve: (step, _, context) => stepNotice(step, step.place, speaking(context)) ?? null,
      }),
      things: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'The entries that it names, as far as they are known.',
        resolve: ({ step }, _, { reading }) =>
          named(step, reading).flatMap((id) => handleOf(reading, id) ?? []),
      }),
      operations: t.int({
        description: 'How many operations of a real change it comes to.',
        resolve: ({ operations }) => operations.length,
      }),
    }),
  });
}

function tableType(
  { builder }: Derived,
  ScenarioT: ScenarioType,
  { Turn, TurnKind, Mention }: Guests,
) {
  const RowT = builder.objectRef<Row>('ScenarioRow').implement({
    description: 'One thing that turns in at least one of the scenarios.',
    fields: (t) => ({
      what: t.field({ type: TurnKind, resolve: (row) => someTurn(row).turn.what }),
      subjects: t.field({
        type: [Mention],
        extensions: { size: 2 },
        resolve: (row) => {
          const { turn, compared } = someTurn(row);
          return turn.subjects.map((id) => ({ id, scenes: [compared.after, compared.before] }));
        },
      }),
      turns: t.field({
        type: [Turn],
        nullable: { list: false, items: true },
        extensions: { size: 3 },
        description: 'By scenario, in their order; null where it stays as it is.',
        resolve: ({ turns }) => turns.map((turn) => turn ?? null),
      }),
    }),
  });
  return builder.objectRef<Table>('ScenarioTable').implement({
    description: 'Scenarios beside each other.',
    fields: (t) => ({
      scenarios: t.field({
        type: [ScenarioT],
        extensions: { size: 3 },
        resolve: ({ scenarios }) => scenarios,
      }),
      rows: t.field({ type: [RowT], extensions: { size: 100 }, resolve: ({ rows }) => rows }),
    }),
  });
}

function someTurn({ turns }: Row): TurnIn {
  const found = turns.find((one) => one !== undefined);
  if (!found) throw new Error('A row tells of something that turns in no scenario');
  return found;
}
