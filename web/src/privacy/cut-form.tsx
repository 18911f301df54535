import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import panel from '../flow/panel/panel.module.css';
import { Section } from '../flow/panel/section.tsx';
import page from '../page/page.module.css';
import { CUT, TAKE_BACK } from './privacy-query.ts';
import classes from './privacy.module.css';

interface CutFormProps {
  readonly field: string;
  /** What somebody said before. */
  readonly cut: { readonly reason: string | null; readonly stops: boolean } | null;
}

interface Outcome {
  readonly __typename: string;
  readonly message?: string;
}

/** Saying of a field that it is not personal, with the reason; or taking that back. */
export function CutForm({ field, cut }: CutFormProps) {
  const { t } = useTranslation();
  const [, declare] = useMutation(CUT);
  const [, takeBack] = useMutation(TAKE_BACK);
  const [reason, setReason] = useState('');
  const [isSaving, setSaving] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const run = async (deed: () => Promise<Said>) => {
    setSaving(true);
    const { outcome, fault } = await deed();
    const message = outcome ? outcome.message : (fault ?? '');
    setSaving(false);
    if (message === undefined) {
      setFailed(undefined);
      setReason('');
    } else {
      setFailed(message === '' ? t('privacy.cut.away') : t('privacy.cut.failed', { message }));
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { data, error } = await declare({ field, reason });
      return { outcome: data?.declareNotPersonal, fault: error?.graphQLErrors[0]?.message };
    });
  };
  const undo = () =>
    void run(async () => {
      const { data, error } = await takeBack({ field });
      return { outcome: data?.withdrawNotPersonal, fault: error?.graphQLErrors[0]?.message };
    });
  return (
    <Section title={t('privacy.cut.title')}>
      {cut && (
        <div className={classes['cut']} data-cut>
          <p>{t(cut.stops ? 'privacy.cut.isCut' : 'privacy.cut.noReason')}</p>
          {cut.reason !== null && <blockquote>{cut.reason}</blockquote>}
          <span className={classes['act']}>
            <button type="button" className={page['tool']} disabled={isSaving} onClick={undo}>
              {t('privacy.cut.back')}
            </button>
          </span>
        </div>
      )}
      {!cut?.stops && (
        <form className={classes['form']} onSubmit={send}>
          <p className={panel['about']}>{t('privacy.cut.about')}</p>
          <label>
            <span>{t('privacy.cut.reason')}</span>
            <textarea
              required
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <span className={classes['act']}>
            <button type="submit" className={page['tool']} disabled={isSaving}>
              {t(isSaving ? 'privacy.cut.working' : 'privacy.cut.button')}
            </button>
          </span>
        </form>
      )}
      {failed !== undefined && (
        <p role="alert" className={page['warn']}>
          {failed}
        </p>
      )}
    </Section>
  );
}

interface Said {
  readonly outcome: Outcome | undefined;
  readonly fault: string | undefined;
}
