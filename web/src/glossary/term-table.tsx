import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import type { GlossaryAddress } from './address.ts';
import { TermRow } from './term-row.tsx';
import { TERMS } from './terms-query.ts';
import classes from './glossary.module.css';

interface TermTableProps {
  readonly address: GlossaryAddress;
  readonly onClear: () => void;
}

/** Terms in pages of a hundred, the next fetched when it is asked for. */
export function TermTable({ address, onClear }: TermTableProps) {
  const { t } = useTranslation();
  const { text, status, steward, order } = address;
  const asking = useTerms(address, undefined);
  const isFiltered = text !== undefined || status !== undefined || steward !== undefined;
  return (
    <Answer asking={asking} waitingFor={t('glossary.title')}>
      {({ terms }) =>
        terms.totalCount === 0 ? (
          <NoTerms isFiltered={isFiltered} onClear={onClear} />
        ) : (
          <>
            <p className={classes['count']} role="status">
              {t('glossary.count', { count: terms.totalCount })}
            </p>
            <div className={page['hold']}>
              <table className={`${page['table']} ${classes['terms']}`} onKeyDown={walk}>
                <thead>
                  <tr>
                    <th scope="col">{t('glossary.name')}</th>
                    <th scope="col">{t('glossary.definition')}</th>
                    <th scope="col">{t('glossary.status')}</th>
                    <th scope="col">{t('glossary.steward')}</th>
                    <th scope="col">{t('glossary.languages')}</th>
                  </tr>
                </thead>
                <TermRows
                  key={[text, status, steward, order].join('|')}
                  address={address}
                  after={undefined}
                />
              </table>
            </div>
          </>
        )
      }
    </Answer>
  );
}

const useTerms = ({ text, status, steward, order }: GlossaryAddress, after: string | undefined) =>
  useAsked({
    query: TERMS,
    variables: {
      filter: {
        ...(text !== undefined && { text }),
        ...(status !== undefined && { status: [status] }),
        ...(steward !== undefined && { ownedBy: steward }),
      },
      orderBy: order ?? 'NAME',
      after: after ?? null,
      language: useSpoken(),
    },
  });

interface TermRowsProps {
  readonly address: GlossaryAddress;
  readonly after: string | undefined;
}

/** One page of rows, and the one behind it once it is wanted. */
function TermRows({ address, after }: TermRowsProps) {
  const { t } = useTranslation();
  const [isMore, setMore] = useState(false);
  const { asked } = useTerms(address, after);
  if (asked.is !== 'found') return null;
  const { nodes, pageInfo, totalCount } = asked.data.terms;
  const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  return (
    <>
      <tbody>
        {nodes.map((term) => (
          <TermRow key={term.id} term={term} />
        ))}
        {next !== undefined && !isMore && (
          <tr>
            <td colSpan={5}>
              <button type="button" className={page['link']} onClick={() => setMore(true)}>
                {t('glossary.more', { count: Math.min(100, totalCount - nodes.length) })}
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {next !== undefined && isMore && <TermRows address={address} after={next} />}
    </>
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
      button={{ label: t('glossary.emptyButton'), onClick: () => void navigate({ to: '/start' }) }}
    />
  );
}

/** Arrows go from name to name. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th a')];
  const at = names.findIndex((name) => name === document.activeElement);
  const next = names[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
