export type { Actor, ChangeSet, Operation, Ref, Values } from './change-set.ts';
export { sampleChangeSets } from './sample/change-sets.ts';
