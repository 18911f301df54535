export type { Actor, ChangeSet, Operation, Ref, Values } from './change-set.ts';
export { countsOf, generate } from './generate.ts';
export { largeDataset, largeField, largeJob, systemRef as largeSystem } from './large-refs.ts';
export type { Counts, GenerateOptions } from './generate.ts';
export { largeBelongings } from './large-belongings.ts';
export { largeShape } from './large-shape.ts';
export type { LargeOptions, LargeShape } from './large-shape.ts';
export { sampleChangeSets } from './sample/change-sets.ts';
export { consequences, plantedFaults } from './sample/planted-faults.ts';
