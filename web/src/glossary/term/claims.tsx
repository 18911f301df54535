import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../history/moments.ts';
import { readable } from '../../history/readable.ts';
import page from '../../page/page.module.css';
import type { TermFound } from './term-query.ts';
import classes from './term.module.css';

/** What each source says of each property; what shows is marked. Folded: few ask. */
export function Claims({ term }: { readonly term: TermFound }) {
  const { t } = useTranslation();
  const { day } = useMoments();
  if (term.claims.length === 0) return null;
  return (
    <details className={classes['claims']}>
      <summary>
        {t('term.claims')} <span className={page['soft']}>· {t('term.claimsAbout')}</span>
      </summary>
      <div className={page['hold']}>
        <table className={page['table']}>
          <thead>
            <tr>
              <th scope="col">{t('term.about')}</th>
              <th scope="col">{t('term.says')}</th>
              <th scope="col">{t('term.source')}</th>
              <th scope="col">{t('term.when')}</th>
            </tr>
          </thead>
          <tbody>
            {term.claims.map(({ property, language, source, saidAt, golden, text }) => (
              <tr key={[property, language, source].join('|')}>
                <th scope="row">
                  {t([`property.${property}`, property])}
                  {language !== null && ` (${language})`}
                </th>
                <td>
                  {golden && (
                    <IconStarFilled
                      size={11}
                      className={classes['gold']}
                      aria-label={t('term.golden')}
                    />
                  )}{' '}
                  {readable(text, t)}
                </td>
                <td>{source}</td>
                <td>{day(saidAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
