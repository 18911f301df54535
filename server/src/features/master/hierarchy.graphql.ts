import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import { present } from '../../api/scenes.ts';
import type { Scene } from '../../reading/scene.ts';
import { arranged } from './hierarchy.ts';
import type { Arranged, HierarchyFault, Level } from './hierarchy.ts';
import { faultInWords, levelName } from './hierarchy-words.ts';

interface In<Told> {
  readonly scene: Scene;
  readonly arranged: Arranged;
  readonly told: Told;
}

/** How the levels of a hierarchy are filled, and what is wrong with it. */
export function hierarchyDoor(derived: Derived): void {
  const { builder, kindOf } = derived;
  const LevelType = levelType(derived);
  const Fault = faultType(derived);
  const all = <Told>(ordinal: number | undefined, scene: Scene, of: (one: Arranged) => Told[]) => {
    if (ordinal === undefined) return [];
    const found = arranged(scene, ordinal);
    return of(found).map((told) => ({ scene, arranged: found, told }));
  };
  builder.objectFields(kindOf('Hierarchy'), (t) => ({
    arrangement: t.field({
      type: [LevelType],
      extensions: { size: 4 },
      description: 'Its levels from the top down, each with the entities whose records fill it.',
      resolve: ({ ordinal }, _, context) =>
        all(ordinal, present(context).scene, ({ levels }) => [...levels]),
    }),
    faults: t.field({
      type: [Fault],
      extensions: { size: 2 },
      description: 'What is wrong with it: a level above itself, one that is unknown or empty.',
      resolve: ({ ordinal }, _, context) =>
        all(ordinal, present(context).scene, ({ faults }) => [...faults]),
    }),
  }));
}

const levelType = ({ builder, kindOf }: Derived) =>
  builder.objectRef<In<Level>>('HierarchyLevel').implement({
    description: 'One level of a hierarchy.',
    fields: (t) => ({
      level: t.string({ description: 'Its code.', resolve: ({ told }) => told.code }),
      name: t.string({
        description: "In the asker's language.",
        resolve: ({ told }, _, { languages }) => levelName(told, languages),
      }),
      entities: t.field({
        type: [kindOf('MasterEntity')],
        extensions: { size: 1 },
        resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.entities),
      }),
    }),
  });

function faultType({ builder, kindOf }: Derived) {
  const What = builder.enumType('HierarchyFaultWhat', {
    description: 'What can be wrong with a hierarchy.',
    values: ['NO_LEVELS', 'CYCLE', 'UNKNOWN_LEVEL', 'EMPTY_LEVEL'] as const,
  });
  return builder.objectRef<In<HierarchyFault>>('HierarchyFault').implement({
    description: 'Something that is wrong with a hierarchy.',
    fields: (t) => ({
      what: t.field({ type: What, resolve: ({ told }) => told.what }),
      level: t.string({
        nullable: true,
        description: 'The level it is about; of a round the one that comes again.',
        resolve: ({ told }) =>
          'level' in told ? told.level : 'levels' in told ? (told.levels[0] ?? null) : null,
      }),
      entity: t.field({
        type: kindOf('MasterEntity'),
        nullable: true,
        resolve: ({ scene, told }, _, { reading }) =>
          'entity' in told ? entryIn(reading, scene, told.entity) : null,
      }),
      sentence: t.string({
        description: "What is wrong and what to do, in the asker's language.",
        resolve: ({ scene, arranged: { levels }, told }, _, { languages }) =>
          faultInWords(scene, told, { levels, languages }),
      }),
    }),
  });
}
