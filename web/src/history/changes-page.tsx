import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import { dayIn, momentThen, today } from '../page/as-of.ts';
import { Page } from '../page/page.tsx';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { ChangeLine } from './change-line.tsx';
import { LINES } from './changes-query.ts';
import './texts.ts';
import classes from './history.module.css';

/** Everything that changed, newest first, up to a day or to a change; imports as one line each. */
export function ChangesPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/changes' });
  const navigate = useNavigate({ from: '/changes' });
  const { from } = search;
  const day = dayIn(search.until);
  const latest = () => void navigate({ search: {} });
  const variables = {
    before: beforeIn(search),
    until: momentThen(day),
    effects: 3,
    language: useSpoken(),
  };
  const asking = useAsked({ query: LINES, variables });
  const narrowed = day !== undefined || search.before !== undefined || search.open !== undefined;
  const wayOut = {
    title: t('page.asOf.noSuchDay'),
    label: t('history.latest'),
    onClick: latest,
  };
  return (
    <Page
      title={t('history.title')}
      about={t('history.about')}
      ways={
        <>
          {narrowed && (
            <button type="button" className={page['tool']} onClick={latest}>
              {t('history.latest')}
            </button>
          )}
          <label className={page['tool']}>
            {t('history.until')}
            <input
              type="date"
              className={classes['date']}
              value={day ?? ''}
              max={today()}
              onChange={({ target }) =>
                void navigate({ search: target.value === '' ? {} : { until: target.value } })
              }
            />
          </label>
          <Link to="/difference" className={page['tool']}>
            <IconArrowsDiff size={16} stroke={1.6} aria-hidden />
            {t('history.compareDays')}
          </Link>
        </>
      }
    >
      {from !== undefined && (
        <p className={classes['comparingFrom']} role="status">
          {t('history.comparingFrom', { number: Number(from) })}{' '}
          <button
            type="button"
            className={page['link']}
            onClick={() => void navigate({ search: { ...search, from: undefined } })}
          >
            <u>{t('history.undo.leave')}</u>
          </button>
        </p>
      )}
      <Answer
        asking={asking}
        waitingFor={t('history.title')}
        wayOut={narrowed ? wayOut : undefined}
      >
        {({ status, changeLines: { lines, next } }) => {
          if (status.sequence === 0) return <NothingYet />;
          if (lines.length === 0)
            return (
              <Notice
                title={t('history.noneThen')}
                text={t('history.noneThenText')}
                button={wayOut}
              />
            );
          return (
            <>
              <ol className={classes['changes']}>
                {lines.map((line) => (
                  <ChangeLine
                    key={line.change.id}
                    line={line}
                    from={from}
                    onFrom={(sequence) =>
                      void navigate({
                        search: {
                          ...search,
                          from: sequence === undefined ? undefined : String(sequence),
                        },
                        replace: true,
                      })
                    }
                    onChanged={asking.retry}
                    picked={search.open === String(line.change.sequence)}
                  />
                ))}
              </ol>
              {next !== null && (
                <button
                  type="button"
                  className={`${page['tool']} ${classes['more']}`}
                  onClick={() =>
                    void navigate({
                      search: { ...search, open: undefined, before: String(next) },
                    })
                  }
                >
                  {t('history.older')}
                </button>
              )}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** A change that is opened stands at the top of its page. */
function beforeIn({ open, before }: { open?: string | undefined; before?: string | undefined }) {
  const number = Number(open === undefined ? before : Number(open) + 1);
  return Number.isInteger(number) && number > 0 ? number : null;
}

function NothingYet() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Notice
      title={t('history.empty')}
      text={t('history.emptyText')}
      button={{ label: t('rail.flow'), onClick: () => void navigate({ to: '/flow' }) }}
    />
  );
}
