import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { ReasonForm } from './reason-form.tsx';
import { StandsOn } from './stands-on.tsx';
import { UNDO, UNDOING } from './undo-query.ts';
import classes from './history.module.css';

interface UndoChangeProps {
  /** Of the change set. */
  readonly id: string;
  readonly onUndone: () => void;
  readonly onLeave: () => void;
}

/** Takes one change back, with a reason; or says what stands on it. */
export function UndoChange({ id, onUndone, onLeave }: UndoChangeProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [{ data, error }, ask] = useQuery({
    query: UNDOING,
    variables: { change: id, language: useSpoken() },
    requestPolicy: 'network-only',
  });
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string>();
  const foreseen = data?.undoing;
  const undo = async (reason: string) => {
    setWorking(true);
    const { data: said } = await client.mutation(UNDO, { change: id, reason }).toPromise();
    setWorking(false);
    if (said?.done.__typename === 'ChangeUndone') return onUndone();
    setFailed(said?.done.message ?? t('history.undo.away'));
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <div className={classes['undo']} aria-busy={!foreseen} data-undo>
      {foreseen && !foreseen.possible && <StandsOn foreseen={foreseen} />}
      {foreseen?.possible && (
        <ReasonForm
          label={t('history.undo.why', { count: foreseen.operations })}
          button={t('history.undo.one')}
          working={working}
          onSay={(reason) => void undo(reason)}
          onLeave={onLeave}
        />
      )}
      {(failed ?? error) && (
        <p role="alert" className={classes['failed']}>
          {failed ?? t('history.undo.away')}
        </p>
      )}
    </div>
  );
}
