import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './flow-tools.module.css';

interface SwitchProps {
  readonly on: boolean;
  readonly label: string;
  readonly about?: string;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ on, label, about, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      className={classes['chip']}
      aria-pressed={on}
      title={about}
      onClick={() => onChange(!on)}
    >
      {label}
    </button>
  );
}

interface TouchChipProps {
  readonly name: string;
  readonly onLeave: () => void;
}

/** What is picked, and the way to leave it. */
export function TouchChip({ name, onLeave }: TouchChipProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes['chip']} data-golden onClick={onLeave}>
      <span className={classes['clip']}>{t('flow.touches', { name })}</span>
      <span className="unseen">{t('flow.leaveTouch')}</span>
      <IconX size={14} aria-hidden />
    </button>
  );
}
