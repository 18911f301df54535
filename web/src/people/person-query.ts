import { graphql } from '../remote/graphql.ts';

const DUTIES = graphql(`
  fragment Duties on OwnedByEntryConnection @_unmask {
    totalCount
    edges {
      id
      role
      node {
        __typename
        id
        name(language: $language)
      }
    }
  }
`);

/** A person or a team with all that they answer for. */
export const PERSON = graphql(
  `
    query Person($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        ... on Person {
          name(language: $language)
          version
          retiredAt
          description(language: $language)
          email
          position
          active
          leftOn
          teams(first: 20) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
          owns(first: 100) {
            ...Duties
          }
        }
        ... on Team {
          name(language: $language)
          version
          retiredAt
          description(language: $language)
          email
          members(first: 100) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
          owns(first: 100) {
            ...Duties
          }
        }
      }
    }
  `,
  [DUTIES],
);
