import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import classes from './edit.module.css';

interface FormFrameProps {
  /** There is something to save. */
  readonly isChanged: boolean;
  /** Something was written, though it may not be enough to be saved. */
  readonly isDraft?: boolean;
  readonly isSaving: boolean;
  /** Why it was not saved. */
  readonly failed?: string | undefined;
  /** The word on the button that saves. */
  readonly verb?: string;
  readonly onSave: () => void;
  /** Goes back and keeps what was written. */
  readonly onLeave: () => void;
  /** Goes back and forgets it. */
  readonly onDiscard: () => void;
  readonly children: ReactNode;
}

/**
 * What stands around every form: focus on its first field, Ctrl or Cmd with Enter saves, Escape leaves and keeps what was
 * written.
 */
export function FormFrame({
  isChanged,
  isSaving,
  failed,
  onSave,
  onLeave,
  ...rest
}: FormFrameProps) {
  const { t } = useTranslation();
  const { verb = t('edit.save'), isDraft = isChanged, onDiscard, children } = rest;
  const note = isDraft ? t('edit.unsaved') : isChanged ? '' : t('edit.nothing');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, []);
  useEffect(() => {
    if (failed !== undefined)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [failed]);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      className={classes['form']}
      onKeyDown={keyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !isSaving) onSave();
      }}
    >
      {children}
      {failed !== undefined && (
        <p role="alert" className={page['warn']}>
          {failed}
        </p>
      )}
      <div className={classes['foot']}>
        <button type="submit" className={classes['primary']} disabled={!isChanged || isSaving}>
          {verb}
        </button>
        <button type="button" className={page['tool']} onClick={onDiscard}>
          {t(isDraft ? 'edit.discard' : 'edit.cancel')}
        </button>
        <span className={page['soft']}>{note}</span>
      </div>
    </form>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onWrite: (reason: string) => void;
  readonly required?: boolean;
}

/** Why: one line that is kept in the history. */
export function Reason({ value, onWrite, required = false }: ReasonProps) {
  const { t } = useTranslation();
  return (
    <label className={classes['cell']}>
      <span>
        {t('edit.reason')}
        {required && <small> · {t('edit.required')}</small>}
      </span>
      <input
        value={value}
        required={required}
        maxLength={500}
        placeholder={t('edit.reasonHint')}
        onChange={({ target }) => onWrite(target.value)}
      />
    </label>
  );
}
