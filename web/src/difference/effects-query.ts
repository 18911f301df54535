import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

/** A thing that may be there in only one of the states that are compared. */
export const MENTION = graphql(`
  fragment Mention on Mention @_unmask {
    id
    kind
    name(language: $language)
    entry {
      __typename
      id
      name(language: $language)
    }
  }
`);

export type Mention = ResultOf<typeof MENTION>;

/** What a scenario would turn, or a change has turned. */
export const EFFECTS = graphql(
  `
    fragment Effects on Comparison @_unmask {
      nothing
      turns {
        key
        what
        leaning
        sentence
        from
        to
        subjects {
          ...Mention
        }
        finding {
          key
          severity
          rule {
            id
            question
          }
        }
      }
      owners {
        owner {
          ...Mention
        }
        answersFor {
          ...Mention
        }
      }
    }
  `,
  [MENTION],
);

export type Comparison = ResultOf<typeof EFFECTS>;
export type Turn = Comparison['turns'][number];
