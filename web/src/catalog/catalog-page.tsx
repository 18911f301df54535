import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
import { roles as shapes } from '../look/roles.ts';
import { Answer } from '../page/answer.tsx';
import { Owned } from '../page/owned.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import { Notice } from '../states/notice.tsx';
import { MORE_SYSTEMS, SYSTEMS } from './catalog-query.ts';
import type { SystemLine } from './catalog-query.ts';
import { FilterText } from './filter-text.tsx';
import { laneOf } from './lane-of.ts';
import { NotAll } from './not-all.tsx';
import './texts.ts';
import { useAllPages } from './use-all-pages.ts';
import classes from './catalog.module.css';

export function CatalogPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/catalog' });
  const text = search.text ?? null;
  const asking = useAsked({ query: SYSTEMS, variables: { text, language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('catalog.waiting')}>
      {({ systems, customerFlow }) =>
        systems.nodes.length === 0 && text === null ? (
          <NoSystems />
        ) : (
          <Page
            title={t('catalog.title')}
            about={t('catalog.about')}
            ways={<NewLink kind="System" />}
          >
            <Systems
              first={systems.nodes}
              total={systems.totalCount}
              fields={new Map(customerFlow.nodes.map(({ id, fields }) => [id, fields]))}
            />
          </Page>
        )
      }
    </Answer>
  );
}

function NoSystems() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const button = {
    label: t('catalog.empty.button'),
    onClick: () => void navigate({ to: '/start' }),
  };
  return (
    <Notice
      title={t('catalog.empty.title')}
      text={t('catalog.empty.text')}
      button={button}
      way={<NewLink kind="System" />}
    />
  );
}

interface SystemsProps {
  readonly first: readonly SystemLine[];
  readonly total: number;
  /** How many fields are known of each. */
  readonly fields: ReadonlyMap<string, number>;
}

function Systems({ first, total, fields }: SystemsProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/catalog' });
  const more = useMoreSystems(search.text, { from: first.length, total });
  const systems = [...first, ...more.nodes];
  const navigate = useNavigate({ from: '/catalog' });
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const present = [...new Set(systems.flatMap(({ roles }) => roles))];
  const shown = systems.filter(
    ({ roles }) => search.role === undefined || roles.some((role) => role === search.role),
  );
  return (
    <>
      <div className={page['tools']} role="group" aria-label={t('page.filter')}>
        <FilterText
          label={t('catalog.search')}
          value={search.text}
          onChange={(text) => go({ ...search, text })}
        />
        <button
          type="button"
          className={page['tool']}
          aria-pressed={search.role === undefined}
          onClick={() => go({ ...search, role: undefined })}
        >
          {t('page.all')} <small>{systems.length}</small>
        </button>
        {present.map((role) => (
          <button
            key={role}
            type="button"
            className={page['tool']}
            aria-pressed={search.role === role}
            onClick={() => go({ ...search, role: search.role === role ? undefined : role })}
          >
            {t(`panel.systemRole.${role}`)}{' '}
            <small>{systems.filter(({ roles }) => roles.includes(role)).length}</small>
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <Notice
          title={t('catalog.nothing')}
          text=""
          button={{ label: t('page.clear'), onClick: () => go({}) }}
        />
      ) : (
        <div className={page['hold']} role="region" tabIndex={0} aria-label={t('catalog.title')}>
          <table className={page['table']} data-systems>
            <thead>
              <tr>
                <th scope="col">{t('catalog.system')}</th>
                <th scope="col">{t('catalog.roles')}</th>
                <th scope="col">{t('catalog.technology')}</th>
                <th scope="col">{t('catalog.criticality')}</th>
                <th scope="col">{t('catalog.country')}</th>
                <th scope="col" className={page['number']}>
                  {t('catalog.datasets')}
                </th>
                <th scope="col" className={page['number']}>
                  {t('catalog.fields')}
                </th>
                <th scope="col">{t('catalog.owner')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((system) => (
                <SystemRow key={system.id} system={system} fields={fields.get(system.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more.failed && <NotAll shown={systems.length} onRetry={more.retry} />}
    </>
  );
}

/** The systems behind the first page, as they come. */
function useMoreSystems(
  text: string | undefined,
  { from, total }: { readonly from: number; readonly total: number },
) {
  const client = useClient();
  const language = useSpoken();
  const of = [text, language, from, total].join('|');
  return useAllPages(of, async (after) => {
    const offset = Number(after ?? from);
    if (offset >= total) return { nodes: [], total: 0, next: null };
    const variables = { text: text ?? null, offset, language };
    const asked = client.query(MORE_SYSTEMS, variables, { requestPolicy: 'network-only' });
    const { data } = await asked.toPromise();
    if (!data) return undefined;
    const { nodes } = data.systems;
    const end = offset + nodes.length;
    return {
      nodes,
      total: total - from,
      next: nodes.length > 0 && end < total ? String(end) : null,
    };
  });
}

interface SystemRowProps {
  readonly system: SystemLine;
  readonly fields: number | undefined;
}

function SystemRow({ system, fields }: SystemRowProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { roles, technology, criticality, country, datasets, owners } = system;
  const { shape: Shape, tone } = shapes[laneOf(roles)];
  return (
    <tr>
      <th scope="row">
        <span className={classes['name']}>
          <Shape size={16} style={{ color: tone }} aria-hidden />
          <ThingLink thing={system} />
        </span>
      </th>
      <td>{roles.map((role) => t(`panel.systemRole.${role}`)).join(', ')}</td>
      <td>{technology}</td>
      <td>{criticality !== null && t(`catalog.level.${criticality}`)}</td>
      <td>{country}</td>
      <td className={page['number']}>{number(datasets.totalCount)}</td>
      <td className={page['number']}>{fields === undefined ? '' : number(fields)}</td>
      <td>
        <Owned owners={owners} brief />
      </td>
    </tr>
  );
}
