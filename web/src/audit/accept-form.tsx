import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeciding } from './use-deciding.ts';
import classes from './audit.module.css';

interface AcceptFormProps {
  readonly keys: readonly string[];
  readonly isAccepted: boolean;
  readonly onChanged: () => void;
  /** On one line, under the list. */
  readonly isWide?: boolean;
}

/** Accepting findings with a reason and until a day, or opening them again. */
export function AcceptForm({ keys, isAccepted, onChanged, isWide = false }: AcceptFormProps) {
  const { t } = useTranslation();
  const { isSaving, why, accept, reopen } = useDeciding();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await accept(keys, { reason, until }))) return;
    setReason('');
    setUntil('');
    onChanged();
  };
  const openAgain = async () => {
    if (await reopen(keys)) onChanged();
  };
  const failed = why !== undefined && (
    <p role="alert" className={classes['failed']}>
      {why}
    </p>
  );
  if (isAccepted)
    return (
      <div className={classes['decide']}>
        <Button variant="default" size="sm" loading={isSaving} onClick={() => void openAgain()}>
          {t('audit.accept.reopen')}
        </Button>
        {failed}
      </div>
    );
  return (
    <form
      className={classes['form']}
      data-wide={isWide || undefined}
      onSubmit={(event) => void send(event)}
    >
      <label className={classes['reason']}>
        <span>{t('audit.accept.reason')}</span>
        {isWide ? (
          <input required value={reason} onChange={({ target }) => setReason(target.value)} />
        ) : (
          <textarea
            required
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </label>
      <label>
        <span>{t('audit.accept.until')}</span>
        <input type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
      </label>
      <button type="submit" className={classes['submit']} disabled={isSaving}>
        {t(isSaving ? 'audit.accept.working' : 'audit.accept.button')}
      </button>
      {failed}
    </form>
  );
}
