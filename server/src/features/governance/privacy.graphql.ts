import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { entryIn, ordinalIn } from '../../api/scene-entry.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import { Fault } from '../../api/fault.ts';
import { carriesDoor } from './carries.graphql.ts';
import { cutPrivacyDoor } from './cut-privacy.graphql.ts';
import { personReach } from './privacy/person-reach.ts';
import type { PersonReach } from './privacy/person-reach.ts';
import { reachTasks } from './privacy/reach-tasks.ts';
import type { ReachTask } from './privacy/reach-tasks.ts';
import {
  protectionType,
  reachedFieldType,
  reachedSystemType,
  stopType,
  taskType,
} from './reached.graphql.ts';
import type { InScene } from './reached.graphql.ts';

interface Reach extends InScene<PersonReach> {
  readonly tasks: readonly ReachTask[];
}

/** What a request can be about. */
const ASKED = ['MasterEntity', 'MasterAttribute', 'System', 'Dataset', 'Field'];

/** `personalDataReach`: how far a person's data go, and what stands in the way of their request. */
export function privacyDoor(derived: Derived): void {
  const { builder } = derived;
  const ProtectionType = protectionType(derived);
  const Field = reachedFieldType(derived, ProtectionType);
  const System = reachedSystemType(derived, Field);
  const StopType = stopType(derived);
  const Task = taskType(derived);
  const ReachType = builder.objectRef<Reach>('PersonalDataReach').implement({
    description: 'How far the data of a person reach, and what stands in the way of their request.',
    fields: (t) => ({
      of: t.field({
        type: derived.Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.of),
      }),
      systems: t.field({
        type: [System],
        extensions: { size: 10 },
        resolve: ({ scene, one }) => one.systems.map((each) => ({ scene, one: each })),
      }),
      attributes: t.field({
        type: [Field],
        extensions: { size: 10 },
        description: 'Master attributes that hold the data.',
        resolve: ({ scene, one }) => one.attributes.map((each) => ({ scene, one: each })),
      }),
      stops: t.field({
        type: [StopType],
        extensions: { size: 3 },
        description: 'Where the data go no further, and what stops them.',
        resolve: ({ scene, one }) => one.stops.map((each) => ({ scene, one: each })),
      }),
      tasks: t.field({
        type: [Task],
        extensions: { size: 10 },
        description: 'What cannot be reached or erased, or is not covered: the list to act on.',
        resolve: ({ scene, tasks }) => tasks.map((each) => ({ scene, one: each })),
      }),
      datasetCount: t.int({
        resolve: ({ one }) => one.systems.reduce((sum, { datasets }) => sum + datasets.length, 0),
      }),
      fieldCount: t.int({
        resolve: ({ one }) =>
          one.systems
            .flatMap(({ datasets }) => datasets)
            .reduce((sum, { fields }) => sum + fields.length, 0),
      }),
      countries: t.stringList({
        description: 'ISO 3166, where systems say in which they stand.',
        resolve: ({ one }) =>
          [...new Set(one.systems.flatMap(({ country }) => country ?? []))].sort(),
      }),
    }),
  });
  builder.queryField('personalDataReach', (t) =>
    t.field({
      type: ReachType,
      description:
        "How far a person's data reach: everything downstream of an entity's personal attributes, of an attribute, or of a system, dataset or field.",
      args: {
        of: t.arg.id({ required: true }),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it at that moment.' }),
      },
      resolve: (_, { of, asOf }, context) => reachOf(context, of, asOf),
    }),
  );
  carriesDoor(derived, ProtectionType);
  cutPrivacyDoor(derived);
}

async function reachOf(
  context: Context,
  of: string,
  asOf: string | null | undefined,
): Promise<Reach> {
  const { scene } = await seenAt(context, asOf);
  const ordinal = ordinalIn(scene, of);
  if (!ASKED.includes(scene.structure.kind(ordinal))) {
    throw new Fault('NOT_OF_KIND', { thing: of, kind: ASKED.join(', ') });
  }
  return remembered(context.reading, `personal ${of} ${asOf ?? ''}`, () => {
    const one = personReach(scene, ordinal);
    return { scene, one, tasks: reachTasks(scene, one) };
  });
}
