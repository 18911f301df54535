import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { EffectWords } from '../history/effect-words.tsx';
import { useMoments } from '../history/moments.ts';
import { NEWS } from './home-query.ts';
import classes from './home.module.css';

const SHOWN = 6;

/** The last changes, newest first: what, by whom and when. */
export function News({ sequence }: { readonly sequence: number }) {
  const { t } = useTranslation();
  const language = useSpoken();
  const { ago, exact } = useMoments();
  const [{ data }] = useQuery({
    query: NEWS,
    variables: { after: Math.max(0, sequence - SHOWN), first: SHOWN, language },
    requestPolicy: 'cache-and-network',
  });
  const newest = [...(data?.changes.changes ?? [])].reverse();
  return (
    <section className={classes['column']} aria-labelledby="news" aria-busy={data === undefined}>
      <h2 id="news">{t('home.news')}</h2>
      <ul className={classes['lines']}>
        {newest.map(({ id, by, saidAt, reason, effects, effectCount }) => (
          <li key={id}>
            <p>
              {reason ??
                effects.slice(0, 1).map((one, at) => <EffectWords key={at} effect={one} />)}
            </p>
            <p className={classes['soft']}>
              {reason !== null && effects[0] && (
                <>
                  <EffectWords effect={effects[0]} />
                  {effectCount > 1 && ` ${t('history.more', { count: effectCount - 1 })}`}
                  <br />
                </>
              )}
              {by.name} ·{' '}
              <time dateTime={saidAt} title={exact(saidAt)}>
                {ago(saidAt)}
              </time>
            </p>
          </li>
        ))}
      </ul>
      <Link to="/changes" className={classes['all']}>
        {t('home.allNews')}
      </Link>
    </section>
  );
}
