import type { Scene } from '../../../reading/scene.ts';
import type { PersonReach, ReachedDataset } from './person-reach.ts';

/** Why a person's request cannot be served somewhere, in the order in which one would act. */
export const taskKinds = [
  'NOT_FOUND',
  'ERASURE_IMPOSSIBLE',
  'ERASURE_UNKNOWN',
  'NOBODY_ANSWERS',
  'IN_NO_ACTIVITY',
  'CUT_WITHOUT_REASON',
  'COLUMNS_UNKNOWN',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something to act on before a person's request can be served. */
export interface ReachTask {
  readonly what: TaskKind;
  /** The dataset; of a cut its field. */
  readonly subject: number;
  /** Fields that it is about, where not all of the dataset. */
  readonly fields: readonly number[];
  /** Data of a special category are among it. */
  readonly special: boolean;
}

/** Everything that stands in the way of a person's request, special categories first. */
export function reachTasks(scene: Scene, { systems, idleCuts }: PersonReach): readonly ReachTask[] {
  const ofDatasets = systems.flatMap(({ datasets }) => datasets.flatMap(tasksOf));
  const ofCuts = idleCuts.map(({ field }): ReachTask => ({
    what: 'CUT_WITHOUT_REASON',
    subject: field,
    fields: [],
    special: false,
  }));
  const key = ({ subject }: ReachTask) => scene.structure.key(subject);
  const place = ({ what }: ReachTask) => taskKinds.indexOf(what);
  return [...ofDatasets, ...ofCuts].sort(
    (a, b) =>
      Number(b.special) - Number(a.special) || place(a) - place(b) || (key(a) < key(b) ? -1 : 1),
  );
}

function tasksOf(one: ReachedDataset): readonly ReachTask[] {
  const { dataset, fields, coarse, keys, erasure, owners, activities, uncovered } = one;
  const special = fields.some((field) => field.special);
  const wants: readonly (readonly [TaskKind, boolean, readonly number[]])[] = [
    ['NOT_FOUND', keys.length === 0, []],
    ['ERASURE_IMPOSSIBLE', erasure === 'IMPOSSIBLE', []],
    ['ERASURE_UNKNOWN', erasure === undefined, []],
    ['NOBODY_ANSWERS', owners.length === 0, []],
    ['IN_NO_ACTIVITY', uncovered.length > 0 || activities.length === 0, uncovered],
    ['COLUMNS_UNKNOWN', coarse !== undefined, []],
  ];
  return wants.flatMap(([what, isSo, about]) =>
    isSo ? [{ what, subject: dataset, fields: about, special }] : [],
  );
}
