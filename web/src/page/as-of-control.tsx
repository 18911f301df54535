import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { today } from './as-of.ts';
import classes from './as-of.module.css';
import page from './page.module.css';
import './texts.ts';
import { useFigures } from './use-figures.ts';

interface AsOfProps {
  /** The day that is looked at; undefined: today. */
  readonly day: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

/** Chooses the day as of which something is looked at; it stands in the address as `asof`. */
export function AsOf({ day, onDay }: AsOfProps) {
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
export function AsKnownThen({ day, onDay, what }: AsOfProps & { readonly what?: string }) {
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
