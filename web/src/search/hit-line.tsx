import { useTranslation } from 'react-i18next';
import { withinOf } from './use-typeahead.ts';
import type { Hit } from './use-typeahead.ts';
import { Excerpt } from './excerpt.tsx';
import { plain } from './marked.ts';
import classes from './search-box.module.css';

interface HitLineProps {
  readonly id: string;
  readonly hit: Hit;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One result: its name, what it is, and why it was found. */
export function HitLine({ id, hit, chosen, onChoose }: HitLineProps) {
  const { t } = useTranslation();
  const { entry, matched, excerpt } = hit;
  // It may have been found by its name in another language: then both are shown.
  const byName = matched === 'name' && plain(excerpt) === entry.name;
  const within = withinOf(hit);
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes['hit']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes['hitName']}>
        {byName ? <Excerpt text={excerpt} /> : entry.name}
        {!byName && (
          <span className={classes['why']}>
            {t([`search.matched.${matched}`, 'search.matched.other'], { matched })}:{' '}
            <Excerpt text={excerpt} />
          </span>
        )}
      </span>
      <span className={classes['kind']}>
        {within !== undefined && <>{within} · </>}
        {t([`kind.${entry.kind}`, 'kind.other'])}
      </span>
    </div>
  );
}

interface AllLineProps extends Omit<HitLineProps, 'hit'> {
  /** Undefined while it is being counted. */
  readonly count: number | undefined;
}

/** The way to everything that was found, behind the names that begin so. */
export function AllLine({ id, count, chosen, onChoose }: AllLineProps) {
  const { t } = useTranslation();
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes['hit']}
      data-all
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {count === undefined ? t('search.seeAll') : t('search.seeAllCounted', { count })}
    </div>
  );
}
