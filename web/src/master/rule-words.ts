import type { TFunction } from 'i18next';
import type { Attribute } from './master-query.ts';

/** The chain of survivorship rules of an attribute as one sentence. */
export function ruleInWords(t: TFunction, { resolvedBy }: Attribute): string | undefined {
  const rules = [...resolvedBy.edges]
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ node }) => node);
  const said = rules.flatMap(({ strategy }) =>
    strategy === null ? [] : [t(`master.strategy.${strategy}`)],
  );
  if (said.length === 0) return undefined;
  const rule = said.reduce((first, then) => t('master.ruleThen', { first, then }));
  const isGroup = rules.some(({ scope }) => scope === 'GROUP');
  return isGroup ? t('master.ruleGroup', { rule }) : rule;
}
