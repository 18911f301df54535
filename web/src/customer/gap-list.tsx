import { Link } from '@tanstack/react-router';
import { IconArrowNarrowRight, IconRoute, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import { answerKindOf } from './answer-sign.tsx';
import type { Gap } from './customer-query.ts';
import classes from './customer.module.css';

/** What is missing, the most valuable to mend first, each with what to do and where. */
export function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  return (
    <Part title={t('customer.gaps.title')} aside={t('customer.gaps.aside')}>
      {gaps.length === 0 ? (
        <p className={page['soft']}>{t('customer.gaps.none')}</p>
      ) : (
        <>
          <div
            className={page['hold']}
            role="region"
            tabIndex={0}
            aria-label={t('customer.gaps.title')}
          >
            <table className={`${page['table']} ${classes['gaps']}`} data-gaps>
              <thead>
                <tr>
                  <th scope="col" className={page['number']}>
                    {t('customer.gaps.value')}
                  </th>
                  <th scope="col">{t('customer.gaps.entry')}</th>
                  <th scope="col">{t('customer.gaps.mend')}</th>
                  <th scope="col">{t('customer.gaps.opens')}</th>
                  <th scope="col">{t('customer.gaps.objectives')}</th>
                  <th scope="col">{t('customer.gaps.act')}</th>
                </tr>
              </thead>
              <tbody>
                {gaps.map((gap) => (
                  <GapRow key={gap.entry.id} gap={gap} />
                ))}
              </tbody>
            </table>
          </div>
          <p className={page['soft']}>{t('customer.gaps.formula')}</p>
        </>
      )}
    </Part>
  );
}

function GapRow({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation();
  const { entry, missing, value, turns, carries, objectives, essentialFor, helpfulFor } = gap;
  const needs = { essential: essentialFor.length, helpful: helpfulFor.length };
  return (
    <tr data-gap={entry.id}>
      <td className={page['number']}>
        <b>{value}</b>
      </td>
      <th scope="row">
        <ThingLink thing={entry} />
        <small>{t(`kind.${entry.__typename}`)}</small>
      </th>
      <td>
        {missing.map(({ what, sentence }) => (
          <p key={what}>{sentence}</p>
        ))}
      </td>
      <td>
        {turns.map(({ subject, from, to }) => {
          const of = answerKindOf(subject.__typename);
          return (
            <p key={subject.id}>
              <span>{subject.name}</span>{' '}
              <small>
                {t(`customer.${of}.${from}`)} <IconArrowNarrowRight size={13} aria-hidden />{' '}
                {t(`customer.${of}.${to}`)}
              </small>
            </p>
          );
        })}
        {turns.length === 0 && <p>{t('customer.gaps.needs', needs)}</p>}
        {carries.length > 0 && (
          <p>
            <small>
              {t('customer.gaps.carries')} <Names things={carries} />
            </small>
          </p>
        )}
      </td>
      <td>
        {objectives.map((objective) => (
          <p key={objective.id}>
            <ThingLink thing={objective} />
          </p>
        ))}
        {objectives.length === 0 && <p>{t('customer.gaps.noObjective')}</p>}
      </td>
      <td>
        <Acts entry={entry} />
      </td>
    </tr>
  );
}

const Names = ({ things }: { readonly things: readonly Thing[] }) =>
  things.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      {name}
    </span>
  ));

/** Where it can be mended: on the master record, and on the flow, where a source can be tried. */
function Acts({ entry }: { readonly entry: Gap['entry'] }) {
  const { t } = useTranslation();
  const isAttribute = entry.__typename === 'MasterAttribute';
  const record = isAttribute ? entry.entity?.node.id : undefined;
  return (
    <span className={classes['acts']}>
      {record !== undefined && (
        <Link
          to="/master/$id"
          params={{ id: record }}
          search={{ show: entry.id }}
          className={page['tool']}
        >
          <IconStar size={14} aria-hidden /> {t('customer.gaps.record')}
        </Link>
      )}
      <Link
        to="/flow"
        search={isAttribute ? { touches: entry.id } : { show: entry.id }}
        className={page['tool']}
      >
        <IconRoute size={14} aria-hidden /> {t('customer.gaps.flow')}
      </Link>
    </span>
  );
}
