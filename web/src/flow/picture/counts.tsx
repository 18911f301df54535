import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../drawn/cards.ts';
import classes from './card.module.css';

/** What a box holds, in a few words; of a dataset that stands for itself, the system it is in. */
export const Counts = memo(function Counts(counted: Counted) {
  return <span className={classes['counts']}>{useCounts()(counted)}</span>;
});

type Counted = Pick<Card, 'kind' | 'attributes' | 'datasets' | 'fields' | 'within'>;

export function useCounts(): (counted: Counted) => string {
  const { t } = useTranslation();
  return ({ kind, attributes, datasets, fields, within }) => {
    if (within !== undefined) return within;
    const held = {
      MasterEntity: [t('flow.attributes', { count: attributes })],
      Dataset: [t('flow.fields', { count: fields })],
      Process: [t('kind.Process')],
      Field: [t('kind.Field')],
    }[kind] ?? [t('flow.datasets', { count: datasets }), t('flow.fields', { count: fields })];
    return held.join(' · ');
  };
}
