import { graphql } from '../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../remote/graphql.ts';

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

export const PICKABLE = graphql(
  `
    query Pickable($text: String!, $kinds: [Kind!], $language: String) {
      typeahead(text: $text, kinds: $kinds, first: 8) {
        entry {
          __typename
          id
          name(language: $language)
          ...FieldPlace
          ...DatasetPlace
          ...AttributePlace
        }
      }
    }
  `,
  [FIELD_PLACE, DATASET_PLACE, ATTRIBUTE_PLACE],
);

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

export type Kinds = NonNullable<VariablesOf<typeof PICKABLE>['kinds']>;
export type Picked = ResultOf<typeof PICKABLE>['typeahead'][number]['entry'];

/** Where a thing stands, from the outside in: `Voz · llamadas`. */
export function placeOf(picked: Picked): string | undefined {
  switch (picked.__typename) {
    case 'Field': {
      const dataset = picked.dataset?.node;
      const system = dataset?.systems.nodes[0]?.name;
      return [system, dataset?.name].filter(Boolean).join(' · ') || undefined;
    }
    case 'Dataset':
      return picked.systems.nodes[0]?.name;
    case 'MasterAttribute':
      return picked.entity?.node.name;
    default:
      return undefined;
  }
}

/** What was come with, where it is of one of these kinds. */
export const ofKind = (picked: Picked | undefined, kinds: Kinds): Picked | undefined =>
  kinds.some((kind) => kind === picked?.__typename) ? picked : undefined;
