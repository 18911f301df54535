import { IconHistory } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { today } from './as-of.ts';
import classes from './as-of.module.css';
import page from './page.module.css';
import './texts.ts';
import type { AsOfDay } from './use-as-of.ts';
import { useFigures } from './use-figures.ts';

interface AsKnownThenProps extends Pick<AsOfDay, 'day' | 'onDay'> {
  /** What of the page is of then. */
  readonly what: string;
}

/** Chooses the day as of which something is looked at; it stands in the address as `asof`. */
export function AsOf({ day, onDay }: Pick<AsOfDay, 'day' | 'onDay'>) {
  const { t } = useTranslation();
  return (
    <label
      className={`${page['tool']} ${classes['control']}`}
      data-set={day !== undefined || undefined}
    >
      <IconHistory size={15} stroke={1.6} aria-hidden />
      <span>{t(day === undefined ? 'page.asOf.today' : 'page.asOf.label')}</span>
      <input
        type="date"
        aria-label={t('page.asOf.label')}
        value={day ?? ''}
        max={today()}
        onChange={({ target }) => onDay(target.value === '' ? undefined : target.value)}
      />
    </label>
  );
}

/** Says that this is the past, what of it, and leads back to today. */
export function AsKnownThen({ day, onDay, what }: AsKnownThenProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  if (day === undefined) return null;
  return (
    <p className={classes['then']} role="status" data-as-of={day}>
      <IconHistory size={15} stroke={1.6} aria-hidden />
      <span>
        <strong>{t('page.asOf.then', { day: figures.day(day) })}</strong> {what}
      </span>
      <button type="button" className={page['link']} onClick={() => onDay(undefined)}>
        <u>{t('page.asOf.back')}</u>
      </button>
    </p>
  );
}

/** The way out where the day is no part of the history; none where it is today that is looked at. */
export const wayBack = (t: TFunction, { day, onDay }: AsOfDay) =>
  day === undefined
    ? undefined
    : {
        title: t('page.asOf.noSuchDay'),
        label: t('page.asOf.back'),
        onClick: () => onDay(undefined),
      };
