import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { useWindow } from '../page/use-window.ts';
import type { GlossaryAddress } from './address.ts';
import { TermRow } from './term-row.tsx';
import { TERMS, TERMS_AT_ONCE } from './terms-query.ts';
import classes from './glossary.module.css';

const ROW_PX = 34;

/** The terms that the address asks for, from a place of the list on. */
export const useTerms = ({ text, status, steward, order }: GlossaryAddress, offset: number) =>
  useAsked({
    query: TERMS,
    variables: {
      filter: {
        ...(text !== undefined && { text }),
        ...(status !== undefined && { status: [status] }),
        ...(steward !== undefined && { ownedBy: steward }),
      },
      orderBy: order ?? 'NAME',
      offset,
      language: useSpoken(),
    },
  });

interface TermRowsProps {
  readonly address: GlossaryAddress;
  readonly total: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A table as long as the list, of which only what is in sight is fetched and drawn. */
export function TermRows({ address, total, onKeyDown }: TermRowsProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { first, end } = useWindow(box, { rows: total, height: ROW_PX });
  const pages = Array.from(
    { length: Math.ceil(end / TERMS_AT_ONCE) - Math.floor(first / TERMS_AT_ONCE) },
    (_, at) => Math.floor(first / TERMS_AT_ONCE) + at,
  );
  return (
    <div
      ref={box}
      className={classes['box']}
      role="region"
      tabIndex={0}
      aria-label={t('glossary.title')}
      onKeyDown={onKeyDown}
    >
      <table className={`${page['table']} ${classes['terms']}`} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('glossary.name')}</th>
            <th scope="col">{t('glossary.definition')}</th>
            <th scope="col">{t('glossary.status')}</th>
            <th scope="col">{t('glossary.steward')}</th>
            <th scope="col">{t('glossary.languages')}</th>
          </tr>
        </thead>
        <tbody>
          <Space rows={first} />
          {pages.map((number) => (
            <PageOfRows
              key={number}
              address={address}
              offset={number * TERMS_AT_ONCE}
              from={Math.max(first, number * TERMS_AT_ONCE)}
              end={Math.min(end, (number + 1) * TERMS_AT_ONCE)}
            />
          ))}
          <Space rows={total - end} />
        </tbody>
      </table>
    </div>
  );
}

interface PageOfRowsProps {
  readonly address: GlossaryAddress;
  readonly offset: number;
  /** The rows of it that are in sight, by their place in the whole list. */
  readonly from: number;
  readonly end: number;
}

function PageOfRows({ address, offset, from, end }: PageOfRowsProps) {
  const { t } = useTranslation();
  const { asked, retry } = useTerms(address, offset);
  if (asked.is === 'failed')
    return (
      <tr style={{ height: (end - from) * ROW_PX }}>
        <td colSpan={5}>
          {t('page.failed')}{' '}
          <button type="button" className={page['link']} onClick={retry}>
            {t('state.failed.retry')}
          </button>
        </td>
      </tr>
    );
  if (asked.is === 'asking') return <Space rows={end - from} />;
  const { nodes } = asked.data.terms;
  return nodes
    .slice(from - offset, end - offset)
    .map((term, at) => <TermRow key={term.id} term={term} row={from + at + 2} />);
}

/** Room for rows that are not drawn. */
function Space({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr data-space aria-hidden>
      <td colSpan={5} style={{ height: rows * ROW_PX }} />
    </tr>
  );
}
