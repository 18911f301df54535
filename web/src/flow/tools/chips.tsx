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

interface LeavableProps {
  readonly name: string;
  readonly onLeave: () => void;
}

/** The scenario that the flow is seen with, and the way back to what is. */
export function ScenarioChip({ name, onLeave }: LeavableProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['chip']}
      data-golden
      data-scenario-chip
      title={name}
      onClick={onLeave}
    >
      <span className={classes['clip']}>{t('sight.scenario.with', { name })}</span>
      <span className="unseen">{t('sight.scenario.leave')}</span>
      <IconX size={14} aria-hidden />
    </button>
  );
}

/** What is picked, and the way to leave it. */
export function TouchChip({ name, onLeave }: LeavableProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes['chip']} data-golden onClick={onLeave}>
      <span className={classes['clip']}>{t('flow.touches', { name })}</span>
      <span className="unseen">{t('flow.leaveTouch')}</span>
      <IconX size={14} aria-hidden />
    </button>
  );
}
