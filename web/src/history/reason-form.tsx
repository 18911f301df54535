import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import classes from './reason-form.module.css';

interface ReasonFormProps {
  /** What is asked for, as `Por qué se deshace`. */
  readonly label: string;
  readonly button: string;
  readonly working?: boolean;
  /** Without a reason it cannot be done. */
  readonly required?: boolean;
  readonly onSay: (reason: string) => void;
  readonly onLeave: () => void;
}

/** Why something is done, and the button that does it. */
export function ReasonForm(props: ReasonFormProps) {
  const { label, button, working = false, required = false, onSay, onLeave } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSay(reason.trim());
  };
  return (
    <form className={classes['form']} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={reason}
        required={required}
        maxLength={500}
        autoComplete="off"
        autoFocus
        onChange={({ target }) => setReason(target.value)}
      />
      <button type="submit" className={page['tool']} disabled={working} data-strong>
        {button}
      </button>
      <button type="button" className={page['tool']} onClick={onLeave}>
        {t('history.undo.leave')}
      </button>
    </form>
  );
}
