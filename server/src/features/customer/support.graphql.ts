import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import type { AttributeLackType, QualityType } from '../master/governed.graphql.ts';
import type { Support } from './coverage.ts';
import type { OnBoard } from './on-board.ts';
import { supportFacts } from './support-facts.ts';

export interface SupportGuests {
  readonly Lack: AttributeLackType;
  readonly Quality: QualityType;
}

/** What a question, a stage or a segment is linked to. */
export function supportType({ builder, Entry, kindOf }: Derived, { Lack, Quality }: SupportGuests) {
  const factsOf = ({ scene, scope, told }: OnBoard<Support>) =>
    supportFacts(scene, told.ordinal, scope.segment);
  return builder.objectRef<OnBoard<Support>>('Support').implement({
    description: 'An attribute or a metric that a question, a stage or a segment is linked to.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.ordinal),
      }),
      edge: t.id({ resolve: ({ scene, told }) => scene.structure.edgeId(told.edge) }),
      selects: t.boolean({
        description: 'Whether it chooses the members of the segment that is asked about.',
        resolve: ({ told }) => told.selects,
      }),
      essential: t.boolean({ resolve: ({ told }) => told.essential }),
      holds: t.boolean({
        description: 'Whether some live source stands behind it.',
        resolve: ({ told }) => told.holds,
      }),
      governed: t.boolean({ resolve: ({ told }) => told.holds && told.lacks.length === 0 }),
      lacking: t.field({
        type: [Lack],
        extensions: { size: 3 },
        description: 'What keeps an attribute from being governed.',
        resolve: ({ told }) => told.lacks,
      }),
      systems: t.field({
        type: [Entry],
        extensions: { size: 3 },
        description: 'Systems that feed it.',
        resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.systems),
      }),
      quality: t.field({
        type: [Quality],
        extensions: { size: 2 },
        resolve: ({ scene, told }) => told.quality.map((measured) => ({ scene, measured })),
      }),
      terms: t.field({
        type: [kindOf('Term')],
        extensions: { size: 1 },
        description: 'Approved terms that define it; none: not approved.',
        resolve: (one, _, { reading }) => entriesIn(reading, one.scene, factsOf(one).terms),
      }),
      owners: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'Owners and stewards who are there; none: nobody answers for it.',
        resolve: (one, _, { reading }) => entriesIn(reading, one.scene, factsOf(one).owners),
      }),
      personal: t.boolean({ resolve: (one) => factsOf(one).personal }),
      activities: t.field({
        type: [kindOf('ProcessingActivity')],
        extensions: { size: 2 },
        description: 'Processing activities that name it.',
        resolve: (one, _, { reading }) => entriesIn(reading, one.scene, factsOf(one).activities),
      }),
      policies: t.field({
        type: [kindOf('Policy')],
        extensions: { size: 2 },
        description: 'Policies in force for it, its entity, its class or an activity that uses it.',
        resolve: (one, _, { reading }) => entriesIn(reading, one.scene, factsOf(one).policies),
      }),
      observedHere: t.boolean({
        nullable: true,
        description: 'Whether a metric was observed in the segment asked about.',
        resolve: (one) => factsOf(one).observedHere ?? null,
      }),
    }),
  });
}
