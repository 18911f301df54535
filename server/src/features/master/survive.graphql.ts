import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { ordinalIn } from '../../api/scene-entry.ts';
import { present } from '../../api/scenes.ts';
import type { Strategy } from './strategies.ts';
import { tryRules } from './trial-of-rules.ts';
import type { Sample } from './trial-of-rules.ts';
import type { TrustPointType } from './trust.graphql.ts';
import type { DecayCurve, Trust } from './trust.ts';
import { verdictType } from './verdict.graphql.ts';

/** A simulator is tried with so many values at most. */
const SAMPLES_LIMIT = 200;

/** `survive`: which of some sample values the rules of an attribute would keep. */
export function surviveDoor(derived: Derived, TrustPoint: TrustPointType): void {
  const { builder } = derived;
  const VerdictType = verdictType(derived, TrustPoint);
  const { Candidate, TriedRule } = inputTypes(derived);
  builder.queryField('survive', (t) =>
    t.field({
      type: VerdictType,
      description:
        'Tries the survivorship rules of an attribute on sample values; those of a group win or lose together.',
      args: {
        attribute: t.arg.id({ required: true }),
        candidates: t.arg({ type: [Candidate], required: true }),
        rules: t.arg({
          type: [TriedRule],
          description: "Tried in this order instead of the attribute's own.",
        }),
        today: t.arg({ type: 'Date', description: 'The day by which ages are told.' }),
        override: t.arg.string({ description: 'What a person has fixed, for a rule by hand.' }),
        followedSource: t.arg.string({ description: 'Who won the attribute that is followed.' }),
      },
      resolve: (_, { attribute, candidates, rules, ...rest }, context) => {
        const { scene, known } = present(context);
        const ordinal = ordinalIn(scene, attribute);
        if (scene.structure.kind(ordinal) !== 'MasterAttribute') {
          throw new Fault('NOT_OF_KIND', { thing: attribute, kind: 'MasterAttribute' });
        }
        if (candidates.length > SAMPLES_LIMIT) {
          throw new Fault('TOO_MANY_STARTS', { found: candidates.length, limit: SAMPLES_LIMIT });
        }
        const today = rest.today ?? scene.now.slice(0, 10);
        const tried = tryRules(scene, ordinal, {
          known,
          candidates: candidates.map(sampleOf),
          rules: rules?.map(({ strategy, ignoreEmpty }) => ({
            strategy: strategy as Strategy, // a choice of the model
            ignoreEmpty: ignoreEmpty ?? undefined,
          })),
          today,
          override: rest.override ?? undefined,
          followedSource: rest.followedSource ?? undefined,
        });
        return { scene, tried, today };
      },
    }),
  );
}

interface GivenTrust {
  readonly max: number;
  readonly min?: number | null | undefined;
  readonly decayDays?: number | null | undefined;
  readonly curve?: unknown;
}
interface GivenSample {
  readonly source: string;
  readonly value?: string | null | undefined;
  readonly on?: string | null | undefined;
  readonly valid?: boolean | null | undefined;
  readonly rank?: number | null | undefined;
  readonly record?:
    | readonly { readonly name: string; readonly value?: string | null | undefined }[]
    | null
    | undefined;
  readonly trust?: GivenTrust | null | undefined;
}

const sampleOf = ({ source, record, trust, ...rest }: GivenSample): Sample => ({
  source,
  value: rest.value ?? undefined,
  on: rest.on ?? undefined,
  valid: rest.valid ?? undefined,
  rank: rest.rank ?? undefined,
  record: record?.map(({ name, value }) => ({ name, value: value ?? null })),
  trust: trust ? trustOf(trust) : undefined,
});

/** A trust without a period does not age. */
const trustOf = ({ max, min, decayDays, curve }: GivenTrust): Trust =>
  decayDays === null || decayDays === undefined
    ? { max, min: max, decayDays: 0, curve: 'FLAT' }
    : { max, min: min ?? max, decayDays, curve: (curve ?? 'LINEAR') as DecayCurve }; // a choice of the model

function inputTypes({ builder, model, meaningOf }: Derived) {
  const choiceOf = (owner: string, name: string) => {
    const properties = model.kind(owner)?.properties ?? model.relationship(owner)?.properties ?? {};
    const property = properties[name];
    if (!property) throw new Error(`The model declares no ${owner}.${name}`);
    const named = model.kind(owner) ? owner : 'ContributesTo';
    return meaningOf({ owner: named, name, property }).input({ owner: named, name, property });
  };
  const RecordValue = builder.inputType('RecordValueInput', {
    description: 'One value of a record.',
    fields: (t) => ({ name: t.string({ required: true }), value: t.string() }),
  });
  const GivenTrust = builder.inputType('TrustInput', {
    description: 'Trust in percent, and how it falls with age; without a period it does not.',
    fields: (t) => ({
      max: t.float({ required: true, description: 'In a fresh value, 0–100.' }),
      min: t.float({ description: 'In an old one.' }),
      decayDays: t.float({ description: 'Days in which it falls.' }),
      curve: t.field({ type: choiceOf('CONTRIBUTES_TO', 'decayCurve') }),
    }),
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
      record: t.field({
        type: [RecordValue],
        description: 'The record it stands in; of a group its other values, by ids of attributes.',
      }),
      rank: t.int({ description: 'Instead of the declared one.' }),
      trust: t.field({ type: GivenTrust, description: 'Instead of the declared one.' }),
    }),
  });
  const TriedRule = builder.inputType('TriedRuleInput', {
    description: 'One rule to try.',
    fields: (t) => ({
      strategy: t.field({ type: choiceOf('SurvivorshipRule', 'strategy'), required: true }),
      ignoreEmpty: t.boolean({ description: 'Whether empty values stand aside; they do.' }),
    }),
  });
  return { Candidate, TriedRule };
}
