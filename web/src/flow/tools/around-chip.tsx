import { IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stepsIn, uncentred } from '../address.ts';
import type { FlowAddress } from '../address.ts';
import classes from './flow-tools.module.css';

interface AroundChipProps {
  readonly address: FlowAddress;
  readonly name: string;
  readonly onGo: (address: FlowAddress) => void;
}

const MOST = 20;

/** What the picture is around, and how many steps. */
export function AroundChip({ address, name, onGo }: AroundChipProps) {
  const { t } = useTranslation();
  const steps = stepsIn(address);
  const go = (next: number) => onGo({ ...address, steps: next > 1 ? String(next) : undefined });
  return (
    <span
      className={classes['chip']}
      data-golden
      role="group"
      aria-label={t('sight.around', { name })}
    >
      <span className={classes['clip']}>{t('sight.around', { name })}</span>
      <button
        type="button"
        className={classes['act']}
        aria-label={t('sight.stepLess')}
        disabled={steps <= 1}
        onClick={() => go(steps - 1)}
      >
        <IconMinus size={14} aria-hidden />
      </button>
      <output className={classes['steps']} aria-label={t('sight.aroundSteps', { count: steps })}>
        {steps}
      </output>
      <button
        type="button"
        className={classes['act']}
        aria-label={t('sight.stepMore')}
        disabled={steps >= MOST}
        onClick={() => go(steps + 1)}
      >
        <IconPlus size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={classes['act']}
        aria-label={t('sight.whole')}
        onClick={() => onGo(uncentred(address))}
      >
        <IconX size={14} aria-hidden />
      </button>
    </span>
  );
}
