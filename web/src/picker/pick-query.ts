import { graphql } from '../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../remote/graphql.ts';

export const PICK = graphql(`
  query Pick($text: String!, $kinds: [Kind!], $language: String) {
    typeahead(text: $text, kinds: $kinds, first: 8) {
      within {
        __typename
        id
        name(language: $language)
      }
      entry {
        __typename
        id
        name(language: $language)
      }
    }
  }
`);

export type Kinds = NonNullable<VariablesOf<typeof PICK>['kinds']>;

/** An entry that was picked, or can be. */
export interface Picked {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  /** Where it stands, from the outside in: `Voz · llamadas`. Many columns bear the same name. */
  readonly place?: string | undefined;
}

type Hit = ResultOf<typeof PICK>['typeahead'][number];

/** Terms are known without their glossary. */
export const pickedFrom = ({ entry, within }: Hit): Picked => ({
  ...entry,
  place: placeOf(within.filter(({ __typename }) => __typename !== 'Glossary')),
});

export const placeOf = (within: readonly { readonly name: string }[]): string | undefined =>
  within.length === 0 ? undefined : within.map(({ name }) => name).join(' · ');

/** What was picked, where it is of one of these kinds. */
export const ofKind = (picked: Picked | undefined, kinds: Kinds): Picked | undefined =>
  kinds.some((kind) => kind === picked?.__typename) ? picked : undefined;
