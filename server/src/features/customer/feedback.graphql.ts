import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import type { OnBoard } from './on-board.ts';
import type { Feedback } from './touchpoints.ts';

/** Where feedback is collected and what it reaches. */
export function feedbackType({ builder, Entry, kindOf }: Derived) {
  const Collected = builder
    .objectRef<OnBoard<Feedback['datasets'][number]>>('CollectedFeedback')
    .implement({
      description: 'Feedback kept in one dataset, and what it reaches.',
      fields: (t) => ({
        dataset: t.field({
          type: Entry,
          resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.dataset),
        }),
        attributes: t.field({
          type: [Entry],
          resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.attributes),
        }),
        metrics: t.field({
          type: [Entry],
          resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.metrics),
        }),
        reachesMaster: t.boolean({
          description: 'Whether it reaches the master record.',
          resolve: ({ told }) => told.attributes.length > 0,
        }),
        reaches: t.boolean({
          description: 'Whether it reaches any master attribute or metric.',
          resolve: ({ told }) => told.attributes.length + told.metrics.length > 0,
        }),
      }),
    });
  return builder.objectRef<OnBoard<Feedback>>('Feedback').implement({
    description: 'A touchpoint and the feedback it collects.',
    fields: (t) => ({
      touchpoint: t.field({
        type: kindOf('Touchpoint'),
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.touchpoint),
      }),
      datasets: t.field({
        type: [Collected],
        extensions: { size: 3 },
        resolve: ({ told, ...at }) => told.datasets.map((dataset) => ({ ...at, told: dataset })),
      }),
    }),
  });
}
