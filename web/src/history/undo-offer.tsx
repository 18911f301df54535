import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import page from '../page/page.module.css';
import './texts.ts';
import { UNDO } from './undo-query.ts';
import classes from './history.module.css';

interface UndoOfferProps {
  /** The change set that was just made: the UUID that was given with the mutation. */
  readonly change: string;
  /** What was done, as `«SIGA» retirado`. */
  readonly what: string;
  readonly onUndone: () => void;
  /** Where else to go from here. */
  readonly children?: ReactNode;
}

/** Right after a deed: says what was done, and takes it back at once where nothing has come in between. */
export function UndoOffer({ change, what, onUndone, children }: UndoOfferProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [said, setSaid] = useState<'offered' | 'working' | 'undone' | { readonly why: string }>(
    'offered',
  );
  const undo = async () => {
    setSaid('working');
    const { data } = await client.mutation(UNDO, { change, reason: null }).toPromise();
    if (data?.done.__typename !== 'ChangeUndone')
      return setSaid({ why: data?.done.message ?? t('history.undo.away') });
    setSaid('undone');
    onUndone();
  };
  return (
    <div className={classes['offer']} data-undo-offer>
      <span role="status">
        {said === 'undone' ? t('history.undo.done') : t('history.undo.offer', { what })}
      </span>
      {(said === 'offered' || said === 'working') && (
        <button
          type="button"
          className={page['tool']}
          disabled={said === 'working'}
          onClick={() => void undo()}
        >
          {t('history.undo.button')}
        </button>
      )}
      {typeof said === 'object' && <span className={classes['failed']}>{said.why}</span>}
      {children}
    </div>
  );
}
