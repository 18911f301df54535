import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn } from '../../api/scene-entry.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import type { Scene } from '../../reading/scene.ts';
import { classificationFlow, wayTo } from './audit/classification-flow.ts';
import type { Carriers, ClassificationFlow } from './audit/classification-flow.ts';
import { cuts } from './audit/cuts.ts';
import type { Cut } from './audit/cuts.ts';
import { personalInWords, saidInWords } from './privacy/reach-words.ts';
import type { ProtectionType } from './reached.graphql.ts';

interface Classified {
  readonly scene: Scene;
  readonly flow: ClassificationFlow;
  readonly cut: ReadonlyMap<number, Cut>;
}
interface Carried {
  readonly scene: Scene;
  readonly of: 'PERSONAL' | 'SPECIAL';
  readonly carriers: Carriers;
  readonly ordinal: number;
}

/** What a field or an attribute carries by lineage: worked out, never stored as if somebody had said it. */
export function carriesDoor(derived: Derived, Protection: ProtectionType): void {
  const { builder, kindOf } = derived;
  const CarriedType = carriedType(derived, Protection);
  const CutType = builder.objectRef<Cut>('PrivacyCut').implement({
    description: "A person's word that a field is not personal, whatever lineage brings.",
    fields: (t) => ({
      reason: t.string({ nullable: true, resolve: ({ reason }) => reason ?? null }),
      stops: t.boolean({
        description: 'Only a cut with a reason stops the classification.',
        resolve: ({ reasoned }) => reasoned,
      }),
    }),
  });
  for (const kind of ['Field', 'MasterAttribute']) {
    builder.objectField(kindOf(kind), 'carries', (t) =>
      t.field({
        type: [CarriedType],
        extensions: { size: 1 },
        description: 'Personal data that it carries, and by which way they came.',
        args: { asOf: t.arg({ type: 'DateTime' }) },
        resolve: async ({ id }, { asOf }, context) => {
          const { scene, flow } = await classifiedAt(context, asOf);
          const ordinal = scene.structure.ordinal(id);
          return (['PERSONAL', 'SPECIAL'] as const).flatMap((of) => {
            const carriers = of === 'PERSONAL' ? flow.personal : flow.special;
            return ordinal !== undefined && carriers.has(ordinal)
              ? [{ scene, of, carriers, ordinal }]
              : [];
          });
        },
      }),
    );
  }
  builder.objectField(kindOf('Field'), 'privacyCut', (t) =>
    t.field({
      type: CutType,
      nullable: true,
      description: 'Whether somebody said that it is not personal, and why.',
      resolve: async ({ id }, _, context) => {
        const { scene, cut } = await classifiedAt(context, null);
        const ordinal = scene.structure.ordinal(id);
        return (ordinal === undefined ? undefined : cut.get(ordinal)) ?? null;
      },
    }),
  );
}

async function classifiedAt(
  context: Context,
  asOf: string | null | undefined,
): Promise<Classified> {
  const { scene } = await seenAt(context, asOf);
  return remembered(context.reading, `classified ${asOf ?? ''}`, () => {
    const cut = cuts(scene);
    const stops = (node: number) => cut.get(node)?.reasoned === true;
    return { scene, cut, flow: classificationFlow(scene, undefined, undefined, stops) };
  });
}

function carriedType({ builder, Entry }: Derived, Protection: ProtectionType) {
  const Class = builder.enumType('PrivacyClass', {
    description: 'Which sort of personal data.',
    values: {
      PERSONAL: { value: 'PERSONAL' },
      SPECIAL: { value: 'SPECIAL', description: 'Of a special category.' },
    } as const,
  });
  const wayOf = ({ carriers, ordinal }: Carried) =>
    wayTo(carriers, ordinal).map(({ node }) => node);
  const of = ({ carriers, ordinal }: Carried) => carriers.get(ordinal);
  return builder.objectRef<Carried>('CarriedClass').implement({
    description: 'Personal data that something carries, and by which way they came.',
    fields: (t) => ({
      class: t.field({ type: Class, resolve: ({ of: one }) => one }),
      said: t.boolean({
        description: 'Somebody said so of it; otherwise only lineage does.',
        resolve: (carried) => of(carried)?.said ?? false,
      }),
      marks: t.field({
        type: [Protection],
        description: 'What protects them on the way; they stay personal.',
        resolve: (carried) => of(carried)?.marks ?? [],
      }),
      way: t.field({
        type: [Entry],
        description: 'From where somebody said so, this one the last.',
        resolve: (carried, _, { reading }) => entriesIn(reading, carried.scene, wayOf(carried)),
      }),
      sentence: t.string({
        description: "Why it is personal, in the asker's language.",
        resolve: (carried, _, { languages }) => {
          const { said = false, marks = [] } = of(carried) ?? {};
          return said
            ? saidInWords(languages)
            : personalInWords(carried.scene, { marks, way: wayOf(carried) }, languages);
        },
      }),
    }),
  });
}
