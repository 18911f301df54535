import { useTranslation } from 'react-i18next';
import type { Card } from '../drawn/cards.ts';
import type { CardActs } from './acts.ts';
import classes from './beyond.module.css';

interface BeyondProps {
  readonly card: Card;
  readonly acts: CardActs;
}

/** At a box of the picture around a thing: how much there is one step further to either side, and the way to it. */
export function Beyond({ card, acts }: BeyondProps) {
  const { id, name, more, widened } = card;
  const { t } = useTranslation();
  return (
    <>
      {more.up > 0 && (
        <button
          type="button"
          className={classes['beyond']}
          data-way="up"
          tabIndex={-1}
          aria-label={t('sight.moreUp', { name, count: more.up })}
          title={t('sight.moreUp', { name, count: more.up })}
          onClick={() => acts.onWiden(id, ['up'])}
        >
          <span>+{more.up}</span>
        </button>
      )}
      {more.down > 0 && (
        <button
          type="button"
          className={classes['beyond']}
          data-way="down"
          tabIndex={-1}
          aria-label={t('sight.moreDown', { name, count: more.down })}
          title={t('sight.moreDown', { name, count: more.down })}
          onClick={() => acts.onWiden(id, ['down'])}
        >
          <span>+{more.down}</span>
        </button>
      )}
      {widened && (
        <button
          type="button"
          className={classes['beyond']}
          data-way="back"
          tabIndex={-1}
          aria-label={t('sight.lessOf', { name })}
          title={t('sight.lessOf', { name })}
          onClick={() => acts.onNarrow(id)}
        >
          <span>−</span>
        </button>
      )}
    </>
  );
}
