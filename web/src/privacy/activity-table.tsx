import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import type { ReachedSystem } from './privacy-query.ts';
import { activitiesOf, basisInWords, keepingInWords } from './report.ts';

/** Under which activities the data are processed: why they may be, and how long they are kept. */
export function ActivityTable({ systems }: { readonly systems: readonly ReachedSystem[] }) {
  const { t } = useTranslation();
  const activities = activitiesOf(systems);
  if (activities.length === 0) return null;
  const title = t('privacy.activityTable');
  return (
    <Part title={title} aside={t('privacy.activityAside')}>
      <div className={page['hold']} role="region" tabIndex={0} aria-label={title}>
        <table className={page['table']} data-activities>
          <thead>
            <tr>
              <th scope="col">{t('privacy.activity')}</th>
              <th scope="col">{t('privacy.basisTitle')}</th>
              <th scope="col">{t('privacy.keeping')}</th>
              <th scope="col">{t('privacy.dataset')}</th>
            </tr>
          </thead>
          <tbody>
            {activities.map(({ activity, datasets }) => (
              <tr key={activity.id}>
                <th scope="row">
                  <ThingLink thing={activity} />
                </th>
                <td className={activity.lawfulBasis === null ? page['warn'] : undefined}>
                  {basisInWords(t, activity)}
                </td>
                <td className={activity.retention?.period ? undefined : page['warn']}>
                  {keepingInWords(t, activity)}
                </td>
                <td title={datasets.map(({ dataset }) => dataset.name).join(', ')}>
                  {t('privacy.datasets', { count: datasets.length })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
