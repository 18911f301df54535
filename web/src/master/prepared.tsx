import { useTranslation } from 'react-i18next';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import type { Attribute, Preparation } from './master-query.ts';
import classes from './master.module.css';

interface PreparedProps {
  readonly preparation: readonly Preparation[];
  readonly attributes: readonly Attribute[];
}

/** What standardises, matches and merges the records of an entity and where; and how each attribute is standardised. */
export function Prepared({ preparation, attributes }: PreparedProps) {
  const { t } = useTranslation();
  const standardised = attributes.filter(({ standardisation }) => standardisation !== null);
  return (
    <Part title={t('master.prepared.title')} aside={t('master.prepared.aside')}>
      {preparation.length === 0 && <p className={page['soft']}>{t('master.prepared.none')}</p>}
      <ol className={classes['prepared']} data-prepared>
        {preparation.map((one) => (
          <Step key={one.process.id} step={one} all={attributes.length} />
        ))}
      </ol>
      {standardised.length > 0 && (
        <details className={classes['details']}>
          <summary>
            {t('master.prepared.standardised', {
              count: standardised.length,
              all: attributes.length,
            })}
          </summary>
          <Standardised attributes={standardised} preparation={preparation} />
        </details>
      )}
    </Part>
  );
}

function Step({ step, all }: { readonly step: Preparation; readonly all: number }) {
  const { t } = useTranslation();
  const { does, process, systems, reads, writes, attributes } = step;
  return (
    <li>
      <h3>
        {t(`master.prepared.does.${does}`)}
        {systems.map((system) => (
          <span key={system.id} className={page['chip']}>
            <ThingLink thing={system} />
          </span>
        ))}
      </h3>
      <p>
        <ThingLink thing={process} />
        {process.description !== null && ` · ${process.description}`}
      </p>
      <p>
        {t('master.prepared.reads')} <Named things={reads} />
      </p>
      <p>
        {t('master.prepared.writes')} <Named things={writes} />
      </p>
      <p>
        {attributes.length === 0
          ? t('master.prepared.whole')
          : t('master.prepared.attributes', { count: attributes.length, all })}
      </p>
    </li>
  );
}

const SHOWN = 3;

function Named({ things }: { readonly things: readonly Thing[] }) {
  const { t } = useTranslation();
  if (things.length === 0) return t('master.prepared.notSaid');
  const more = things.length - SHOWN;
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

interface StandardisedProps {
  readonly attributes: readonly Attribute[];
  readonly preparation: readonly Preparation[];
}

function Standardised({ attributes, preparation }: StandardisedProps) {
  const { t } = useTranslation();
  const where = (attribute: string) =>
    preparation.filter(
      (one) => one.does === 'STANDARDIZE' && one.attributes.some(({ id }) => id === attribute),
    );
  return (
    <div className={page['hold']} role="region" tabIndex={0} aria-label={t('master.prepared.how')}>
      <table className={page['table']}>
        <thead>
          <tr>
            <th scope="col">{t('master.matrix.attribute')}</th>
            <th scope="col">{t('master.prepared.how')}</th>
            <th scope="col">{t('master.prepared.where')}</th>
          </tr>
        </thead>
        <tbody>
          {attributes.map(({ id, name, standardisation }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{standardisation}</td>
              <td>
                {where(id).length === 0 && (
                  <span className={page['warn']}>{t('master.prepared.nowhere')}</span>
                )}
                {where(id).map(({ process, systems }, at) => (
                  <span key={process.id}>
                    {at > 0 && ' · '}
                    <ThingLink thing={process} /> {systems.map((one) => one.name).join(', ')}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
