import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import { EdgeWords } from '../edit/ties/edge-words.tsx';
import type { Group } from './entry-query.ts';
import classes from './entry.module.css';

interface RelationshipsProps {
  readonly groups: readonly Group[];
  /** The id of the entry. */
  readonly here: string;
}

/** What it is connected with, each group a sentence that reads aloud. */
export function Relationships({ groups, here }: RelationshipsProps) {
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
              <ThingLink thing={edge.node} /> <EdgeWords edge={edge} here={here} />
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
