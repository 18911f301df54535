import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { ChangeEntry } from './change-entry.tsx';
import type { Effect } from './effect.ts';
import { UndoneBy } from './line-ways.tsx';
import { useMoments } from './moments.ts';
import { SubjectSelect } from './subject-select.tsx';
import { asAbout } from './subject.ts';
import type { About } from './subject.ts';
import './texts.ts';
import { TIMELINE } from './timeline-query.ts';
import type { LifeSpan } from './timeline-query.ts';
import classes from './history.module.css';

const STEP = 5;

/** What happened to an entry and the relationships at it, newest first; narrowed to one property or relationship. */
export function Timeline({ of: id }: { readonly of: string }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(STEP);
  const [about, setAbout] = useState<About>();
  const variables = { id, first, ...asAbout(about), language: useSpoken() };
  const { asked } = useAsked({ query: TIMELINE, variables });
  if (asked.is !== 'found') return null;
  const { node, history } = asked.data;
  const { changes, totalCount, subjects, unseen } = history;
  return (
    <Part
      title={t('history.timeline.title')}
      aside={t('history.timeline.count', { count: totalCount })}
    >
      <div className={classes['timelineHead']}>
        <Life spans={node?.spans ?? []} />
        {(subjects.length > 1 || about !== undefined) && (
          <SubjectSelect subjects={subjects} about={about} onAbout={setAbout} />
        )}
      </div>
      <ul className={classes['changes']} data-timeline>
        {changes.map(({ effects, undoneBy, ...change }) => (
          <ChangeEntry
            key={change.id}
            change={change}
            effects={effects.map((effect) => narrowed(effect, about))}
            ways={
              <span className={classes['ways']}>
                <Link to="/changes" search={{ open: String(change.sequence) }}>
                  {t('history.number', { number: change.sequence })}
                </Link>
              </span>
            }
          >
            {undoneBy && <UndoneBy sequence={undoneBy.sequence} />}
          </ChangeEntry>
        ))}
      </ul>
      {changes.length === 0 && <p className={page['soft']}>{t('history.timeline.none')}</p>}
      {unseen > 0 && (
        <p className={page['soft']}>
          {t('history.timeline.unseen', { count: totalCount + unseen })}
        </p>
      )}
      {totalCount > changes.length && changes.length < 100 && (
        <button
          type="button"
          className={`${page['tool']} ${classes['more']}`}
          onClick={() => setFirst(Math.min(100, first + 4 * STEP))}
        >
          {t('history.timeline.more')}
        </button>
      )}
    </Part>
  );
}

/** Of an effect only what it did to the property that is looked at. */
function narrowed(effect: Effect, about: About | undefined): Effect {
  if (!about || !('property' in about)) return effect;
  return { ...effect, values: effect.values.filter(({ property }) => property === about.property) };
}

/** Since when it is there, and when it was before. */
function Life({ spans }: { readonly spans: readonly LifeSpan[] }) {
  const { t } = useTranslation();
  const { day } = useMoments();
  return (
    <p className={page['soft']}>
      {spans.toReversed().map(({ from, to }, at) => (
        <span key={from}>
          {at > 0 && ' · '}
          {to === null
            ? t('history.timeline.since', { from: day(from) })
            : t('history.timeline.until', { from: day(from), to: day(to) })}
        </span>
      ))}
    </p>
  );
}
