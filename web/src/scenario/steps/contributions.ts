import { useQuery } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { graphql } from '../../remote/graphql.ts';
import type { ResultOf } from '../../remote/graphql.ts';

const CONTRIBUTIONS = graphql(`
  query StepContributions($id: ID!, $language: String) {
    node(id: $id) {
      __typename
      id
      ... on MasterAttribute {
        sources {
          edge
          rank
          field {
            __typename
            id
            name(language: $language)
          }
          system {
            __typename
            id
            name(language: $language)
          }
        }
      }
    }
  }
`);

type Node = Extract<
  NonNullable<ResultOf<typeof CONTRIBUTIONS>['node']>,
  { __typename: 'MasterAttribute' }
>;
export type Contribution = Node['sources'][number];

/** Who feeds an attribute today, in order of rank. */
export function useContributions(attribute: string | undefined): readonly Contribution[] {
  const [{ data }] = useQuery({
    query: CONTRIBUTIONS,
    variables: { id: attribute ?? '', language: useSpoken() },
    pause: attribute === undefined,
    requestPolicy: 'cache-and-network',
  });
  const node = attribute === undefined ? undefined : data?.node;
  return node?.__typename === 'MasterAttribute' && node.id === attribute ? node.sources : [];
}

/** `1 · correo de Portal` */
export const contributionName = ({ rank, field, system }: Contribution): string =>
  [rank ?? '—', [field.name, system?.name].filter(Boolean).join(', ')].join(' · ');
