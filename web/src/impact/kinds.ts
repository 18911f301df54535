import type { VariablesOf } from '../remote/graphql.ts';
import type { IMPACT } from './impact-query.ts';

type Kind = NonNullable<VariablesOf<typeof IMPACT>['kinds']>[number];

/** Kinds that can be affected. */
const kinds: ReadonlySet<string> = new Set<Kind>([
  'System',
  'Dataset',
  'Field',
  'Process',
  'Term',
  'MasterEntity',
  'MasterAttribute',
  'Metric',
  'Objective',
  'ProfileQuestion',
  'LifecycleStage',
  'Segment',
]);

export const isKind = (word: string | undefined): word is Kind =>
  word !== undefined && kinds.has(word);
