import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NewLink } from '../edit/create/new-link.tsx';
import { Answer } from '../page/answer.tsx';
import { Notice } from '../states/notice.tsx';
import type { GlossaryAddress } from './address.ts';
import { TermRows, useTerms } from './term-rows.tsx';
import classes from './glossary.module.css';

interface TermTableProps {
  readonly address: GlossaryAddress;
  readonly onClear: () => void;
}

/** Terms by the thousand: sorted and filtered by the server, fetched and drawn where they come into sight. */
export function TermTable({ address, onClear }: TermTableProps) {
  const { t } = useTranslation();
  const { text, status, steward, order } = address;
  const asking = useTerms(address, 0);
  const isFiltered = text !== undefined || status !== undefined || steward !== undefined;
  return (
    <Answer asking={asking} waitingFor={t('glossary.title')}>
      {({ terms: { totalCount } }) =>
        totalCount === 0 ? (
          <NoTerms isFiltered={isFiltered} onClear={onClear} />
        ) : (
          <>
            <p className={classes['count']} role="status">
              {t('glossary.count', { count: totalCount })}
            </p>
            <TermRows
              key={[text, status, steward, order].join('|')}
              address={address}
              total={totalCount}
              onKeyDown={walk}
            />
          </>
        )
      }
    </Answer>
  );
}

function NoTerms({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return isFiltered ? (
    <Notice
      title={t('glossary.filtered')}
      text={t('glossary.filteredText')}
      button={{ label: t('page.clear'), onClick: onClear }}
    />
  ) : (
    <Notice
      title={t('glossary.empty')}
      text={t('glossary.emptyText')}
      way={<NewLink kind="Glossary" />}
      button={{ label: t('glossary.emptyButton'), onClick: () => void navigate({ to: '/start' }) }}
    />
  );
}

/** Arrows go from name to name. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th a')];
  const at = names.findIndex((name) => name === document.activeElement);
  const next = names[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
