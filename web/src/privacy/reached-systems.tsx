import { IconAlertTriangleFilled, IconShieldLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import { readFragment } from '../remote/graphql.ts';
import { REACHED_FIELD } from './privacy-query.ts';
import type { ReachedDataset, ReachedSystem } from './privacy-query.ts';
import { byCountry, countryName, datasetsIn, erasureOf, upTo } from './report.ts';
import classes from './privacy.module.css';

/** More would be read by nobody; the file has all of them. */
const SHOWN = 300;

interface ReachedSystemsProps {
  readonly systems: readonly ReachedSystem[];
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** Country by country and system by system: where the data stand and how a request is served there. */
export function ReachedSystems({ systems, picked, onPick }: ReachedSystemsProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  return byCountry(systems, language).map(({ country, systems: all }) => {
    const name = countryName(country, language) ?? t('privacy.noCountry');
    const shown = upTo(SHOWN, all);
    const isEea = all.some(({ area }) => area === 'ES_EU');
    const aside = [
      ...(isEea ? [t('privacy.eea')] : []),
      t('privacy.systems', { count: all.length }),
      t('privacy.datasets', { count: datasetsIn(all) }),
    ].join(' · ');
    return (
      <Part key={country ?? ''} title={name} aside={aside}>
        <div className={page['hold']} role="region" tabIndex={0} aria-label={name}>
          <table className={`${page['table']} ${classes['reached']}`} data-country={country ?? ''}>
            <thead>
              <tr>
                <th scope="col">{t('privacy.dataset')}</th>
                <th scope="col">{t('privacy.holds')}</th>
                <th scope="col">{t('privacy.keys')}</th>
                <th scope="col">{t('privacy.erasure.title')}</th>
                <th scope="col">{t('privacy.owners')}</th>
                <th scope="col">{t('privacy.activities')}</th>
              </tr>
            </thead>
            {shown.map(({ system, datasets }) => (
              <tbody key={system?.id ?? ''}>
                <tr className={classes['system']}>
                  <th scope="rowgroup" colSpan={6}>
                    {system ? <ThingLink thing={system} /> : t('privacy.noSystem')}
                  </th>
                </tr>
                {datasets.map((one) => (
                  <DatasetRow key={one.dataset.id} one={one} picked={picked} onPick={onPick} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
        {datasetsIn(shown) < datasetsIn(all) && (
          <p className={page['soft']}>
            {t('privacy.shown', { shown: datasetsIn(shown), count: datasetsIn(all) })}
          </p>
        )}
      </Part>
    );
  });
}

interface DatasetRowProps {
  readonly one: ReachedDataset;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

function DatasetRow({ one, picked, onPick }: DatasetRowProps) {
  const { t } = useTranslation();
  const { dataset, coarse, keys, owners } = one;
  const erasure = erasureOf(one);
  return (
    <tr data-dataset={dataset.id}>
      <th scope="row">
        <ThingLink thing={dataset} />
      </th>
      <td>
        <Held fields={one.fields} picked={picked} onPick={onPick} />
        {coarse && <Lacking>{t('privacy.whole')}</Lacking>}
      </td>
      <td>
        {keys.length === 0 ? (
          <Lacking>{t('privacy.noKeys')}</Lacking>
        ) : (
          keys.map(({ name }) => name).join(', ')
        )}
      </td>
      <td>
        {erasure === 'IMPOSSIBLE' || erasure === 'unknown' ? (
          <Lacking>{t(`privacy.erasure.${erasure}`)}</Lacking>
        ) : (
          t(`privacy.erasure.${erasure}`)
        )}
      </td>
      <td>
        {owners.length === 0 ? <Lacking>{t('page.nobody')}</Lacking> : <Things things={owners} />}
      </td>
      <td>
        <Grounds one={one} />
      </td>
    </tr>
  );
}

/** The fields that hold the data, each with what protects it; one is picked to see by which way they came. */
function Held({
  fields,
  picked,
  onPick,
}: Pick<DatasetRowProps, 'picked' | 'onPick'> & Pick<ReachedDataset, 'fields'>) {
  const { t } = useTranslation();
  return (
    <span className={classes['fields']}>
      {readFragment(REACHED_FIELD, fields).map(({ entry, marks, special, sentence }) => {
        const marked = marks.map((mark) => t(`privacy.mark.${mark}`)).join(', ');
        return (
          <button
            key={entry.id}
            type="button"
            className={classes['field']}
            aria-pressed={entry.id === picked}
            title={sentence}
            data-marked={marks.length > 0 || undefined}
            onClick={() => onPick(entry.id)}
          >
            {entry.name}
            {marks.length > 0 && (
              <small>
                <IconShieldLock size={12} aria-hidden /> {marked}
              </small>
            )}
            {special && <small data-tone="warn">{t('privacy.special')}</small>}
          </button>
        );
      })}
    </span>
  );
}

function Grounds({ one: { activities, uncovered } }: Pick<DatasetRowProps, 'one'>) {
  const { t } = useTranslation();
  const names = uncovered.map(({ name }) => name).join(', ');
  return (
    <>
      {activities.map((activity) => (
        <p key={activity.id}>
          <ThingLink thing={activity} />
        </p>
      ))}
      {activities.length === 0 && <Lacking>{t('privacy.noActivity')}</Lacking>}
      {activities.length > 0 && uncovered.length > 0 && (
        <Lacking>{t('privacy.uncovered', { names })}</Lacking>
      )}
    </>
  );
}

const Things = ({ things }: { readonly things: readonly Thing[] }) =>
  things.map((thing) => (
    <p key={thing.id}>
      <ThingLink thing={thing} />
    </p>
  ));

const Lacking = ({ children }: { readonly children: ReactNode }) => (
  <span className={page['sign']} data-tone="warn">
    <IconAlertTriangleFilled size={12} aria-hidden /> {children}
  </span>
);
