import { model } from '@linaje/graph-schema';

/**
 * What a rule looks at, in words that a change can touch: a kind (`Term`: one comes, goes, or is hidden), a property
 * of it (`Term.status`; `Dataset.@` when somebody says that it exists), a type of relationship with all it says
 * (`FLOWS_TO`), `evidence` of events, and `time`, which goes on without any change.
 */
export type Look = string;

/** Where an asset stands: its dataset and its system. */
export const PLACES: readonly Look[] = ['System', 'Dataset', 'Field', 'HAS_DATASET', 'HAS_FIELD'];

/** Whether assets count as live. */
export const ACTIVE: readonly Look[] = ['System.lifecycle', 'Dataset.lifecycle', 'Field.lifecycle'];

/** Flows that are known field by field. */
export const FIELD_FLOWS: readonly Look[] = [
  ...PLACES,
  'MasterAttribute',
  'FLOWS_TO',
  'CONTRIBUTES_TO',
  'HELD_IN',
  'PUBLISHED_TO',
];

/** Flows between datasets, through processes too. */
export const DATASET_FLOWS: readonly Look[] = [
  ...FIELD_FLOWS,
  'Process',
  'Touchpoint',
  'READS',
  'WRITES',
  'COLLECTS',
];

/** Whether attributes hold: what feeds them, up to active sources. */
export const HOLDING: readonly Look[] = [
  ...FIELD_FLOWS,
  ...ACTIVE,
  'System.roles',
  'MasterAttribute.derived',
];

/** Whether metrics rest on anything that holds. */
export const METRICS_HOLD: readonly Look[] = [...HOLDING, 'Metric', 'USES'];

/** What keeps attributes from being governed. */
const GOVERNED: readonly Look[] = [
  ...HOLDING,
  'RESOLVED_BY',
  'DEFINES',
  'Term',
  'Term.status',
  'MasterEntity',
  'HAS_ATTRIBUTE',
  'OWNED_BY',
  'Person',
  'Person.active',
  'Team',
  'CLASSIFIED_AS',
  'Classification',
  'WITHIN',
  'PROCESSES',
];

/** What somebody said of the privacy of assets. */
export const PRIVACY: readonly Look[] = ['Classification', 'CLASSIFIED_AS', 'WITHIN'];

/** How far personal data go along lineage. */
export const CARRIERS: readonly Look[] = [...FIELD_FLOWS, ...PRIVACY];

/** Which processing activities cover what. */
export const ACTIVITIES: readonly Look[] = [...FIELD_FLOWS, 'ProcessingActivity', 'PROCESSES'];

/** Systems that use data. */
export const CONSUMERS: readonly Look[] = ['System', 'System.roles', 'System.lifecycle'];

/** Terms, and that they say or differ from one another. */
export const TERM_TIES: readonly Look[] = [
  'Glossary',
  'Term',
  'Term.status',
  'HAS_TERM',
  'HAS_BROADER',
  'PART_OF',
  'REPLACED_BY',
  'VALID_VALUE_OF',
  'RELATED_TO',
  'SYNONYM_OF',
  'ANTONYM_OF',
  'EXACT_MATCH',
  'CLOSE_MATCH',
];

/** When metrics were observed, and what was seen. */
export const OBSERVATIONS: readonly Look[] = [
  'Metric',
  'Observation',
  'OBSERVES',
  ...propertiesOf('Observation'),
];

/** The latest results of quality rules. */
export const QUALITY: readonly Look[] = [
  'QualityRule',
  'QualityResult',
  'CHECKS',
  'RESULT_OF',
  ...propertiesOf('QualityResult'),
];

/** How questions, stages and segments are covered, with all that is told of it. */
export const COVERED: readonly Look[] = [
  ...GOVERNED,
  ...METRICS_HOLD,
  ...QUALITY,
  'MasterAttribute.targets',
  'QualityRule.dimension',
  'QualityRule.threshold',
];

/** The life cycle of everything that has one. */
export const LIFECYCLES: readonly Look[] = model.kinds.flatMap(({ name, properties }) =>
  Object.hasOwn(properties, 'lifecycle') ? [`${name}.lifecycle`] : [],
);

/** Every relationship that a thing of a kind can stand in. */
export const tiesOf = (kind: string): readonly Look[] =>
  model.relationships
    .filter(({ pairs }) => pairs.some(({ from, to }) => from === kind || to === kind))
    .map(({ type }) => type);

/** Every property of a kind, as words. */
export function propertiesOf(kind: string): readonly Look[] {
  return Object.keys(model.kind(kind)?.properties ?? {}).map((property) => `${kind}.${property}`);
}
