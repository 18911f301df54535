import type { Model } from '@linaje/graph-schema';
import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder.ts';
import { changedDoor } from '../features/catalog/changed.graphql.ts';
import { changesDoor } from '../features/catalog/changes.graphql.ts';
import { statusDoor } from '../features/catalog/status.graphql.ts';
import { customerFlowDoor } from '../features/lineage/customer-flow.graphql.ts';
import { lineageDoor } from '../features/lineage/lineage.graphql.ts';
import { pictureTypes } from '../features/lineage/picture.graphql.ts';
import { searchDoor } from '../features/search/search.graphql.ts';
import { derive } from './derive/derive.ts';
import type { Derived } from './derive/derive.ts';

const doors = [searchDoor, flowDoors, changesDoor, changedDoor, statusDoor];

/** Lineage and the customer's flow are shown with the same types. */
function flowDoors(derived: Derived): void {
  const pictures = pictureTypes(derived);
  lineageDoor(derived, pictures);
  customerFlowDoor(derived, pictures);
}

/** The whole API over a model: what is derived from it, and the door of every storey. */
export function schemaOf(model: Model): GraphQLSchema {
  const builder = createBuilder();
  const derived = derive(builder, model);
  for (const door of doors) door(derived);
  return builder.toSchema();
}
