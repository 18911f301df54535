import type { Model } from '@linaje/graph-schema';
import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder.ts';
import { changedDoor } from '../features/catalog/changed.graphql.ts';
import { changesDoor } from '../features/catalog/changes.graphql.ts';
import { editingDoor } from '../features/catalog/editing.graphql.ts';
import { modelDoor } from '../features/catalog/model.graphql.ts';
import { relationshipDoor } from '../features/catalog/relationship.graphql.ts';
import { relationshipGroupsDoor } from '../features/catalog/relationship-groups.graphql.ts';
import { statusDoor } from '../features/catalog/status.graphql.ts';
import { valuesDoor } from '../features/catalog/values.graphql.ts';
import { answerType, coverageDoor } from '../features/customer/coverage.graphql.ts';
import { glossaryDoor } from '../features/glossary/glossary.graphql.ts';
import { auditTypes } from '../features/governance/audit-finding.graphql.ts';
import { auditReportDoor } from '../features/governance/audit-report.graphql.ts';
import { auditRulesDoor } from '../features/governance/audit-rules.graphql.ts';
import { auditTrendDoor } from '../features/governance/audit-trend.graphql.ts';
import { auditDoor } from '../features/governance/audit.graphql.ts';
import { comparisonType } from '../features/governance/comparison.graphql.ts';
import type { ComparisonGuests } from '../features/governance/comparison.graphql.ts';
import { decideFindingDoor } from '../features/governance/decide-finding.graphql.ts';
import { differenceDoor } from '../features/governance/difference.graphql.ts';
import { undoDoor } from '../features/governance/undo.graphql.ts';
import { whatIfDoor } from '../features/governance/what-if.graphql.ts';
import { personalIn } from '../features/governance/personal.ts';
import { writtenBetween } from '../features/governance/written-between.ts';
import { sampleDoor } from '../features/exchange/sample.graphql.ts';
import { customerFlowDoor } from '../features/lineage/customer-flow.graphql.ts';
import { flowOfTwo } from '../features/lineage/flow-of-two.ts';
import { flowTypes } from '../features/lineage/flow-types.graphql.ts';
import { lineageDoor } from '../features/lineage/lineage.graphql.ts';
import { pictureTypes } from '../features/lineage/picture.graphql.ts';
import {
  attributeLackType,
  governedDoor,
  qualityType,
} from '../features/master/governed.graphql.ts';
import { surviveDoor } from '../features/master/survive.graphql.ts';
import { chainDoor, strengthType } from '../features/measure/chain.graphql.ts';
import { measureDoor } from '../features/measure/measure.graphql.ts';
import { restsOnDoor } from '../features/measure/rests-on.graphql.ts';
import { searchDoor } from '../features/search/search.graphql.ts';
import { flowRules } from '../graph/flow-rules.ts';
import { derive } from './derive/derive.ts';
import type { Derived } from './derive/derive.ts';

const doors = [
  searchDoor,
  changesDoor,
  changedDoor,
  statusDoor,
  entryDoors,
  editingDoor,
  glossaryDoor,
  surviveDoor,
  measureDoor,
  restsOnDoor,
  undoDoor,
  sampleDoor,
  (derived: Derived) => knowledgeDoors(derived, flowDoors(derived)),
];

/** What every entry tells whatever its kind. */
function entryDoors(derived: Derived): void {
  relationshipGroupsDoor(derived, modelDoor(derived));
  relationshipDoor(derived, valuesDoor(derived));
}

/** Lineage and the customer's flow are shown with the same types. */
function flowDoors(derived: Derived): ComparisonGuests['flow'] {
  const pictures = pictureTypes(derived);
  const flow = flowTypes(derived, pictures);
  lineageDoor(derived, pictures);
  customerFlowDoor(derived, flow, { personalIn, writtenBetween });
  return { ...flow, between: flowOfTwo({ rules: flowRules(derived.model), personalIn }) };
}

/** What the catalog knows is told in shared words: strength, answer, lack, finding, flow. */
function knowledgeDoors(derived: Derived, flow: ComparisonGuests['flow']): void {
  const master = { Lack: attributeLackType(derived), Quality: qualityType(derived) };
  const Strength = strengthType(derived);
  const Answer = answerType(derived);
  const audit = auditTypes(derived);
  governedDoor(derived, master);
  chainDoor(derived, Strength);
  coverageDoor(derived, Answer, master);
  auditTrendDoor(derived, audit, auditDoor(derived, audit));
  auditRulesDoor(derived, audit);
  auditReportDoor(derived, audit);
  decideFindingDoor(derived, audit);
  const Comparison = comparisonType(derived, { Strength, Answer, audit, flow });
  whatIfDoor(derived, Comparison);
  differenceDoor(derived, Comparison);
}

/** The whole API over a model: what is derived from it, and the door of every storey. */
export function schemaOf(model: Model): GraphQLSchema {
  const builder = createBuilder();
  const derived = derive(builder, model);
  for (const door of doors) door(derived);
  return builder.toSchema();
}
