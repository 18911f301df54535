import { Link } from '@tanstack/react-router';
import { IconAlertTriangleFilled, IconCircleDashed, IconClockHour4 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import type { ResultOf } from '../remote/graphql.ts';
import type { HOME } from './home-query.ts';
import classes from './home.module.css';

/** What waits for somebody: terms without agreement, attributes without a source, findings. */
export function OpenWork({ home }: { readonly home: ResultOf<typeof HOME> }) {
  const { t } = useTranslation();
  const { inReview, drafts, withoutSource, found } = home;
  const lonely = withoutSource.findings.flatMap(({ subjects }) => subjects);
  const nothing =
    inReview.totalCount + drafts.totalCount + withoutSource.totalCount + found.totalCount === 0;
  return (
    <section className={classes['column']} aria-labelledby="open">
      <h2 id="open">{t('home.open')}</h2>
      {nothing && <p className={classes['soft']}>{t('home.nothingOpen')}</p>}
      <ul className={classes['lines']}>
        <Heap
          sign={<IconClockHour4 size={15} aria-hidden />}
          title={t('home.inReview', { count: inReview.totalCount })}
          things={inReview.nodes}
          total={inReview.totalCount}
          all={
            <Link to="/glossary" search={{ status: 'IN_REVIEW' }} className={classes['see']}>
              {t('home.seeAll')}
            </Link>
          }
        />
        <Heap
          sign={<IconCircleDashed size={15} aria-hidden />}
          title={t('home.drafts', { count: drafts.totalCount })}
          things={drafts.nodes}
          total={drafts.totalCount}
          all={
            <Link to="/glossary" search={{ status: 'DRAFT' }} className={classes['see']}>
              {t('home.seeAll')}
            </Link>
          }
        />
        <Heap
          sign={<IconAlertTriangleFilled size={14} className={classes['warn']} aria-hidden />}
          title={t('home.withoutSource', { count: withoutSource.totalCount })}
          things={lonely}
          total={withoutSource.totalCount}
        />
        {found.totalCount > 0 && (
          <li>
            <p className={classes['heap']}>
              <IconAlertTriangleFilled size={14} className={classes['warn']} aria-hidden />
              {t('home.findings', { count: found.totalCount })}
              <Link to="/audit" className={classes['see']}>
                {t('home.seeAll')}
              </Link>
            </p>
            <ul className={classes['inner']}>
              {found.findings.map(({ key, rule, subjects }) => (
                <li key={key}>
                  <Things things={subjects.slice(0, 1)} /> <span>{rule.question}</span>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}

interface HeapProps {
  readonly sign: ReactNode;
  readonly title: string;
  readonly things: readonly Thing[];
  readonly total: number;
  readonly all?: ReactNode;
}

/** How many of a sort, and the first of them by name. */
function Heap({ sign, title, things, total, all }: HeapProps) {
  if (total === 0) return null;
  return (
    <li>
      <p className={classes['heap']}>
        {sign}
        {title}
        {total > things.length && all}
      </p>
      <p className={classes['inner']}>
        <Things things={things} />
      </p>
    </li>
  );
}

const Things = ({ things }: { readonly things: readonly Thing[] }) =>
  things.map((thing, at) => (
    <span key={thing.id}>
      {at > 0 && ' · '}
      <ThingLink thing={thing} />
    </span>
  ));
