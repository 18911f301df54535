import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { EffectWords } from '../history/effect-words.tsx';
import { useMoments } from '../history/moments.ts';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { NEWS } from './home-query.ts';
import classes from './home.module.css';

const SHOWN = 6;

type Told = ResultOf<typeof NEWS>['changes']['changes'];

/** The last changes, newest first: what, by whom and when. */
export function News({ sequence }: { readonly sequence: number }) {
  const { t } = useTranslation();
  const { asked, retry } = useAsked({
    query: NEWS,
    variables: {
      after: Math.max(0, sequence - SHOWN),
      first: SHOWN,
      language: useSpoken(),
    },
  });
  // While the newest are on their way the last ones stay.
  const [told, setTold] = useState<Told>([]);
  if (asked.is === 'found' && asked.data.changes.changes !== told)
    setTold(asked.data.changes.changes);
  return (
    <section className={classes['column']} aria-labelledby="news" aria-busy={asked.is === 'asking'}>
      <h2 id="news">{t('home.news')}</h2>
      {asked.is === 'failed' && (
        <p className={classes['soft']}>
          {t('page.failed')}{' '}
          <button type="button" className={page['link']} onClick={retry}>
            {t('state.failed.retry')}
          </button>
        </p>
      )}
      <ul className={classes['lines']}>
        {told.toReversed().map((change) => (
          <NewsLine key={change.id} change={change} />
        ))}
      </ul>
      <Link to="/changes" className={classes['all']}>
        {t('home.allNews')}
      </Link>
    </section>
  );
}

/** One change: why, what it did first and how much more, who and when. Things go by the names they had then. */
function NewsLine({ change }: { readonly change: Told[number] }) {
  const { t } = useTranslation();
  const { ago, exact } = useMoments();
  const { by, saidAt, reason, effects, effectCount } = change;
  const [first] = effects.map(({ named, entry, ...rest }) => ({
    ...rest,
    entry: entry && { ...entry, name: named ?? entry.name },
  }));
  const what = first && (
    <>
      <EffectWords effect={first} />
      {effectCount > 1 && ` ${t('history.more', { count: effectCount - 1 })}`}
    </>
  );
  return (
    <li>
      <p>{reason ?? what ?? t('home.confirmed')}</p>
      {reason !== null && what && <p className={classes['soft']}>{what}</p>}
      <p className={classes['soft']}>
        {by.name} ·{' '}
        <time dateTime={saidAt} title={exact(saidAt)}>
          {ago(saidAt)}
        </time>
      </p>
    </li>
  );
}
