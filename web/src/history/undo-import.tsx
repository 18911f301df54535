import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import type { Client } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { ReasonForm } from './reason-form.tsx';
import { StandsOn } from './stands-on.tsx';
import { UNDO_IMPORT, UNDOING_IMPORT } from './undo-query.ts';
import classes from './history.module.css';

interface UndoImportProps {
  readonly importId: string;
  /** Part of it has been taken back before: it goes on there. */
  readonly begun: boolean;
  readonly onUndone: () => void;
  readonly onLeave: () => void;
}

type Going =
  | { readonly is: 'asking' }
  | { readonly is: 'going'; readonly done: number; readonly total: number }
  | { readonly is: 'failed'; readonly why: string };

/** Takes a whole import back: at once, or piece by piece with how far it is, which can be stopped and gone on with. */
export function UndoImport({ importId, begun, onUndone, onLeave }: UndoImportProps) {
  const { t } = useTranslation();
  const client = useClient();
  const stopped = useRef(false);
  const [{ data }] = useQuery({
    query: UNDOING_IMPORT,
    variables: { importId, language: useSpoken() },
    requestPolicy: 'network-only',
  });
  const [going, setGoing] = useState<Going>({ is: 'asking' });
  const foreseen = data?.undoing;
  const undo = async (reason: string) => {
    stopped.current = false;
    setGoing({ is: 'going', done: 0, total: 0 });
    const outcome = await undoPieces(client, { importId, reason }, (done, total) => {
      setGoing({ is: 'going', done, total });
      return !stopped.current;
    });
    if (outcome === 'finished' || outcome === 'stopped') return onUndone();
    setGoing({ is: 'failed', why: outcome.why ?? t('history.undo.away') });
  };
  if (going.is === 'going')
    return (
      <div className={classes['undo']} role="status">
        <progress
          className={classes['progress']}
          aria-label={t('history.undo.whole')}
          value={going.total === 0 ? undefined : going.done}
          max={going.total || 1}
        />
        <span>{t('history.undo.soFar', { done: going.done, total: going.total })}</span>
        <button type="button" className={page['tool']} onClick={() => (stopped.current = true)}>
          {t('history.undo.stop')}
        </button>
      </div>
    );
  return (
    <div className={classes['undo']} aria-busy={!foreseen} data-undo>
      {foreseen && !foreseen.possible && <StandsOn foreseen={foreseen} />}
      {foreseen?.possible && (
        <ReasonForm
          label={t(begun ? 'history.undo.goOnWhy' : 'history.undo.wholeWhy', {
            count: foreseen.operations,
          })}
          button={t(begun ? 'history.undo.goOn' : 'history.undo.whole')}
          onSay={(reason) => void undo(reason)}
          onLeave={onLeave}
        />
      )}
      {going.is === 'failed' && (
        <p role="alert" className={classes['failed']}>
          {going.why}
        </p>
      )}
    </div>
  );
}

type Outcome = 'finished' | 'stopped' | { readonly why: string | undefined };

/** Asks for one piece after the other until all is taken back, somebody stops it, or it is refused. */
async function undoPieces(
  client: Client,
  variables: { readonly importId: string; readonly reason: string },
  onPiece: (done: number, total: number) => boolean,
): Promise<Outcome> {
  for (;;) {
    const { data } = await client.mutation(UNDO_IMPORT, variables).toPromise();
    const piece = data?.done;
    if (piece?.__typename !== 'ImportUndone') return { why: piece?.message };
    if (piece.finished) return 'finished';
    if (!onPiece(piece.done, piece.total)) return 'stopped';
  }
}
