import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import { present } from '../../api/scenes.ts';
import type { Scene } from '../../reading/scene.ts';
import { preparations, preparing } from './preparation.ts';
import type { Preparation } from './preparation.ts';

interface PreparationIn extends Preparation {
  readonly scene: Scene;
}

/** What is standardised and de-duplicated on the way into a golden record, and where. */
export function preparationDoor({ builder, kindOf }: Derived): void {
  const Does = builder.enumType('Preparing', {
    description: 'What is done to records on their way into the golden record.',
    values: preparing,
  });
  const PreparationType = builder.objectRef<PreparationIn>('Preparation').implement({
    description: 'A process that standardises, matches or merges the records of an entity.',
    fields: (t) => ({
      process: t.field({
        type: kindOf('Process'),
        resolve: ({ scene, process }, _, { reading }) => entryIn(reading, scene, process),
      }),
      does: t.field({ type: Does, resolve: ({ does }) => does }),
      systems: t.field({
        type: [kindOf('System')],
        extensions: { size: 1 },
        description: 'Where it runs.',
        resolve: ({ scene, systems }, _, { reading }) => entriesIn(reading, scene, systems),
      }),
      reads: t.field({
        type: [kindOf('Dataset')],
        extensions: { size: 3 },
        resolve: ({ scene, reads }, _, { reading }) => entriesIn(reading, scene, reads),
      }),
      writes: t.field({
        type: [kindOf('Dataset')],
        extensions: { size: 2 },
        resolve: ({ scene, writes }, _, { reading }) => entriesIn(reading, scene, writes),
      }),
      attributes: t.field({
        type: [kindOf('MasterAttribute')],
        extensions: { size: 10 },
        description: 'Whose values it carries; empty where it is about the record as a whole.',
        resolve: ({ scene, attributes }, _, { reading }) => entriesIn(reading, scene, attributes),
      }),
    }),
  });
  builder.objectField(kindOf('MasterEntity'), 'preparation', (t) =>
    t.field({
      type: [PreparationType],
      extensions: { size: 5 },
      description: 'What standardises, matches and merges its records, in that order, and where.',
      resolve: ({ ordinal }, _, context) => {
        const { scene } = present(context);
        if (ordinal === undefined) return [];
        return preparations(scene, ordinal).map((one) => ({ ...one, scene }));
      },
    }),
  );
}
