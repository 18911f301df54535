import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import { seenAt } from '../../api/scenes.ts';
import type { Seen } from '../../api/scenes.ts';
import type { Id } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import { precedence } from './precedence.ts';
import type { Contribution } from './precedence.ts';
import { groupOf } from './group.ts';
import { lacking } from './governed.ts';
import type { Lack } from './governed.ts';
import { systemOf } from './holding.ts';
import { lackInWords } from './lack-words.ts';
import { qualityOf } from './quality.ts';
import type { Measured } from './quality.ts';
import type { TrustPointType } from './trust.graphql.ts';
import { decayOf, trustAt } from './trust.ts';

export type AttributeLackType = ReturnType<typeof attributeLackType>;
export type QualityType = ReturnType<typeof qualityType>;

/** What a master attribute can lack. */
export function attributeLackType({ builder }: Derived) {
  const What = builder.enumType('AttributeLackWhat', {
    description: 'What keeps a master attribute from being governed.',
    values: [
      'DOES_NOT_HOLD',
      'NO_SURVIVORSHIP_RULE',
      'NO_APPROVED_TERM',
      'NO_ACTIVE_OWNER',
      'NO_PROCESSING_ACTIVITY',
    ] as const,
  });
  return builder.objectRef<Lack>('AttributeLack').implement({
    description: 'One thing that keeps a master attribute from being governed.',
    fields: (t) => ({
      what: t.field({ type: What, resolve: (lack) => lack }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: (lack, _, { languages }) => lackInWords(lack, languages),
      }),
    }),
  });
}

/** The newest result of a quality rule. */
export const qualityType = ({ builder, Entry }: Derived) =>
  builder.objectRef<{ scene: Scene; measured: Measured }>('QualityMeasured').implement({
    description: 'The newest result of one quality rule, and the least it should be.',
    fields: (t) => ({
      rule: t.field({
        type: Entry,
        resolve: ({ scene, measured }, _, { reading }) => entryIn(reading, scene, measured.rule),
      }),
      dimension: t.string({
        nullable: true,
        resolve: ({ measured }) => measured.dimension ?? null,
      }),
      value: t.float({ description: '0–1.', resolve: ({ measured }) => measured.value }),
      target: t.float({ nullable: true, resolve: ({ measured }) => measured.target ?? null }),
      below: t.boolean({
        description: 'Whether it misses its target.',
        resolve: ({ measured }) => measured.below,
      }),
      measuredAt: t.field({ type: 'DateTime', resolve: ({ measured }) => measured.measuredAt }),
    }),
  });

export interface MasterTypes {
  readonly Lack: AttributeLackType;
  readonly Quality: QualityType;
  readonly TrustPoint: TrustPointType;
}

