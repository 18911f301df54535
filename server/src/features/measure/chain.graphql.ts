import type { Derived } from '../../api/derive/derive.ts';
import { entryIn, ordinalIn } from '../../api/scene-entry.ts';
import { seenAt } from '../../api/scenes.ts';
import type { Seen } from '../../api/scenes.ts';
import { chain } from './chain.ts';
import type { Chain } from './chain.ts';
import { chainInWords, hopInWords } from './hop-words.ts';
import type { Hop } from './hop.ts';

interface HopSeen extends Seen {
  readonly hop: Hop;
}
interface ChainSeen extends Seen {
  readonly chain: Chain;
}

export type StrengthType = ReturnType<typeof strengthType>;

/** How strong a chain or a hop is. */
export const strengthType = ({ builder }: Derived) =>
  builder.enumType('Strength', {
    description: 'How well one thing rests on another; a chain is as strong as its weakest hop.',
    values: {
      BROKEN: { value: 'BROKEN', description: 'What it rests on is not there.' },
      WEAK: { value: 'WEAK', description: 'A draft, little trusted, below target or unobserved.' },
      SOUND: { value: 'SOUND', description: 'Nothing is wrong with it.' },
    } as const,
  });

/** `chain`, and the chain of every objective. */
export function chainDoor(derived: Derived, Strength: StrengthType): void {
  const { builder, Entry, kindOf } = derived;
  const HopType = hopType(derived, Strength);
  const ChainType = builder.objectRef<ChainSeen>('Chain').implement({
    description: 'What an objective rests on, hop by hop, down to the sources.',
    fields: (t) => ({
      objective: t.field({
        type: Entry,
        resolve: ({ scene, chain }, _, { reading }) => entryIn(reading, scene, chain.objective),
      }),
      strength: t.field({ type: Strength, resolve: ({ chain }) => chain.strength }),
      sentence: t.string({
        description: "In the asker's language: where it breaks and why, or how sound it is.",
        resolve: ({ scene, chain }, _, { languages }) => chainInWords(scene, chain, languages),
      }),
      firstBroken: t.field({
        type: HopType,
        nullable: true,
        description: 'The first hop at which it breaks, nearest to the objective.',
        resolve: ({ chain, ...seen }) =>
          chain.firstBroken ? { ...seen, hop: chain.firstBroken } : null,
      }),
      hops: t.field({
        type: [HopType],
        extensions: { size: 40 },
        description: 'From the objective outwards, each once.',
        resolve: ({ chain, ...seen }) => chain.hops.map((hop) => ({ ...seen, hop })),
      }),
    }),
  });
  const followed = (seen: Seen, objective: number): ChainSeen => ({
    ...seen,
    chain: chain(seen.scene, objective, seen.known),
  });
  builder.queryField('chain', (t) =>
    t.field({
      type: ChainType,
      description: 'What an objective (or a metric, or an attribute) rests on and where it breaks.',
      args: {
        of: t.arg.id({ required: true }),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it at that moment.' }),
      },
      resolve: async (_, { of, asOf }, context) => {
        const seen = await seenAt(context, asOf);
        return followed(seen, ordinalIn(seen.scene, of));
      },
    }),
  );
  builder.objectField(kindOf('Objective'), 'chain', (t) =>
    t.field({
      type: ChainType,
      nullable: true,
      description: 'What it rests on, hop by hop; null where it was not there at that moment.',
      args: { asOf: t.arg({ type: 'DateTime' }) },
      resolve: async ({ id }, { asOf }, context) => {
        const seen = await seenAt(context, asOf);
        const ordinal = seen.scene.structure.ordinal(id);
        return ordinal === undefined ? null : followed(seen, ordinal);
      },
    }),
  );
}

function hopType({ builder, Entry }: Derived, Strength: StrengthType) {
  const By = builder.enumType('HopBy', {
    description: 'In which way a hop rests on what follows.',
    values: ['MEASURED_BY', 'USES', 'CONTRIBUTES_TO', 'COMES_FROM'] as const,
  });
  const Reason = builder.enumType('HopReason', {
    description: 'Why a hop does not hold, or holds only weakly.',
    values: [
      'NOT_MEASURED',
      'USES_NOTHING',
      'RESTS_ON_NOTHING',
      'NO_SOURCE',
      'NO_LIVE_SOURCE',
      'NOT_ACTIVE',
      'NO_TARGET',
      'NO_RECENT_OBSERVATION',
      'TERM_NOT_APPROVED',
      'LOW_TRUST',
      'BELOW_QUALITY_TARGET',
    ] as const,
  });
  return builder.objectRef<HopSeen>('Hop').implement({
    description: 'One step of a chain: one thing rests on another.',
    fields: (t) => ({
      from: t.field({
        type: Entry,
        resolve: ({ scene, hop }, _, { reading }) => entryIn(reading, scene, hop.from),
      }),
      to: t.field({
        type: Entry,
        nullable: true,
        description: 'Null where there is nothing to rest on.',
        resolve: ({ scene, hop }, _, { reading }) =>
          hop.to === undefined ? null : entryIn(reading, scene, hop.to),
      }),
      by: t.field({ type: By, resolve: ({ hop }) => hop.by }),
      edge: t.id({
        nullable: true,
        description: 'The edge that says so, where there is one.',
        resolve: ({ scene, hop }) =>
          hop.edge === undefined ? null : scene.structure.edgeId(hop.edge),
      }),
      strength: t.field({ type: Strength, resolve: ({ hop }) => hop.strength }),
      reasons: t.field({ type: [Reason], resolve: ({ hop }) => hop.reasons }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ scene, hop }, _, { languages }) => hopInWords(scene, hop, languages),
      }),
    }),
  });
}
