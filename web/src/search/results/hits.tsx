import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { useAsked } from '../../page/use-asked.ts';
import { MOST_PAGES, readResults } from './address.ts';
import type { ResultsAddress } from './address.ts';
import { HitRow } from './hit-row.tsx';
import { MORE_RESULTS } from './results-query.ts';
import type { Asked, Results } from './results-query.ts';
import classes from './results.module.css';

type PageOfHits = Pick<Results, 'hits' | 'pageInfo' | 'totalCount'>;

interface HitsProps {
  readonly first: PageOfHits;
  readonly asked: Asked;
  readonly address: ResultsAddress;
}

/** The results, best first; how many pages of them are shown stands in the address. */
export function Hits({ first, asked, address }: HitsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ol className={classes['hits']} onKeyDown={walk} aria-describedby="results-help">
        <PageOfHits found={first} number={1} asked={asked} address={address} />
      </ol>
      <p id="results-help" className={classes['help']}>
        {t('results.help')}
      </p>
    </>
  );
}

interface PageProps extends Omit<HitsProps, 'first'> {
  readonly found: PageOfHits;
  /** From 1. */
  readonly number: number;
}

function PageOfHits({ found, number, asked, address }: PageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/search' });
  const { hits, pageInfo, totalCount } = found;
  const shown = PAGE * (number - 1) + hits.length;
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const isWanted = number < Number(address.pages ?? 1);
  const more = () =>
    void navigate({
      search: readResults({ ...address, pages: String(number + 1) }),
      replace: true,
    });
  return (
    <>
      {hits.map((hit) => (
        <HitRow key={hit.entry.id} hit={hit} />
      ))}
      {after !== null && isWanted && (
        <NextPage after={after} number={number + 1} asked={asked} address={address} />
      )}
      {after !== null && !isWanted && number < MOST_PAGES && (
        <li className={classes['more']}>
          <button type="button" className={page['tool']} onClick={more}>
            {t('results.more', { count: Math.min(PAGE, totalCount - shown) })}
          </button>
        </li>
      )}
      {after !== null && number === MOST_PAGES && (
        <li className={classes['more']}>{t('results.end', { shown, count: totalCount })}</li>
      )}
    </>
  );
}

const PAGE = 25;

function NextPage({ after, ...rest }: Omit<PageProps, 'found'> & { readonly after: string }) {
  const { t } = useTranslation();
  const { asked, retry } = useAsked({
    query: MORE_RESULTS,
    variables: { ...rest.asked, after },
  });
  if (asked.is === 'asking') return <li className={classes['more']}>{t('results.loading')}</li>;
  if (asked.is === 'failed')
    return (
      <li className={classes['more']} role="alert">
        {t('results.moreFailed')}{' '}
        <button type="button" className={page['link']} onClick={retry}>
          {t('results.again')}
        </button>
      </li>
    );
  return <PageOfHits found={asked.data.search} {...rest} />;
}

/** Arrows go from result to result. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit] h2 a')];
  const here = (event.target as Element).closest('[data-hit]'); // events come from elements
  const at = names.findIndex((name) => here?.contains(name));
  const next = names[at + step];
  if (!here || !next) return;
  event.preventDefault();
  next.focus();
}
