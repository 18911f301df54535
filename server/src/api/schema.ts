import type { Model } from '@linaje/graph-schema';
import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder.ts';
import { changedDoor } from '../features/catalog/changed.graphql.ts';
import { changesDoor } from '../features/catalog/changes.graphql.ts';
import { statusDoor } from '../features/catalog/status.graphql.ts';
import { answerType } from '../features/customer/answer.graphql.ts';
import { coverageDoor } from '../features/customer/coverage.graphql.ts';
import { glossaryDoor } from '../features/glossary/glossary.graphql.ts';
import { auditDoor, auditTypes } from '../features/governance/audit.graphql.ts';
import { comparisonType } from '../features/governance/comparison.graphql.ts';
import type { ComparisonGuests } from '../features/governance/comparison.graphql.ts';
import { decideFindingDoor } from '../features/governance/decide-finding.graphql.ts';
import { differenceDoor } from '../features/governance/difference.graphql.ts';
import { impactDoor } from '../features/governance/impact.graphql.ts';
import { privacyDoor } from '../features/governance/privacy.graphql.ts';
import { undoDoor } from '../features/governance/undo.graphql.ts';
import { whatIfDoor } from '../features/governance/what-if.graphql.ts';
import { personalIn } from '../features/governance/personal.ts';
import { writtenBetween } from '../features/governance/written-between.ts';
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
  changesDoor,
  changedDoor,
  statusDoor,
  glossaryDoor,
  hierarchyDoor,
  preparationDoor,
  measureDoor,
  restsOnDoor,
  impactDoor,
  privacyDoor,
  undoDoor,
  (derived: Derived) => knowledgeDoors(derived, flowDoors(derived)),
];

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
  auditDoor(derived, audit);
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
