import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewLink } from '../edit/create/new-link.tsx';
import { Page } from '../page/page.tsx';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { changedTo } from './address.ts';
import { GlossaryTools } from './glossary-tools.tsx';
import { TermTable } from './term-table.tsx';
import { TermTree } from './tree/term-tree.tsx';
import './texts.ts';

/** All terms, as a table to be filtered or as a tree to be opened. */
export function GlossaryPage() {
  const { t } = useTranslation();
  const address = useSearch({ from: '/glossary' });
  const navigate = useNavigate({ from: '/glossary' });
  const go = (change: Parameters<typeof changedTo>[1]) =>
    void navigate({
      search: (old) => changedTo(old, change),
      // Letters typed into the filter are no steps to go back through.
      replace: 'text' in change,
    });
  const isTree = address.view === 'tree';
  return (
    <Page
      title={t('glossary.title')}
      about={t('glossary.about')}
      ways={
        <div role="group" aria-label={t('glossary.view')} className={page['ways']}>
          <NewLink kind="Term" />
          {(['table', 'tree'] as const).map((view) => (
            <button
              key={view}
              type="button"
              className={page['tool']}
              aria-pressed={isTree === (view === 'tree')}
              onClick={() => go({ view: view === 'tree' ? view : undefined })}
            >
              {t(`glossary.${view}`)}
            </button>
          ))}
        </div>
      }
    >
      {isTree ? (
        <TermTree
          opened={address.open?.split(',') ?? []}
          onOpen={(opened) => go({ open: opened.length > 0 ? opened.join(',') : undefined })}
        />
      ) : (
        <>
          <GlossaryTools address={address} onGo={go} />
          <TermTable
            address={address}
            onClear={() => go({ text: undefined, status: undefined, steward: undefined })}
          />
        </>
      )}
    </Page>
  );
}
