import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import type { Impact } from './impact-query.ts';

const SHOWN = 6;

/** Who must be told of a change, with what each answers for; and what nobody could be told of. */
export function OwnersTold({ owners, unowned }: Pick<Impact, 'owners' | 'unowned'>) {
  const { t } = useTranslation();
  return (
    <Part title={t('impact.owners')} aside={t('impact.ownersAside')}>
      <div className={page['hold']} role="region" tabIndex={0} aria-label={t('impact.owners')}>
        <table className={page['table']} data-owners>
          <thead>
            <tr>
              <th scope="col">{t('impact.owner')}</th>
              <th scope="col" className={page['number']}>
                {t('impact.count')}
              </th>
              <th scope="col">{t('impact.answersFor')}</th>
            </tr>
          </thead>
          <tbody>
            {owners.map(({ owner, isThere, count, answersFor }) => (
              <tr key={owner.id} data-owner={owner.id}>
                <th scope="row">
                  <ThingLink thing={owner} />{' '}
                  {!isThere && (
                    <span className={page['sign']} data-tone="warn">
                      <IconAlertTriangleFilled size={12} aria-hidden /> {t('impact.gone')}
                    </span>
                  )}
                </th>
                <td className={page['number']}>{count}</td>
                <td>
                  <Some things={answersFor} count={count} />
                </td>
              </tr>
            ))}
            {unowned.length > 0 && (
              <tr>
                <th scope="row">
                  <span className={page['sign']} data-tone="warn">
                    <IconAlertTriangleFilled size={13} aria-hidden /> {t('impact.nobody')}
                  </span>
                </th>
                <td className={page['number']}>{unowned.length}</td>
                <td>
                  <Some things={unowned} count={unowned.length} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function Some({ things, count }: { readonly things: readonly Thing[]; readonly count: number }) {
  const { t } = useTranslation();
  const more = count - SHOWN;
  return (
    <>
      {things.slice(0, SHOWN).map((thing, at) => (
        <span key={thing.id}>
          {at > 0 && ', '}
          <ThingLink thing={thing} />
        </span>
      ))}
      {more > 0 && (
        <span title={things.map(({ name }) => name).join(', ')}>
          {' '}
          {t('page.more', { count: more })}
        </span>
      )}
    </>
  );
}
