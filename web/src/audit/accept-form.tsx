import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Section } from '../flow/panel/section.tsx';
import { ACCEPT, REOPEN } from './audit-query.ts';
import type { Finding } from './audit-query.ts';
import classes from './audit.module.css';
import panel from '../flow/panel/panel.module.css';

type Saving = { is: 'idle' } | { is: 'saving' } | { is: 'failed'; why: string };

interface AcceptFormProps {
  readonly finding: Finding;
  readonly onChanged: () => void;
}

/** Accepting a finding with a reason and a day, or opening it again. */
export function AcceptForm({ finding: { key, state }, onChanged }: AcceptFormProps) {
  const { t } = useTranslation();
  const [, accept] = useMutation(ACCEPT);
  const [, reopen] = useMutation(REOPEN);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [saving, setSaving] = useState<Saving>({ is: 'idle' });
  const settle = (
    outcome: { __typename: string; message?: string } | undefined,
    fault: string | undefined,
  ) => {
    if (outcome && outcome.message === undefined) {
      setSaving({ is: 'idle' });
      setReason('');
      onChanged();
    } else {
      const message = outcome?.message ?? fault;
      const why = message ? t('audit.accept.failed', { message }) : t('audit.accept.away');
      setSaving({ is: 'failed', why });
    }
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaving({ is: 'saving' });
    const { data, error } = await accept({ key, reason, until: until === '' ? null : until });
    settle(data?.acceptFinding, error?.graphQLErrors[0]?.message);
  };
  const openAgain = async () => {
    setSaving({ is: 'saving' });
    const { data, error } = await reopen({ key });
    settle(data?.reopenFinding, error?.graphQLErrors[0]?.message);
  };
  const isSaving = saving.is === 'saving';
  const failed = saving.is === 'failed' && (
    <p role="alert" className={classes['failed']}>
      {saving.why}
    </p>
  );
  if (state === 'ACCEPTED')
    return (
      <div className={classes['decide']}>
        <Button variant="default" size="sm" loading={isSaving} onClick={() => void openAgain()}>
          {t('audit.accept.reopen')}
        </Button>
        {failed}
      </div>
    );
  return (
    <Section title={t('audit.accept.title')}>
      <p className={panel['about']}>{t('audit.accept.about')}</p>
      <form className={classes['form']} onSubmit={(event) => void send(event)}>
        <label>
          <span>{t('audit.accept.reason')}</span>
          <textarea
            required
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
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
    </Section>
  );
}
