import type { Model } from '@linaje/graph-schema';
import type { ObjectRef } from '@pothos/core';
import type { GraphQLSchema } from 'graphql';
import type { Change as LogChange } from '../catalog/change-set.ts';
import { createBuilder } from './builder.ts';
import type { Schema } from './builder.ts';
import { changeType, valueChangeType } from '../features/catalog/change.graphql.ts';
import type { ValueChangeType } from '../features/catalog/change.graphql.ts';
import { changedDoor } from '../features/catalog/changed.graphql.ts';
import { changesDoor } from '../features/catalog/changes.graphql.ts';
import { editingDoor } from '../features/catalog/editing.graphql.ts';
import { modelDoor } from '../features/catalog/model.graphql.ts';
import { relationshipDoor } from '../features/catalog/relationship.graphql.ts';
import { relationshipGroupsDoor } from '../features/catalog/relationship-groups.graphql.ts';
import { statusDoor } from '../features/catalog/status.graphql.ts';
import { valuesDoor } from '../features/catalog/values.graphql.ts';
import { answerType } from '../features/customer/answer.graphql.ts';
import { coverageDoor } from '../features/customer/coverage.graphql.ts';
import { glossaryDoor } from '../features/glossary/glossary.graphql.ts';
import { auditTypes } from '../features/governance/audit-finding.graphql.ts';
import { auditReportDoor } from '../features/governance/audit-report.graphql.ts';
import { auditRulesDoor } from '../features/governance/audit-rules.graphql.ts';
import { auditTrendDoor } from '../features/governance/audit-trend.graphql.ts';
import { auditDoor } from '../features/governance/audit.graphql.ts';
import { comparisonTypes } from '../features/governance/comparison.graphql.ts';
import type { ComparisonGuests } from '../features/governance/comparison.graphql.ts';
import { mentionType } from '../features/governance/mention.graphql.ts';
import { decideFindingDoor } from '../features/governance/decide-finding.graphql.ts';
import { decideScenarioDoor } from '../features/governance/decide-scenario.graphql.ts';
import { scenariosDoor } from '../features/governance/scenarios.graphql.ts';
import { differenceDoor } from '../features/governance/difference.graphql.ts';
import { impactDoor } from '../features/governance/impact.graphql.ts';
import { privacyDoor } from '../features/governance/privacy.graphql.ts';
import { undoDoor } from '../features/governance/undo.graphql.ts';
import { stepInput, whatIfDoor } from '../features/governance/what-if.graphql.ts';
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
import { hierarchyDoor } from '../features/master/hierarchy.graphql.ts';
import { preparationDoor } from '../features/master/preparation.graphql.ts';
import { surviveDoor } from '../features/master/survive.graphql.ts';
import { trustPointType } from '../features/master/trust.graphql.ts';
import { chainDoor, strengthType } from '../features/measure/chain.graphql.ts';
import { measureDoor } from '../features/measure/measure.graphql.ts';
import { restsOnDoor } from '../features/measure/rests-on.graphql.ts';
import { searchDoor } from '../features/search/search.graphql.ts';
import { flowRules } from '../graph/flow-rules.ts';
import { derive } from './derive/derive.ts';
import type { Derived } from './derive/derive.ts';

const doors = [
  searchDoor,
  changedDoor,
  statusDoor,
  entryDoors,
  editingDoor,
  glossaryDoor,
  hierarchyDoor,
  preparationDoor,
  measureDoor,
  restsOnDoor,
  impactDoor,
  privacyDoor,
  sampleDoor,
  (derived: Derived) => knowledgeDoors(derived, logDoors(derived), flowDoors(derived)),
];

/** What every entry tells whatever its kind. */
function entryDoors(derived: Derived): void {
  relationshipGroupsDoor(derived, modelDoor(derived));
  relationshipDoor(derived, valuesDoor(derived));
}

interface LogTypes {
  readonly Change: ObjectRef<Schema, LogChange>;
  readonly Value: ValueChangeType;
}

/** Changes are shown alike where they are listed and where they are taken back. */
function logDoors(derived: Derived): LogTypes {
  const Value = valueChangeType(derived);
  const Change = changeType(derived, Value);
  changesDoor(derived, Change);
  undoDoor(derived, Change);
  return { Change, Value };
}

/** Lineage and the customer's flow are shown with the same types. */
function flowDoors(derived: Derived): ComparisonGuests['flow'] {
  const pictures = pictureTypes(derived);
  const flow = flowTypes(derived, pictures);
  lineageDoor(derived, pictures);
  customerFlowDoor(derived, flow, {
    personalIn,
    writtenBetween: async (store, between) => (await writtenBetween(store, between)).ids,
  });
  return { ...flow, between: flowOfTwo({ rules: flowRules(derived.model), personalIn }) };
}

/** What the catalog knows is told in shared words: strength, answer, lack, finding, flow. */
function knowledgeDoors(
  derived: Derived,
  { Change, Value }: LogTypes,
  flow: ComparisonGuests['flow'],
): void {
  const TrustPoint = trustPointType(derived);
  const master = {
    Lack: attributeLackType(derived),
    Quality: qualityType(derived),
    TrustPoint,
  };
  const Strength = strengthType(derived);
  const Answer = answerType(derived);
  const audit = auditTypes(derived);
  governedDoor(derived, master);
  surviveDoor(derived, TrustPoint);
  chainDoor(derived, Strength);
  coverageDoor(derived, Answer, master);
  auditTrendDoor(derived, audit, auditDoor(derived, audit));
  auditRulesDoor(derived, audit);
  auditReportDoor(derived, audit);
  decideFindingDoor(derived, audit);
  const Mention = mentionType(derived);
  const compared = comparisonTypes(derived, { Strength, Answer, audit, flow, Mention });
  const steps = stepInput(derived);
  whatIfDoor(derived, compared, steps);
  const Scenario = scenariosDoor(derived, { ...compared, Change, Mention });
  decideScenarioDoor(derived, Scenario, steps);
  differenceDoor(derived, { ...compared, Mention, Value });
}

/** The whole API over a model: what is derived from it, and the door of every storey. */
export function schemaOf(model: Model): GraphQLSchema {
  const builder = createBuilder();
  const derived = derive(builder, model);
  for (const door of doors) door(derived);
  return builder.toSchema();
}
