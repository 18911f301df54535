import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { useFigures } from '../page/use-figures.ts';
import { readFragment } from '../remote/graphql.ts';
import type { FragmentOf } from '../remote/graphql.ts';
import { PAST } from './catalog-query.ts';
import classes from './catalog.module.css';

/** The newest changes of a thing: when, who, why. */
export function Past({ history }: { readonly history: FragmentOf<typeof PAST> }) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const { changes, totalCount } = readFragment(PAST, history);
  return (
    <Part title={t('catalog.history')} aside={t('catalog.changes', { count: totalCount })}>
      <ul className={page['plain']}>
        {changes.map(({ id, at, reason, by, source }) => (
          <li key={id} className={classes['change']}>
            <time dateTime={at}>{day(at)}</time>
            <span>{reason ?? t('catalog.changes', { count: 1 })}</span>
            <small>{t('catalog.by', { by: by.name, source })}</small>
          </li>
        ))}
      </ul>
    </Part>
  );
}
