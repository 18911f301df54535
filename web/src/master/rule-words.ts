import type { TFunction } from 'i18next';
import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import './rule-texts.ts';

/** What decides which value of an attribute counts. */
export const DECIDED_BY = graphql(`
  fragment DecidedBy on MasterAttribute @_unmask {
    resolvedBy(first: 10) {
      edges {
        id
        order
        node {
          id
          name(language: $language)
          strategy
          scope
        }
      }
    }
  }
`);

/** Which value counts, as one sentence: by the chain of its rules or, without any, by how many `sources` it has. */
export function ruleInWords(
  t: TFunction,
  { resolvedBy }: ResultOf<typeof DECIDED_BY>,
  sources: number,
): string {
  const rules = [...resolvedBy.edges]
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ node }) => node);
  const said = rules.flatMap(({ strategy }) =>
    strategy === null ? [] : [t(`rule.strategy.${strategy}`)],
  );
  if (said.length === 0) return t(['rule.needless', 'rule.one'][sources] ?? 'rule.none');
  const rule = said.reduce((first, then) => t('rule.then', { first, then }));
  return rules.some(({ scope }) => scope === 'GROUP') ? t('rule.group', { rule }) : rule;
}
