import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Differences } from '../history/differences.tsx';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import type { DifferingEntry, Way } from './difference-query.ts';
import { Sorts, WaySign } from './sorts.tsx';
import type { Sort } from './sorts.tsx';
import classes from './difference.module.css';

interface DifferingPartProps {
  readonly title: string;
  readonly nothing: string;
  readonly sorts: readonly Sort[];
  readonly sort: string | undefined;
  readonly way: Way | undefined;
  readonly onPick: (sort: string | undefined, way: Way | undefined) => void;
  readonly children: ReactNode;
}

/** Everything of one sort that differs: counted, narrowed, listed. */
export function DifferingPart(props: DifferingPartProps) {
  const { title, nothing, sorts, sort, way, onPick, children } = props;
  const total = sorts.reduce((sum, { came, went, changed }) => sum + came + went + changed, 0);
  return (
    <Part title={title} aside={String(total)}>
      {total === 0 ? (
        <p className={page['soft']}>{nothing}</p>
      ) : (
        <>
          <Sorts sorts={sorts} sort={sort} way={way} onPick={onPick} />
          {children}
        </>
      )}
    </Part>
  );
}

interface DifferingLineProps {
  readonly way: Way;
  readonly values: DifferingEntry['values'];
  readonly children: ReactNode;
}

/** One thing that differs, and how. */
export function DifferingLine({ way, values, children }: DifferingLineProps) {
  const { t } = useTranslation();
  return (
    <li className={classes['line']}>
      <WaySign way={way} />
      <div>
        <span className="unseen">{t(`difference.ways.${way}`)}: </span>
        {children}
        {values.length > 0 && <Differences values={values} />}
      </div>
    </li>
  );
}

/** Shows the rest, as much of it as people read. */
export function MoreLines({
  shown,
  total,
  onMore,
}: {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
}) {
  const { t } = useTranslation();
  if (shown >= total) return null;
  if (shown >= 100)
    return <p className={page['soft']}>{t('page.more', { count: total - shown })}</p>;
  return (
    <button type="button" className={page['tool']} onClick={onMore}>
      {t('page.more', { count: total - shown })}
    </button>
  );
}
