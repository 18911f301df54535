import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import { entryIn } from '../../api/scene-entry.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Value } from './candidate.ts';
import { lossInWords } from './loss-words.ts';
import type { Lost, Step } from './survivorship.ts';
import { sourceNames } from './trial-of-rules.ts';
import type { Tried, Weighed } from './trial-of-rules.ts';
import { decayOf } from './trust.ts';
import type { TrustPointType } from './trust.graphql.ts';
import { stepInWords, verdictInWords } from './verdict-words.ts';

/** A trial with the scene it was made in. */
interface Trial {
  readonly scene: Scene;
  readonly tried: Tried;
}
interface In<Told> extends Trial {
  readonly told: Told;
}

const namesIn = ({ scene, tried }: Trial, languages: readonly string[]) =>
  sourceNames(
    scene,
    tried.weighed.map(({ source }) => source),
    languages,
  );

type SourceType = ReturnType<typeof sourceType>;

/** What a trial of rules came to. */
export function verdictType(derived: Derived, TrustPoint: TrustPointType) {
  const { builder, kindOf } = derived;
  const Source = sourceType(derived);
  const Step = stepType(derived, Source);
  const Weighed = weighedType(derived, { Source, TrustPoint });
  const Together = builder.objectRef<In<Tried['block'][number]>>('ValueTogether').implement({
    description: 'The value of one attribute of a group, of the source that won for all of it.',
    fields: (t) => ({
      attribute: t.field({
        type: kindOf('MasterAttribute'),
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.attribute),
      }),
      value: t.string({ nullable: true, resolve: ({ told }) => shown(told.value) }),
    }),
  });
  return builder.objectRef<Trial>('SurvivorshipVerdict').implement({
    description: 'The golden value, which rule decided, and what lost and why.',
    fields: (t) => ({
      value: t.string({
        nullable: true,
        description: 'Several united values stand one after another.',
        resolve: ({ tried }) => shown(tried.verdict.value),
      }),
      decidedBy: t.string({
        description: 'The strategy, TIE_BREAK, ONLY_ONE or NOTHING.',
        resolve: ({ tried }) => tried.verdict.decidedBy,
      }),
      sources: t.field({
        type: [Source],
        description: 'Who won; several where they agree or were united.',
        resolve: (trial) => trial.tried.verdict.sources.map((told) => ({ ...trial, told })),
      }),
      steps: t.field({
        type: [Step],
        description: 'What each rule did, in order; those that told nothing apart as well.',
        resolve: (trial) =>
          trial.tried.verdict.steps.map((step) => ({ ...trial, told: asGiven(step, trial) })),
      }),
      candidates: t.field({
        type: [Weighed],
        description: 'The values as the rules saw them, in the order in which they were given.',
        resolve: (trial) => trial.tried.weighed.map((told) => ({ ...trial, told })),
      }),
      together: t.field({
        type: [Together],
        description: 'Of a group: the value of every attribute of it.',
        resolve: (trial) => trial.tried.block.map((told) => ({ ...trial, told })),
      }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: (trial, _, { languages }) =>
          verdictInWords(trial.tried.verdict, namesIn(trial, languages), languages),
      }),
    }),
  });
}

/** Those that lost, in the order in which the candidates were given. */
function asGiven(step: Step, { tried }: Trial): Step {
  const place = new Map(tried.weighed.map(({ source }, at) => [source, at]));
  const at = ({ source }: Lost) => place.get(source) ?? 0;
  return { ...step, lost: step.lost.toSorted((a, b) => at(a) - at(b)) };
}

const sourceType = ({ builder, Entry }: Derived) =>
  builder.objectRef<In<string>>('CandidateSource').implement({
    description: 'Who offered a value.',
    fields: (t) => ({
      source: t.string({ description: 'As it was given.', resolve: ({ told }) => told }),
      field: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ told }, _, { reading }) => handleOf(reading, told),
      }),
      name: t.string({
        description: 'Its system, and its field where a system offers several.',
        resolve: (trial, _, { languages }) => namesIn(trial, languages)(trial.told),
      }),
    }),
  });

function stepType({ builder, Entry }: Derived, Source: SourceType) {
  const LostType = builder.objectRef<In<Lost> & { by: Step['by'] }>('LostCandidate').implement({
    description: 'A value that lost, and why.',
    fields: (t) => ({
      source: t.field({
        type: Source,
        resolve: ({ told, ...trial }) => ({ ...trial, told: told.source }),
      }),
      why: t.string({ description: 'A stable word.', resolve: ({ told }) => told.why }),
      sentence: t.string({
        description: "With the figures that decided, in the asker's language.",
        resolve: ({ told, by }, _, { languages }) => lossInWords(told, by, languages),
      }),
    }),
  });
  return builder.objectRef<In<Step>>('SurvivorshipStep').implement({
    description: 'What one rule of the chain did.',
    fields: (t) => ({
      by: t.string({
        description: 'The strategy, FILTER or TIE_BREAK.',
        resolve: ({ told }) => told.by,
      }),
      rule: t.field({
        type: Entry,
        nullable: true,
        description: 'The declared rule, where it was one.',
        resolve: ({ scene, tried, told }, _, { reading }) => {
          const rule = told.rule === undefined ? undefined : tried.rules[told.rule];
          return rule === undefined ? null : entryIn(reading, scene, rule);
        },
      }),
      kept: t.field({
        type: [Source],
        resolve: ({ told, ...trial }) => told.kept.map((source) => ({ ...trial, told: source })),
      }),
      lost: t.field({
        type: [LostType],
        resolve: ({ told, ...trial }) =>
          told.lost.map((one) => ({ ...trial, told: one, by: told.by })),
      }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: (trial, _, { languages }) =>
          stepInWords(trial.told, namesIn(trial, languages), languages),
      }),
    }),
  });
}

function weighedType(
  { builder }: Derived,
  { Source, TrustPoint }: { Source: SourceType; TrustPoint: TrustPointType },
) {
  return builder.objectRef<In<Weighed>>('WeighedCandidate').implement({
    description: 'A value as the rules saw it.',
    fields: (t) => ({
      source: t.field({
        type: Source,
        resolve: ({ told, ...trial }) => ({ ...trial, told: told.source }),
      }),
      value: t.string({ nullable: true, resolve: ({ told }) => shown(told.value) }),
      rank: t.int({ nullable: true, resolve: ({ told }) => told.rank ?? null }),
      ageDays: t.float({ nullable: true, resolve: ({ told }) => told.age ?? null }),
      trust: t.float({
        nullable: true,
        description: 'Trust in it at its age, 0–100; what has no day is taken as old as can be.',
        resolve: ({ told }) => told.trusted ?? null,
      }),
      decay: t.field({
        type: [TrustPoint],
        description: 'How trust in this source falls with age; empty where none is declared.',
        resolve: ({ told: { trust } }) => (trust ? decayOf(trust) : []),
      }),
    }),
  });
}

const shown = (value: Value): string | null =>
  value === null ? null : Array.isArray(value) ? value.map(String).join(', ') : String(value);
