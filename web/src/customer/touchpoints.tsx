import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import type { Feedback } from './customer-query.ts';

/** Where feedback is gathered, where it is kept, and what it reaches. */
export function Touchpoints({ touchpoints }: { readonly touchpoints: readonly Feedback[] }) {
  const { t } = useTranslation();
  return (
    <div className={page['hold']} role="region" tabIndex={0} aria-label={t('customer.touchpoints')}>
      <table className={page['table']} data-touchpoints>
        <thead>
          <tr>
            <th scope="col">{t('customer.where')}</th>
            <th scope="col">{t('customer.kept')}</th>
            <th scope="col">{t('customer.reaches')}</th>
          </tr>
        </thead>
        <tbody>
          {touchpoints.map(({ touchpoint, datasets }) => (
            <tr key={touchpoint.id}>
              <th scope="row">
                <ThingLink thing={touchpoint} />
              </th>
              <td>
                {datasets.length === 0 && t('customer.notKept')}
                <Things things={datasets.map(({ dataset }) => dataset)} />
              </td>
              <td>
                <Reached datasets={datasets} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reached({ datasets }: { readonly datasets: Feedback['datasets'] }) {
  const { t } = useTranslation();
  if (!datasets.some(({ reaches }) => reaches))
    return (
      <span className={page['sign']} data-tone="warn">
        <IconAlertTriangleFilled size={13} aria-hidden /> {t('customer.nowhere')}
      </span>
    );
  const all = datasets.flatMap(({ attributes, metrics }) => [...attributes, ...metrics]);
  return <Things things={[...new Map(all.map((one) => [one.id, one])).values()]} />;
}

function Things({ things }: { readonly things: readonly Thing[] }) {
  return things.map((thing, index) => (
    <span key={thing.id}>
      {index > 0 && ', '}
      <ThingLink thing={thing} />
    </span>
  ));
}
