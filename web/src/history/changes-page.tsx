import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import { Page } from '../page/page.tsx';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { CHANGES, LAST } from './changes-query.ts';
import './texts.ts';
import { useUntil } from './use-until.ts';
import classes from './history.module.css';

const A_PAGE = 20;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Everything that changed, newest first, up to a day or to a change. */
export function ChangesPage() {
  const { t } = useTranslation();
  const { until, before } = useSearch({ from: '/changes' });
  const navigate = useNavigate({ from: '/changes' });
  const asking = useAsked({ query: LAST, variables: {} });
  const day = until !== undefined && DAY.test(until) ? until : undefined;
  return (
    <Page
      title={t('history.title')}
      about={t('history.about')}
      ways={
        <>
          <label className={page['tool']}>
            {t('history.until')}
            <input
              type="date"
              className={classes['date']}
              value={day ?? ''}
              onChange={({ target }) =>
                void navigate({ search: target.value === '' ? {} : { until: target.value } })
              }
            />
          </label>
          {(day !== undefined || before !== undefined) && (
            <button
              type="button"
              className={page['tool']}
              onClick={() => void navigate({ search: {} })}
            >
              {t('history.latest')}
            </button>
          )}
        </>
      }
    >
      <Answer asking={asking} waitingFor={t('history.title')}>
        {({ status }) => (
          <Upto day={day} before={Number(before) || undefined} last={status.sequence} />
        )}
      </Answer>
    </Page>
  );
}

interface UptoProps {
  readonly day: string | undefined;
  /** Only what came before the change with this number. */
  readonly before: number | undefined;
  readonly last: number;
}

function Upto({ day, before, last }: UptoProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/changes' });
  const until = useUntil(day, last);
  if (until === undefined) return null;
  const newest = Math.min(until, before === undefined ? until : before - 1);
  if (last === 0)
    return (
      <Notice
        title={t('history.empty')}
        text={t('history.emptyText')}
        button={{ label: t('rail.flow'), onClick: () => void navigate({ to: '/flow' }) }}
      />
    );
  if (newest < 1)
    return (
      <Notice
        title={t('history.noneThen')}
        text={t('history.noneThenText')}
        button={{ label: t('history.latest'), onClick: () => void navigate({ search: {} }) }}
      />
    );
  return <ChangeList newest={newest} day={day} />;
}

function ChangeList({
  newest,
  day,
}: {
  readonly newest: number;
  readonly day: string | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/changes' });
  const [whole, setWhole] = useState<number>();
  const after = Math.max(0, newest - A_PAGE);
  const language = useSpoken();
  const variables = { after, first: newest - after, effects: 3, language };
  const asking = useAsked({ query: CHANGES, variables });
  return (
    <Answer asking={asking} waitingFor={t('history.title')}>
      {({ changes: { changes } }) => (
        <>
          <ol className={classes['changes']}>
            {[...changes].reverse().map(({ effects, ...change }) =>
              whole === change.sequence ? (
                <WholeChange key={change.id} sequence={change.sequence} />
              ) : (
                <ChangeEntry
                  key={change.id}
                  change={change}
                  effects={effects}
                  total={change.effectCount}
                  more={
                    <button
                      type="button"
                      className={page['link']}
                      onClick={() => setWhole(change.sequence)}
                    >
                      {t('history.more', { count: change.effectCount - effects.length })}
                    </button>
                  }
                />
              ),
            )}
          </ol>
          {after > 0 && (
            <button
              type="button"
              className={`${page['tool']} ${classes['more']}`}
              onClick={() =>
                void navigate({
                  search: { ...(day !== undefined && { until: day }), before: String(after + 1) },
                })
              }
            >
              {t('history.older')}
            </button>
          )}
        </>
      )}
    </Answer>
  );
}

/** As much of one change as people read: its first hundred effects. */
function WholeChange({ sequence }: { readonly sequence: number }) {
  const variables = { after: sequence - 1, first: 1, effects: 100, language: useSpoken() };
  const { asked } = useAsked({ query: CHANGES, variables });
  const change = asked.is === 'found' ? asked.data.changes.changes[0] : undefined;
  if (!change) return null;
  return <ChangeEntry change={change} effects={change.effects} total={change.effectCount} />;
}
