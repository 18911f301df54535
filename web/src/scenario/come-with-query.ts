import { graphql } from '../remote/graphql.ts';
import { placeOf } from '../picker/pick-query.ts';
import type { Picked } from '../picker/pick-query.ts';
import type { ResultOf } from '../remote/graphql.ts';

const FIELD_PLACE = graphql(`
  fragment FieldPlace on Field @_unmask {
    dataset {
      id
      node {
        id
        name(language: $language)
        systems(first: 1) {
          nodes {
            id
            name(language: $language)
          }
        }
      }
    }
  }
`);
const DATASET_PLACE = graphql(`
  fragment DatasetPlace on Dataset @_unmask {
    systems(first: 1) {
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);
const ATTRIBUTE_PLACE = graphql(`
  fragment AttributePlace on MasterAttribute @_unmask {
    entity {
      id
      node {
        id
        name(language: $language)
      }
    }
  }
`);

/** Something that a page was come from with. */
export const COME_WITH = graphql(
  `
    query ComeWith($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        ...FieldPlace
        ...DatasetPlace
        ...AttributePlace
      }
    }
  `,
  [FIELD_PLACE, DATASET_PLACE, ATTRIBUTE_PLACE],
);

type Found = NonNullable<ResultOf<typeof COME_WITH>['node']>;

/** As if it had been picked. */
export const comeWith = (found: Found): Picked => {
  const { __typename, id, name } = found;
  return { __typename, id, name, place: placeOf(withinOf(found)) };
};

/** What it stands in, from the outside in. */
function withinOf(found: Found): readonly { readonly name: string }[] {
  switch (found.__typename) {
    case 'Field': {
      const dataset = found.dataset?.node;
      return dataset ? [...dataset.systems.nodes, dataset] : [];
    }
    case 'Dataset':
      return found.systems.nodes;
    case 'MasterAttribute':
      return found.entity ? [found.entity.node] : [];
    default:
      return [];
  }
}
