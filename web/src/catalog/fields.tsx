import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { useFigures } from '../page/use-figures.ts';
import { FIELDS } from './catalog-query.ts';
import type { FieldLine } from './catalog-query.ts';
import { FieldTable } from './field-table.tsx';
import { FilterText } from './filter-text.tsx';
import { NotAll } from './not-all.tsx';
import { folded } from './folded.ts';
import { useAllPages } from './use-all-pages.ts';

const kept = {
  all: () => true,
  keys: ({ isKey }: FieldLine) => isKey === true,
  classified: ({ classifications }: FieldLine) => classifications.nodes.length > 0,
  feeding: ({ contributesTo }: FieldLine) => contributesTo.nodes.length > 0,
} as const;
type Only = keyof typeof kept;
const filters = Object.keys(kept) as Only[]; // of the table above

interface Looked {
  readonly text?: string | undefined;
  readonly only?: string | undefined;
  readonly show?: string | undefined;
}
interface FieldsProps {
  readonly id: string;
  readonly search: Looked;
  readonly onGo: (search: Looked) => void;
  readonly onPick: (id: string) => void;
}

/** The fields of a dataset in their order, with what narrows them down. */
export function Fields({ id, search, onGo, onPick }: FieldsProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const client = useClient();
  const language = useSpoken();
  const { nodes, total, failed, retry } = useAllPages(`${id} ${language}`, async (after) => {
    const { data } = await client
      .query(FIELDS, { id, after, language }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.node?.__typename !== 'Dataset') return undefined;
    const { fields } = data.node;
    const { hasNextPage, endCursor } = fields.pageInfo;
    return { nodes: fields.nodes, total: fields.totalCount, next: hasNextPage ? endCursor : null };
  });
  const only = filters.find((one) => one === search.only) ?? 'all';
  const wanted = folded(search.text ?? '');
  const named = nodes.filter(({ name, description }) =>
    folded(`${name} ${description}`).includes(wanted),
  );
  const shown = named
    .filter(kept[only])
    .sort((a, b) => (a.ordinal ?? Infinity) - (b.ordinal ?? Infinity));
  const isLoading = total !== undefined && nodes.length < total;
  const aside =
    total === undefined
      ? undefined
      : isLoading
        ? t('catalog.datasetPage.loaded', { shown: nodes.length, count: total })
        : number(total);
  return (
    <Part title={t('catalog.datasetPage.fields')} {...(aside !== undefined && { aside })}>
      {total === 0 && <p className={page['soft']}>{t('catalog.datasetPage.noFields')}</p>}
      {failed && <NotAll shown={nodes.length} onRetry={retry} />}
      {nodes.length > 0 && (
        <div className={page['tools']} role="group" aria-label={t('page.filter')}>
          <FilterText
            label={t('catalog.search')}
            value={search.text}
            onChange={(text) => onGo({ ...search, text })}
          />
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              className={page['tool']}
              aria-pressed={one === only}
              onClick={() => onGo({ ...search, only: one === 'all' ? undefined : one })}
            >
              {t(`catalog.datasetPage.filter.${one}`)}
              <small>{number(named.filter(kept[one]).length)}</small>
            </button>
          ))}
        </div>
      )}
      {nodes.length > 0 && shown.length === 0 && (
        <p className={page['soft']}>
          {t('catalog.nothing')}{' '}
          <button
            type="button"
            className={page['link']}
            onClick={() => onGo({ show: search.show })}
          >
            {t('page.clear')}
          </button>
        </p>
      )}
      {shown.length > 0 && <FieldTable fields={shown} picked={search.show} onPick={onPick} />}
    </Part>
  );
}
