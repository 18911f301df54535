import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { useFigures } from '../page/use-figures.ts';
import { DATASETS } from './catalog-query.ts';
import { DatasetTable } from './dataset-table.tsx';
import { FilterText } from './filter-text.tsx';
import { folded } from './folded.ts';
import { NotAll } from './not-all.tsx';
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
  const { nodes, total, failed, retry } = useAllPages(`${id} ${language}`, async (after) => {
    const { data } = await client
      .query(DATASETS, { id, after, language }, { requestPolicy: 'network-only' })
      .toPromise();
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
      {failed && <NotAll shown={nodes.length} onRetry={retry} />}
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
      {shown.length > 0 && <DatasetTable datasets={shown} />}
    </Part>
  );
}
