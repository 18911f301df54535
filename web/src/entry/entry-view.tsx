import { Link } from '@tanstack/react-router';
import { IconRoute, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditLink, EditWays } from '../edit/edit-ways.tsx';
import { Timeline } from '../history/timeline.tsx';
import { Markdown } from '../page/markdown.tsx';
import { Page, Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { routeOf } from '../page/route-of.ts';
import { Answerable } from './answerable.tsx';
import { Claims } from './claims.tsx';
import { Comments } from './comments.tsx';
import type { EntryFound, Group } from './entry-query.ts';
import { isFlow } from './field-flows.tsx';
import { First } from './first.tsx';
import { Relationships } from './relationships.tsx';
import { trailTo } from './trail.ts';
import { Values } from './values.tsx';
import classes from './entry.module.css';

/** Kinds that data flows through: their way can be drawn. */
const flowing: ReadonlySet<string> = new Set([
  'System',
  'Dataset',
  'Field',
  'Process',
  'MasterEntity',
  'MasterAttribute',
]);
const golden: ReadonlySet<string> = new Set(['MasterEntity', 'MasterAttribute']);

/** An entry from what it is to who said so, in the order in which people ask. */
export function EntryView({ entry }: { readonly entry: EntryFound }) {
  const { t } = useTranslation();
  const { id, __typename: kind, name, description, model, retiredAt, relationshipGroups } = entry;
  const isOwned = model.ends.some(({ type }) => type === 'OWNED_BY');
  const isRetired = retiredAt !== null;
  const rest = relationshipGroups.filter((group) => !isOwnership(group) && !isTold(kind, group));
  return (
    <Page
      title={name}
      within={trailTo(entry)}
      chips={
        <p className={page['chips']}>
          <span className={page['chip']} {...(golden.has(kind) && { 'data-tone': 'gold' })}>
            {golden.has(kind) && <IconStarFilled size={11} aria-hidden />}
            {t([`kind.${kind}`, 'kind.other'])}
          </span>
          {isRetired && (
            <span className={page['chip']} data-tone="warn">
              {t('panel.retired')}
            </span>
          )}
        </p>
      }
      about={description === null ? model.about : undefined}
      ways={
        <>
          {flowing.has(kind) && (
            <Link to="/flow" search={{ touches: id }} className={page['tool']}>
              <IconRoute size={16} stroke={1.6} aria-hidden />
              {t('page.seeFlow')}
            </Link>
          )}
          {routeOf(kind) !== '/entries/$id' && (
            <Link to={routeOf(kind)} params={{ id }} className={page['tool']}>
              {t('entry.ownPage')}
            </Link>
          )}
          {!model.series && <EditWays {...{ id, isOwned, isRetired }} isHere />}
        </>
      }
    >
      <div className={classes['entry']}>
        {description !== null && (
          <div className={classes['description']}>
            <Markdown text={description} />
          </div>
        )}
        <First entry={entry} />
        {isOwned && (
          <Part
            title={t('entry.owners')}
            way={!isRetired && <EditLink edit="owners" label={t('edit.owners.change')} />}
          >
            <Answerable groups={relationshipGroups.filter(isOwnership)} />
          </Part>
        )}
        <Values entry={entry} />
        {!model.series && (
          <Part
            title={t('entry.relationships')}
            way={!isRetired && <EditLink edit="ties" label={t('edit.ties.change')} />}
          >
            <Relationships groups={rest} here={id} />
          </Part>
        )}
        {!model.series && <Comments of={id} isRetired={isRetired} />}
        <Timeline of={id} />
        <Claims claims={entry.claims} />
        <p className={classes['key']}>
          {t('entry.key')} <code>{entry.key}</code>
        </p>
      </div>
    </Page>
  );
}

const isOwnership = ({ end }: Group): boolean => end.type === 'OWNED_BY' && end.direction === 'OUT';

/** What the first section of a kind tells already; comments have a part of their own. */
function isTold(kind: string, { end, edges }: Group): boolean {
  if (end.type === 'ABOUT' && edges.edges.every(({ node }) => node.__typename === 'Comment'))
    return true;
  if (kind === 'Field') return end.type === 'HAS_FIELD' || isFlow({ end, edges });
  return kind === 'MasterAttribute' && end.type === 'CONTRIBUTES_TO';
}
