import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import type { Group, ReadEdge } from './entry-query.ts';
import classes from './entry.module.css';

/** What it is connected with, each group a sentence that reads aloud. */
export function Relationships({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation();
  if (groups.length === 0) return <p className={page['soft']}>{t('entry.noRelationships')}</p>;
  return (
    <dl className={classes['groups']}>
      {groups.map(({ end, edges }) => (
        <div key={`${end.type} ${end.direction}`} data-group={end.type}>
          <dt>
            {end.label}
            {edges.totalCount > 1 && <span> · {edges.totalCount}</span>}
          </dt>
          {edges.edges.map((edge) => (
            <dd key={edge.id}>
              <ThingLink thing={edge.node} /> <Said edge={edge} />
            </dd>
          ))}
          {edges.totalCount > edges.edges.length && (
            <dd className={page['soft']}>
              {t('page.more', { count: edges.totalCount - edges.edges.length })}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** What it stands in, and what is said of the edge. */
function Said({ edge }: { readonly edge: ReadEdge }) {
  const said = [
    ...withinOf(edge.node).map(({ name }) => name),
    ...edge.values.flatMap(({ entries, said: words }) =>
      entries.length > 0 ? entries.map(({ name }) => name) : [words],
    ),
  ];
  return said.length > 0 && <span className={page['soft']}>{said.join(' · ')}</span>;
}

/** The dataset and the system in which a field is, the system of a dataset. */
export function withinOf(node: ReadEdge['node']): readonly Thing[] {
  if (node.__typename === 'Field') {
    const dataset = node.dataset?.node;
    return dataset ? [dataset, ...dataset.systems.nodes] : [];
  }
  return node.__typename === 'Dataset' ? node.systems.nodes : [];
}
