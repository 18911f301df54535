import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import page from '../../page/page.module.css';
import { useAsked } from '../../page/use-asked.ts';
import { Notice } from '../../states/notice.tsx';
import { TOP } from '../terms-query.ts';
import { TreeItem } from './tree-item.tsx';
import { walkTree } from './walk-tree.ts';
import classes from '../glossary.module.css';

interface TermTreeProps {
  readonly opened: readonly string[];
  readonly onOpen: (opened: readonly string[]) => void;
}

/** Terms under their broader ones; a branch is fetched when it is opened. */
export function TermTree({ opened, onOpen }: TermTreeProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asking = useTop(undefined);
  const toggle = (id: string) =>
    onOpen(opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id]);
  const press = (event: KeyboardEvent) =>
    walkTree(event, {
      onToggle: toggle,
      onGo: (id) => void navigate({ to: '/terms/$id', params: { id } }),
    });
  return (
    <Answer asking={asking} waitingFor={t('glossary.title')}>
      {({ terms }) =>
        terms.totalCount === 0 ? (
          <Notice
            title={t('glossary.empty')}
            text={t('glossary.emptyText')}
            button={{
              label: t('glossary.emptyButton'),
              onClick: () => void navigate({ to: '/start' }),
            }}
          />
        ) : (
          <>
            <ul
              role="tree"
              aria-label={t('glossary.title')}
              className={classes['tree']}
              onKeyDown={press}
            >
              <TopItems opened={opened} onToggle={toggle} after={undefined} before={0} />
            </ul>
            <p className={classes['help']}>{t('glossary.treeHelp')}</p>
          </>
        )
      }
    </Answer>
  );
}

const useTop = (after: string | undefined) =>
  useAsked({ query: TOP, variables: { after: after ?? null, language: useSpoken() } });

interface TopItemsProps {
  readonly opened: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly after: string | undefined;
  /** How many stand above these. */
  readonly before: number;
}

/** A hundred trunks, and the next hundred once they are wanted. */
function TopItems({ opened, onToggle, after, before }: TopItemsProps) {
  const { t } = useTranslation();
  const [isMore, setMore] = useState(false);
  const { asked } = useTop(after);
  if (asked.is !== 'found') return null;
  const { nodes, pageInfo, totalCount } = asked.data.terms;
  return (
    <>
      {nodes.map((twig, at) => (
        <TreeItem
          key={twig.id}
          twig={twig}
          level={1}
          opened={opened}
          onToggle={onToggle}
          entry={before === 0 && at === 0}
        />
      ))}
      {pageInfo.hasNextPage && !isMore && (
        <li role="none">
          <button type="button" className={page['link']} onClick={() => setMore(true)}>
            {t('glossary.more', { count: Math.min(100, totalCount - before - nodes.length) })}
          </button>
        </li>
      )}
      {pageInfo.hasNextPage && isMore && (
        <TopItems
          opened={opened}
          onToggle={onToggle}
          after={pageInfo.endCursor ?? undefined}
          before={before + nodes.length}
        />
      )}
    </>
  );
}
