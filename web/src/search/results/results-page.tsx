import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import { Page } from '../../page/page.tsx';
import '../../page/texts.ts';
import { useAsked } from '../../page/use-asked.ts';
import { Notice } from '../../states/notice.tsx';
import { isNarrowed, whole } from './address.ts';
import type { ResultsAddress } from './address.ts';
import { Facets } from './facets.tsx';
import { Hits } from './hits.tsx';
import { RESULTS } from './results-query.ts';
import './texts.ts';
import { wantedBy } from './wanted.ts';
import classes from './results.module.css';

/** Everything that was found, why, and what it can be narrowed by. */
export function ResultsPage() {
  const { t } = useTranslation();
  const address = useSearch({ from: '/search' });
  const { text } = address;
  if (text === undefined)
    return (
      <Page title={t('results.title')}>
        <Notice title={t('results.ask')} text={t('results.askText')} />
      </Page>
    );
  return (
    <Page title={t('results.of', { text })}>
      <Results key={text} text={text} address={address} />
    </Page>
  );
}

interface ResultsProps {
  readonly text: string;
  readonly address: ResultsAddress;
  /** What was written, where these are the results of what was probably meant. */
  readonly instead?: string;
}

function Results({ text, address, instead }: ResultsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/search' });
  const language = useSpoken();
  const asked = { ...wantedBy(address), text, language };
  const asking = useAsked({ query: RESULTS, variables: asked });
  const clear = () => void navigate({ search: whole(address) });
  return (
    <Answer asking={asking} waitingFor={t('results.waiting')}>
      {({ search }) => {
        const { totalCount, suggestion, facets } = search;
        if (suggestion !== null && instead === undefined)
          return <Results text={suggestion} address={address} instead={text} />;
        const isEmpty = totalCount === 0 && !isNarrowed(address);
        if (isEmpty) return <Nothing text={instead ?? text} />;
        return (
          <div className={classes['results']}>
            <div className={classes['found']}>
              {instead !== undefined && (
                <p className={classes['near']}>
                  {t('results.near', { text: instead, near: text })}
                </p>
              )}
              <p role="status" className={classes['count']}>
                {t(isNarrowed(address) ? 'results.narrowed' : 'results.count', {
                  count: totalCount,
                })}
              </p>
              {totalCount === 0 ? (
                <Notice
                  title={t('results.filtered', { text })}
                  text={t('results.filteredText')}
                  button={{ label: t('page.clear'), onClick: clear }}
                />
              ) : (
                <Hits first={search} asked={asked} address={address} />
              )}
            </div>
            <Facets facets={facets} address={address} />
          </div>
        );
      }}
    </Answer>
  );
}

function Nothing({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Notice
      title={t('results.nothing', { text })}
      text={t('results.nothingText')}
      button={{
        label: t('results.nothingButton'),
        onClick: () => void navigate({ to: '/glossary' }),
      }}
    />
  );
}
