import { graphql } from '../../remote/graphql.ts';

/** What a new entry can say, and what it would be within. */
export const NEW = graphql(`
  query NewEntry($kind: Kind!, $language: String) {
    model {
      kind(name: $kind) {
        name
        about(language: $language)
        keyParts
        properties {
          name
          label(language: $language)
          about(language: $language)
          byLanguage
        }
      }
    }
  }
`);

export const KINDS = graphql(`
  query Kinds($language: String) {
    model {
      kinds {
        name
        about(language: $language)
      }
    }
  }
`);

/** The one glossary or entity there is, so that it need not be picked. */
export const HOLDERS = graphql(`
  query Holders($language: String) {
    glossaries(first: 2) {
      nodes {
        __typename
        id
        name(language: $language)
      }
    }
    masterEntities(first: 2) {
      nodes {
        __typename
        id
        name(language: $language)
      }
    }
  }
`);

/** What holds the new entry, and how those are known that it holds already. */
export const HOLDER = graphql(`
  query Holder($id: ID!, $language: String) {
    node(id: $id) {
      __typename
      id
      key
      name(language: $language)
      ... on System {
        datasets(first: 1) {
          nodes {
            id
            olNamespace
          }
        }
        processes(first: 1) {
          nodes {
            id
            olNamespace
          }
        }
      }
    }
  }
`);

/** Whether the key is taken, and what goes by the same name. */
export const TAKEN = graphql(`
  query Taken($kind: Kind!, $kinds: [Kind!], $key: String!, $name: String!, $language: String) {
    entry(kind: $kind, key: $key) {
      __typename
      id
      version
      name(language: $language)
      retiredAt
    }
    typeahead(text: $name, kinds: $kinds, first: 5) {
      entry {
        __typename
        id
        name(language: $language)
      }
    }
  }
`);

export const CREATE = graphql(`
  mutation CreateEntry(
    $kind: Kind!
    $key: [String!]!
    $set: [ValueGiven!]
    $connect: [EdgeGiven!]
    $reason: String
  ) {
    done: createEntry(kind: $kind, key: $key, set: $set, connect: $connect, reason: $reason) {
      __typename
      ... on EntryChanged {
        entry {
          __typename
          id
        }
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);