/** What a master attribute says of itself: whether it holds, what it lacks, who feeds it in which order. */
export function governedDoor(derived: Derived, { Lack, Quality, TrustPoint }: MasterTypes): void {
  const { builder, kindOf } = derived;
  const Contribution = contributionType(derived, TrustPoint);
  builder.objectFields(kindOf('MasterAttribute'), (t) => {
    const asOf = { asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it then.' }) };
    return {
      holds: t.boolean({
        description: 'Whether a live source feeds it, or, being derived, all that it is made of.',
        args: asOf,
        resolve: async ({ id }, { asOf }, context) => {
          const { known, ordinal } = await attributeAt(context, id, asOf);
          return ordinal !== undefined && known.holds(ordinal);
        },
      }),
      governed: t.boolean({
        description: 'Whether it holds and lacks nothing.',
        args: asOf,
        resolve: async ({ id }, { asOf }, context) => {
          const { ordinal, ...seen } = await attributeAt(context, id, asOf);
          return ordinal !== undefined && lackingOf(ordinal, seen).length === 0;
        },
      }),
      lacking: t.field({
        type: [Lack],
        extensions: { size: 3 },
        description: 'What keeps it from being governed, in the order in which one would mend it.',
        args: asOf,
        resolve: async ({ id }, { asOf }, context) => {
          const { ordinal, ...seen } = await attributeAt(context, id, asOf);
          return ordinal === undefined ? [] : lackingOf(ordinal, seen);
        },
      }),
      quality: t.field({
        type: [Quality],
        extensions: { size: 3 },
        description: 'The newest result of every rule on it or on the field that holds it.',
        args: asOf,
        resolve: async ({ id }, { asOf }, context) => {
          const { scene, ordinal } = await attributeAt(context, id, asOf);
          const all = ordinal === undefined ? [] : qualityOf(scene, ordinal);
          return all.map((measured) => ({ scene, measured }));
        },
      }),
      decidedWith: t.field({
        type: [kindOf('MasterAttribute')],
        extensions: { size: 3 },
        description:
          'The group whose values win or lose together, itself among them; empty: alone.',
        args: asOf,
        resolve: async ({ id }, { asOf }, context) => {
          const { scene, ordinal } = await attributeAt(context, id, asOf);
          const group = ordinal === undefined ? [] : groupOf(scene, ordinal);
          return entriesIn(context.reading, scene, group);
        },
      }),
      sources: t.field({
        type: [Contribution],
        extensions: { size: 6 },
        description: 'Who contributes to it, in order of rank; conflicts stand beside each other.',
        args: asOf,
        resolve: async ({ id }, { asOf }, context) => {
          const { scene, known, ordinal } = await attributeAt(context, id, asOf);
          const all = ordinal === undefined ? [] : precedence(scene, ordinal, known);
          return all.map((contribution) => ({ scene, contribution }));
        },
      }),
    };
  });
}

/** What is seen at a moment, and where an attribute stands in it; nowhere where it was not there then. */
async function attributeAt(
  context: Context,
  id: Id,
  asOf: string | null | undefined,
): Promise<Seen & { readonly ordinal: number | undefined }> {
  const seen = await seenAt(context, asOf);
  const { structure } = seen.scene;
  const ordinal = structure.ordinal(id);
  const isThere = ordinal !== undefined && (!asOf || structure.live(ordinal));
  return { ...seen, ordinal: isThere ? ordinal : undefined };
}

const lackingOf = (ordinal: number, { scene, known }: Seen) => lacking(scene, ordinal, known);

function contributionType({ builder, Entry }: Derived, TrustPoint: TrustPointType) {
  return builder.objectRef<{ scene: Scene; contribution: Contribution }>('Contribution').implement({
    description: 'A field that contributes to a master attribute, with rank and trust.',
    fields: (t) => ({
      edge: t.id({
        resolve: ({ scene, contribution }) => scene.structure.edgeId(contribution.edge),
      }),
      field: t.field({
        type: Entry,
        resolve: ({ scene, contribution }, _, { reading }) =>
          entryIn(reading, scene, contribution.field),
      }),
      system: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ scene, contribution }, _, { reading }) => {
          const system = systemOf(scene, contribution.field);
          return system === undefined ? null : entryIn(reading, scene, system);
        },
      }),
      live: t.boolean({
        description: 'Whether an active source stands behind it.',
        resolve: ({ contribution }) => contribution.live,
      }),
      rank: t.int({ nullable: true, resolve: ({ contribution }) => contribution.rank ?? null }),
      condition: t.string({
        nullable: true,
        resolve: ({ contribution }) => contribution.condition ?? null,
      }),
      conflicts: t.boolean({
        description: 'Whether another live one has the same rank under the same condition.',
        resolve: ({ contribution }) => contribution.conflicts,
      }),
      trust: t.float({
        nullable: true,
        description: 'Trust in a value of that age, 0–100; null where none is declared.',
        args: { ageDays: t.arg.float({ defaultValue: 0, description: 'Fresh unless told.' }) },
        resolve: ({ contribution: { trust } }, { ageDays }) =>
          trust ? trustAt(trust, ageDays ?? 0) : null,
      }),
      decayDays: t.float({
        nullable: true,
        description: 'Days in which trust falls to its least.',
        resolve: ({ contribution: { trust } }) => trust?.decayDays ?? null,
      }),
      decay: t.field({
        type: [TrustPoint],
        extensions: { size: 25 },
        description:
          'How trust falls with age, as points of a curve; empty where none is declared.',
        resolve: ({ contribution: { trust } }) => (trust ? decayOf(trust) : []),
      }),
    }),
  });
}
