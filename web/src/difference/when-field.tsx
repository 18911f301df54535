import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { today } from '../page/as-of.ts';
import type { When } from './when.ts';
import classes from './difference.module.css';

interface WhenFieldProps {
  readonly label: string;
  readonly when: When | undefined;
  /** What an empty one stands for. */
  readonly empty?: string;
  readonly onWhen: (text: string | undefined) => void;
}

/** One of two moments: a day that can be chosen, or a change that was come from. */
export function WhenField({ label, when, empty, onWhen }: WhenFieldProps) {
  const { t } = useTranslation();
  if (when && 'change' in when)
    return (
      <button type="button" className={page['tool']} onClick={() => onWhen(undefined)}>
        {label}{' '}
        {when.change === 0
          ? t('difference.beforeFirst')
          : t('difference.afterChange', { number: when.change })}
        <IconX size={14} aria-hidden />
        <span className="unseen">{t('difference.chooseDay')}</span>
      </button>
    );
  return (
    <label className={`${page['tool']} ${classes['when']}`}>
      {label}
      {when === undefined && empty !== undefined && <em>{empty}</em>}
      <input
        type="date"
        value={when?.day ?? ''}
        max={today()}
        onChange={({ target }) => onWhen(target.value === '' ? undefined : target.value)}
      />
    </label>
  );
}
