import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { handleOf } from '../../api/handle.ts';
import { ordinalIn } from '../../api/scene-entry.ts';
import { present } from '../../api/scenes.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Value } from './candidate.ts';
import type { Step, Verdict } from './survivorship.ts';
import { sourceName, tryRules } from './trial-of-rules.ts';
import { lossInWords, stepInWords, verdictInWords } from './verdict-words.ts';

interface In<Told> {
  readonly scene: Scene;
  readonly told: Told;
}

/** A simulator is tried with so many values at most. */
const SAMPLES_LIMIT = 200;

/** `survive`: which of some sample values the rules of an attribute would keep. */
export function surviveDoor(derived: Derived): void {
  const { builder } = derived;
  const VerdictType = verdictType(derived);
  const RecordValue = builder.inputType('RecordValueInput', {
    description: 'One value of a record.',
    fields: (t) => ({ name: t.string({ required: true }), value: t.string() }),
  });
  const Candidate = builder.inputType('CandidateInput', {
    description: 'What one source offers.',
    fields: (t) => ({
      source: t.string({
        required: true,
        description:
          'The id of a contributing field, whose rank and trust then count; or any name.',
      }),
      value: t.string({ description: 'Left out: the source has none.' }),
      on: t.field({ type: 'Date', description: 'Day of the value.' }),
      valid: t.boolean({
        description: 'Whether it passes the validity filter; it does unless told.',
      }),
      record: t.field({ type: [RecordValue], description: 'The record it stands in.' }),
    }),
  });
  builder.queryField('survive', (t) =>
    t.field({
      type: VerdictType,
      description: 'Tries the survivorship rules of an attribute on sample values.',
      args: {
        attribute: t.arg.id({ required: true }),
        candidates: t.arg({ type: [Candidate], required: true }),
        today: t.arg({ type: 'Date', description: 'The day by which ages are told.' }),
        override: t.arg.string({ description: 'What a person has fixed, for a rule by hand.' }),
        followedSource: t.arg.string({ description: 'Who won the attribute that is followed.' }),
      },
      resolve: (_, { attribute, candidates, ...rest }, context) => {
        const { scene, known } = present(context);
        const ordinal = ordinalIn(scene, attribute);
        if (scene.structure.kind(ordinal) !== 'MasterAttribute') {
          throw new Fault('NOT_OF_KIND', { thing: attribute, kind: 'MasterAttribute' });
        }
        if (candidates.length > SAMPLES_LIMIT) {
          throw new Fault('TOO_MANY_STARTS', { found: candidates.length, limit: SAMPLES_LIMIT });
        }
        const told = tryRules(scene, ordinal, {
          known,
          candidates: candidates.map(({ source, value, on, valid, record }) => ({
            source,
            value: value ?? undefined,
            on: on ?? undefined,
            valid: valid ?? undefined,
            record: record?.map(({ name, value }) => ({ name, value: value ?? null })),
          })),
          today: rest.today ?? scene.now.slice(0, 10),
          override: rest.override ?? undefined,
          followedSource: rest.followedSource ?? undefined,
        });
        return { scene, told };
      },
    }),
  );
}

function verdictType({ builder, Entry }: Derived) {
  const Source = builder.objectRef<In<string>>('CandidateSource').implement({
    description: 'Who offered a value.',
    fields: (t) => ({
      source: t.string({ description: 'As it was given.', resolve: ({ told }) => told }),
      field: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ told }, _, { reading }) => handleOf(reading, told),
      }),
      name: t.string({
        resolve: ({ scene, told }, _, { languages }) => sourceName(scene, told, languages),
      }),
    }),
  });
  const Lost = builder.objectRef<In<Step['lost'][number]>>('LostCandidate').implement({
    description: 'A value that lost, and why.',
    fields: (t) => ({
      source: t.field({
        type: Source,
        resolve: ({ scene, told }) => ({ scene, told: told.source }),
      }),
      why: t.string({ description: 'A stable word.', resolve: ({ told }) => told.why }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ told }, _, { languages }) => lossInWords(told.why, languages),
      }),
    }),
  });
  const StepType = builder.objectRef<In<Step>>('SurvivorshipStep').implement({
    description: 'What one rule of the chain did.',
    fields: (t) => ({
      by: t.string({
        description: 'The strategy, FILTER or TIE_BREAK.',
        resolve: ({ told }) => told.by,
      }),
      kept: t.field({
        type: [Source],
        resolve: ({ scene, told }) => told.kept.map((source) => ({ scene, told: source })),
      }),
      lost: t.field({
        type: [Lost],
        resolve: ({ scene, told }) => told.lost.map((one) => ({ scene, told: one })),
      }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ scene, told }, _, { languages }) =>
          stepInWords(told, (source) => sourceName(scene, source, languages), languages),
      }),
    }),
  });
  return builder.objectRef<In<Verdict>>('SurvivorshipVerdict').implement({
    description: 'The golden value, which rule decided, and what lost and why.',
    fields: (t) => ({
      value: t.string({
        nullable: true,
        description: 'Several united values stand one after another.',
        resolve: ({ told }) => shown(told.value),
      }),
      decidedBy: t.string({
        description: 'The strategy, TIE_BREAK, ONLY_ONE or NOTHING.',
        resolve: ({ told }) => told.decidedBy,
      }),
      sources: t.field({
        type: [Source],
        description: 'Who won; several where they agree or were united.',
        resolve: ({ scene, told }) => told.sources.map((source) => ({ scene, told: source })),
      }),
      steps: t.field({
        type: [StepType],
        resolve: ({ scene, told }) => told.steps.map((step) => ({ scene, told: step })),
      }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ scene, told }, _, { languages }) =>
          verdictInWords(told, (source) => sourceName(scene, source, languages), languages),
      }),
    }),
  });
}

const shown = (value: Value): string | null =>
  value === null ? null : Array.isArray(value) ? value.map(String).join(', ') : String(value);
