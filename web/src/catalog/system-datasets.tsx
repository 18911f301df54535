import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { Status } from '../flow/panel/chips.tsx';
import { Owned } from '../page/owned.tsx';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import { DATASETS } from './catalog-query.ts';
import { FilterText } from './filter-text.tsx';
import { folded } from './folded.ts';
import { useAllPages } from './use-all-pages.ts';

interface SystemDatasetsProps {
  readonly id: string;
  readonly text: string | undefined;
  readonly onText: (text: string | undefined) => void;
}

/** What a system keeps. */
export function SystemDatasets({ id, text, onText }: SystemDatasetsProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const client = useClient();
  const language = useSpoken();
  const { nodes, total } = useAllPages(`${id} ${language}`, async (after) => {
    const { data } = await client.query(DATASETS, { id, after, language }).toPromise();
    if (data?.node?.__typename !== 'System') return undefined;
    const { datasets } = data.node;
    const { hasNextPage, endCursor } = datasets.pageInfo;
    return {
      nodes: datasets.nodes,
      total: datasets.totalCount,
      next: hasNextPage ? endCursor : null,
    };
  });
  const wanted = folded(text ?? '');
  const shown = nodes.filter(({ name, label }) => folded(`${name} ${label}`).includes(wanted));
  return (
    <Part
      title={t('catalog.systemPage.datasets')}
      {...(total !== undefined && { aside: number(total) })}
    >
      {total === 0 && <p className={page['soft']}>{t('catalog.systemPage.empty')}</p>}
      {(total ?? 0) > 5 && (
        <div className={page['tools']}>
          <FilterText label={t('catalog.search')} value={text} onChange={onText} />
        </div>
      )}
      {total !== 0 && total !== undefined && shown.length === 0 && (
        <p className={page['soft']}>
          {t('catalog.nothing')}{' '}
          <button type="button" className={page['link']} onClick={() => onText(undefined)}>
            {t('page.clear')}
          </button>
        </p>
      )}
      {shown.length > 0 && (
        <div
          className={page['hold']}
          role="region"
          tabIndex={0}
          aria-label={t('catalog.systemPage.datasets')}
        >
          <table className={page['table']} data-datasets>
            <thead>
              <tr>
                <th scope="col">{t('catalog.systemPage.dataset')}</th>
                <th scope="col">{t('catalog.systemPage.form')}</th>
                <th scope="col">{t('catalog.systemPage.category')}</th>
                <th scope="col" className={page['number']}>
                  {t('catalog.systemPage.fields')}
                </th>
                <th scope="col">{t('catalog.systemPage.owner')}</th>
                <th scope="col">{t('catalog.systemPage.state')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((dataset) => (
                <tr key={dataset.id}>
                  <th scope="row">
                    <ThingLink thing={dataset} />{' '}
                    <small className={page['soft']}>{dataset.label}</small>
                  </th>
                  <td>{dataset.form !== null && t(`catalog.form.${dataset.form}`)}</td>
                  <td>
                    {dataset.dataCategory !== null && t(`catalog.category.${dataset.dataCategory}`)}
                  </td>
                  <td className={page['number']}>{number(dataset.fields.totalCount)}</td>
                  <td>
                    <Owned owners={dataset.owners} brief />
                  </td>
                  <td>
                    <Status status={dataset.lifecycle} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}
