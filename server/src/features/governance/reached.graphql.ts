import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Protection } from './audit/flow-facts.ts';
import type { ReachedDataset, ReachedField, ReachedSystem, Stop } from './privacy/person-reach.ts';
import { taskKinds } from './privacy/reach-tasks.ts';
import type { ReachTask } from './privacy/reach-tasks.ts';
import { personalInWords, stopInWords, taskInWords } from './privacy/reach-words.ts';

export interface InScene<One> {
  readonly scene: Scene;
  readonly one: One;
}

export type ProtectionType = ReturnType<typeof protectionType>;

export const protectionType = ({ builder }: Derived) =>
  builder.enumType('PersonalProtection', {
    description:
      'What personal data are given on the way; all of it but ANONYMISED stays personal.',
    values: [
      'NONE',
      'PSEUDONYMISED',
      'ENCRYPTED',
      'GENERALISED',
      'ANONYMISED',
      'UNKNOWN',
    ] as const satisfies readonly Protection[],
  });

export type ReachedFieldType = ReturnType<typeof reachedFieldType>;

export const reachedFieldType = ({ builder, Entry }: Derived, Protection: ProtectionType) =>
  builder.objectRef<InScene<ReachedField>>('ReachedField').implement({
    description: "A field, an attribute or a whole dataset that holds the person's data.",
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.field),
      }),
      begins: t.boolean({
        description: 'The data begin here: nothing is known from which they come.',
        resolve: ({ one }) => one.begins,
      }),
      special: t.boolean({
        description: 'Of a special category.',
        resolve: ({ one }) => one.special,
      }),
      marks: t.field({
        type: [Protection],
        extensions: { size: 1 },
        description: 'What protects them on the way; they stay personal.',
        resolve: ({ one }) => one.marks,
      }),
      way: t.field({
        type: [Entry],
        extensions: { size: 8 },
        description: 'From where the data begin, this one the last.',
        resolve: ({ scene, one }, _, { reading }) => entriesIn(reading, scene, one.way),
      }),
      sentence: t.string({
        description: "Why it is personal and by which way it came, in the asker's language.",
        resolve: ({ scene, one }, _, { languages }) => personalInWords(scene, one, languages),
      }),
    }),
  });

export function reachedSystemType(derived: Derived, Field: ReachedFieldType) {
  const { builder, kindOf } = derived;
  const Dataset = reachedDatasetType(derived, Field);
  return builder.objectRef<InScene<ReachedSystem>>('ReachedSystem').implement({
    description: "A system in which the person's data stand.",
    fields: (t) => ({
      system: t.field({
        type: kindOf('System'),
        nullable: true,
        description: 'Null for datasets that stand in none.',
        resolve: ({ scene, one }, _, { reading }) =>
          one.system === undefined ? null : entryIn(reading, scene, one.system),
      }),
      country: t.string({ nullable: true, resolve: ({ one }) => one.country ?? null }),
      area: t.string({
        nullable: true,
        description: 'The area of law of the country: the EEA is one.',
        resolve: ({ one }) => one.area ?? null,
      }),
      datasets: t.field({
        type: [Dataset],
        extensions: { size: 6 },
        resolve: ({ scene, one }) => one.datasets.map((each) => ({ scene, one: each })),
      }),
    }),
  });
}

function reachedDatasetType({ builder, Entry, kindOf }: Derived, Field: ReachedFieldType) {
  return builder.objectRef<InScene<ReachedDataset>>('ReachedDataset').implement({
    description:
      "A dataset that holds the person's data, with how they are found and erased there.",
    fields: (t) => ({
      dataset: t.field({
        type: kindOf('Dataset'),
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.dataset),
      }),
      fields: t.field({
        type: [Field],
        extensions: { size: 8 },
        resolve: ({ scene, one }) => one.fields.map((each) => ({ scene, one: each })),
      }),
      coarse: t.field({
        type: Field,
        nullable: true,
        description: 'Where it is known only that the data arrive, and not in which columns.',
        resolve: ({ scene, one }) => (one.coarse ? { scene, one: one.coarse } : null),
      }),
      keys: t.field({
        type: [kindOf('Field')],
        extensions: { size: 2 },
        description: 'Fields that find the person; none: the person cannot be found.',
        resolve: ({ scene, one }, _, { reading }) => entriesIn(reading, scene, one.keys),
      }),
      erasure: t.string({
        nullable: true,
        description: 'DELETE, BLOCK, ANONYMISE or IMPOSSIBLE; null where nobody has said.',
        resolve: ({ one }) => one.erasure ?? null,
      }),
      owners: t.field({
        type: [Entry],
        extensions: { size: 2 },
        resolve: ({ scene, one }, _, { reading }) => entriesIn(reading, scene, one.owners),
      }),
      activities: t.field({
        type: [kindOf('ProcessingActivity')],
        extensions: { size: 2 },
        description: 'Under which it is processed: basis and retention stand there.',
        resolve: ({ scene, one }, _, { reading }) => entriesIn(reading, scene, one.activities),
      }),
      uncovered: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'Reached fields that no activity covers.',
        resolve: ({ scene, one }, _, { reading }) => entriesIn(reading, scene, one.uncovered),
      }),
    }),
  });
}

export function stopType({ builder, Entry }: Derived) {
  const By = builder.enumType('ReachStopBy', {
    description: 'What stops personal data.',
    values: ['ANONYMISED', 'CUT'] as const,
  });
  return builder.objectRef<InScene<Stop>>('ReachStop').implement({
    description: "Where the person's data go no further.",
    fields: (t) => ({
      from: t.field({
        type: Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.from),
      }),
      to: t.field({
        type: Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.to),
      }),
      by: t.field({ type: By, resolve: ({ one }) => one.by }),
      reason: t.string({
        nullable: true,
        description: 'Of a cut: why somebody says that it is not personal.',
        resolve: ({ one }) => one.reason ?? null,
      }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ scene, one }, _, { languages }) => stopInWords(scene, one, languages),
      }),
    }),
  });
}

export function taskType({ builder, Entry }: Derived) {
  const What = builder.enumType('ReachTaskWhat', {
    description: "What can stand in the way of a person's request.",
    values: taskKinds,
  });
  return builder.objectRef<InScene<ReachTask>>('ReachTask').implement({
    description: "Something to act on before a person's request can be served.",
    fields: (t) => ({
      what: t.field({ type: What, resolve: ({ one }) => one.what }),
      subject: t.field({
        type: Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.subject),
      }),
      fields: t.field({
        type: [Entry],
        extensions: { size: 3 },
        description: 'Fields that it is about, where not all of it.',
        resolve: ({ scene, one }, _, { reading }) => entriesIn(reading, scene, one.fields),
      }),
      special: t.boolean({
        description: 'Data of a special category are among it.',
        resolve: ({ one }) => one.special,
      }),
      sentence: t.string({
        description: "What stands in the way and what to do, in the asker's language.",
        resolve: ({ scene, one }, _, { languages }) => taskInWords(scene, one, languages),
      }),
    }),
  });
}
