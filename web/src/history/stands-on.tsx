import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import classes from './history.module.css';
import type { Foreseen } from './undo-query.ts';

/** Why something cannot be undone: each thing that stands on it, with the later change. */
export function StandsOn({ foreseen }: { readonly foreseen: Foreseen }) {
  const { t } = useTranslation();
  const { undoneBy, standsOn, standingCount } = foreseen;
  if (undoneBy)
    return (
      <p>
        {t('history.undo.already')} <ChangeLink sequence={undoneBy.sequence} />
      </p>
    );
  if (standingCount === 0) return <p>{t('history.undo.nothing')}</p>;
  return (
    <>
      <p>{t('history.undo.stands')}</p>
      <ul className={classes['stands']}>
        {standsOn.map(({ sentence, change }, at) => (
          <li key={at}>
            {sentence} {change && <ChangeLink sequence={change.sequence} />}
          </li>
        ))}
        {standingCount > standsOn.length && (
          <li>{t('page.more', { count: standingCount - standsOn.length })}</li>
        )}
      </ul>
    </>
  );
}

/** Leads to one change of the log. */
export function ChangeLink({ sequence }: { readonly sequence: number }) {
  const { t } = useTranslation();
  return (
    <Link to="/changes" search={{ open: String(sequence) }} className={page['link']}>
      <u>{t('history.number', { number: sequence })}</u>
    </Link>
  );
}
