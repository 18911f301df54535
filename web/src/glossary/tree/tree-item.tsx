import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import page from '../../page/page.module.css';
import { useAsked } from '../../page/use-asked.ts';
import { useLate } from '../../states/patience.ts';
import { plainText } from '../plain-text.ts';
import { StatusChip } from '../status-chip.tsx';
import { BRANCH } from '../terms-query.ts';
import type { Twig } from '../terms-query.ts';
import classes from '../glossary.module.css';

interface TreeItemProps {
  readonly twig: Twig;
  readonly level: number;
  readonly opened: readonly string[];
  readonly onToggle: (id: string) => void;
  /** The one that Tab comes to first. */
  readonly entry?: boolean;
}

/** Deeper than this nobody reads; a circle that slipped in ends here too. */
const DEEPEST = 12;

export function TreeItem({ twig, level, opened, onToggle, entry = false }: TreeItemProps) {
  const { t } = useTranslation();
  const { id, name, definition, status, narrower } = twig;
  const hasMore = narrower.totalCount > 0 && level < DEEPEST;
  const isOpen = hasMore && opened.includes(id);
  const Fold = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li role="none">
      <div
        role="treeitem"
        aria-level={level}
        aria-expanded={hasMore ? isOpen : undefined}
        aria-selected={false}
        data-twig={id}
        tabIndex={entry ? 0 : -1}
        className={classes['twig']}
      >
        {hasMore ? (
          <button
            type="button"
            tabIndex={-1}
            className={classes['fold']}
            // For the mouse: the item itself says whether it is open, and opens by arrow.
            aria-hidden
            title={t(isOpen ? 'glossary.close' : 'glossary.open', { name })}
            onClick={() => onToggle(id)}
          >
            <Fold size={15} aria-hidden />
          </button>
        ) : (
          <span className={classes['fold']} />
        )}
        <Link to="/terms/$id" params={{ id }} tabIndex={-1} className={page['link']}>
          {name}
        </Link>
        {hasMore && <small>{t('glossary.narrower', { count: narrower.totalCount })}</small>}
        <span className={classes['meaning']}>{definition !== null && plainText(definition)}</span>
        <StatusChip status={status} />
      </div>
      {isOpen && (
        <ul role="group">
          <Branch {...{ id, opened, onToggle }} level={level + 1} after={undefined} before={0} />
        </ul>
      )}
    </li>
  );
}

interface BranchProps extends Omit<TreeItemProps, 'twig' | 'entry'> {
  readonly id: string;
  readonly after: string | undefined;
  /** How many stand above these. */
  readonly before: number;
}

/** As many as `BRANCH` asks for at once. */
const AT_ONCE = 100;

function Branch({ id, level, opened, onToggle, after, before }: BranchProps) {
  const { t } = useTranslation();
  const [isMore, setMore] = useState(false);
  const { asked, retry } = useAsked({
    query: BRANCH,
    variables: { id, after: after ?? null, language: useSpoken() },
  });
  if (asked.is === 'asking') return <Late />;
  if (asked.is === 'failed')
    return (
      <li role="none" className={classes['twig']}>
        {t('page.failed')}
        <button type="button" className={page['link']} onClick={retry}>
          {t('state.failed.retry')}
        </button>
      </li>
    );
  if (asked.data.node?.__typename !== 'Term') return null;
  const { nodes, pageInfo, totalCount } = asked.data.node.narrower;
  return (
    <>
      {nodes.map((twig) => (
        <TreeItem key={twig.id} twig={twig} level={level} opened={opened} onToggle={onToggle} />
      ))}
      {pageInfo.hasNextPage && !isMore && (
        <li role="none">
          <button type="button" className={page['link']} onClick={() => setMore(true)}>
            {t('glossary.more', { count: Math.min(AT_ONCE, totalCount - before - nodes.length) })}
          </button>
        </li>
      )}
      {pageInfo.hasNextPage && isMore && (
        <Branch
          id={id}
          level={level}
          opened={opened}
          onToggle={onToggle}
          after={pageInfo.endCursor ?? undefined}
          before={before + nodes.length}
        />
      )}
    </>
  );
}

/** Said only where a branch takes long enough for it to be noticed. */
function Late() {
  const { t } = useTranslation();
  if (!useLate()) return null;
  return (
    <li role="none" className={classes['twig']}>
      {t('glossary.waiting')}
    </li>
  );
}
