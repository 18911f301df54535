import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import type { Feedback } from './customer-query.ts';
import classes from './customer.module.css';

/** Where feedback is gathered, where it is kept, and what it reaches. */
export function Touchpoints({ touchpoints }: { readonly touchpoints: readonly Feedback[] }) {
  const { t } = useTranslation();
  return (
    <div className={page['hold']} role="region" tabIndex={0} aria-label={t('customer.touchpoints')}>
      <table className={page['table']} data-touchpoints>
        <thead>
          <tr>
            <th scope="col">{t('customer.where')}</th>
            <th scope="col">{t('customer.feedback')}</th>
            <th scope="col">{t('customer.kept')}</th>
            <th scope="col">{t('customer.reaches')}</th>
          </tr>
        </thead>
        <tbody>
          {touchpoints.map(({ touchpoint, datasets }) => (
            <tr key={touchpoint.id}>
              <th scope="row">
                <ThingLink thing={touchpoint} />
                <small className={classes['about']}>
                  {[
                    ...(touchpoint.channel === null
                      ? []
                      : [t(`customer.channel.${touchpoint.channel}`)]),
                    ...touchpoint.occursIn.nodes.map(({ name }) => name),
                  ].join(' · ')}
                </small>
              </th>
              <td>{touchpoint.feedback}</td>
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
  return (
    <>
      <Kind
        title={t('customer.reachesMaster')}
        things={datasets.flatMap(({ attributes }) => attributes)}
        none={t('customer.notMaster')}
      />
      <Kind
        title={t('customer.reachesMetrics')}
        things={datasets.flatMap(({ metrics }) => metrics)}
        none={t('customer.notMetrics')}
      />
    </>
  );
}

const SHOWN = 4;

interface KindProps {
  readonly title: string;
  readonly things: readonly Thing[];
  readonly none: string;
}

/** Things of one kind, the first of them by name and the others counted. */
function Kind({ title, things, none }: KindProps) {
  const { t } = useTranslation();
  const each = [...new Map(things.map((one) => [one.id, one])).values()];
  const more = each.length - SHOWN;
  return (
    <p className={classes['reached']}>
      <small>{title}</small>{' '}
      {each.length === 0 ? <span className={page['soft']}>{none}</span> : null}
      <Things things={each.slice(0, SHOWN)} />
      {more > 0 && (
        <span title={each.map(({ name }) => name).join(', ')}>
          {' '}
          {t('page.more', { count: more })}
        </span>
      )}
    </p>
  );
}

function Things({ things }: { readonly things: readonly Thing[] }) {
  return things.map((thing, index) => (
    <span key={thing.id}>
      {index > 0 && ', '}
      <ThingLink thing={thing} />
    </span>
  ));
}
