import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../history/moments.ts';
import '../history/texts.ts';
import page from '../page/page.module.css';
import type { EntryFound } from './entry-query.ts';
import './texts.ts';
import classes from './entry.module.css';

/** What each source says of each property; what shows is marked. Folded: few ask. */
export function Claims({ claims }: Pick<EntryFound, 'claims'>) {
  const { t } = useTranslation();
  const { day } = useMoments();
  if (claims.length === 0) return null;
  return (
    <details className={classes['claims']}>
      <summary>
        {t('entry.claims')} <span className={page['soft']}>· {t('entry.claimsAbout')}</span>
      </summary>
      <div className={page['hold']}>
        <table className={page['table']}>
          <thead>
            <tr>
              <th scope="col">{t('entry.about')}</th>
              <th scope="col">{t('entry.says')}</th>
              <th scope="col">{t('entry.source')}</th>
              <th scope="col">{t('entry.when')}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ property, label, language, source, saidAt, golden, value }) => (
              <tr key={[property, language, source].join('|')}>
                <th scope="row">
                  {label}
                  {language !== null && ` (${language})`}
                </th>
                <td className={classes['says']}>
                  {golden && (
                    <IconStarFilled
                      size={11}
                      className={classes['gold']}
                      aria-label={t('entry.golden')}
                    />
                  )}{' '}
                  {value?.said ?? t('history.nothing')}
                </td>
                <td>{source === 'hand' ? t('entry.byHand') : source}</td>
                <td>{day(saidAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
