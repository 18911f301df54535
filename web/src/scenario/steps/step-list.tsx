import {
  IconAlertTriangleFilled,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconInfoCircle,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import type { Step, StepPut } from '../scenario-query.ts';
import classes from './steps.module.css';

interface StepListProps {
  readonly steps: readonly Step[];
  /** Left out where the scenario cannot be changed any more. */
  readonly onPut?: ((steps: StepPut[]) => void) | undefined;
  readonly working: boolean;
}

/** The steps in words, each with how it stands today; to be put in another order, confirmed and taken out. */
export function StepList({ steps, onPut, working }: StepListProps) {
  const { t } = useTranslation();
  if (steps.length === 0) return <p className={page['soft']}>{t('scenario.step.none')}</p>;
  const kept = steps.map(({ place }): StepPut => ({ keep: place }));
  const moved = (at: number, by: number) => {
    const order = [...kept];
    const [one] = order.splice(at, 1);
    if (one) order.splice(at + by, 0, one);
    return order;
  };
  return (
    <ol className={classes['steps']} data-steps>
      {steps.map((step, at) => (
        <li key={step.place} data-standing={onPut && step.standing}>
          <span className={classes['number']} aria-hidden>
            {at + 1}
          </span>
          <div>
            <p>{step.sentence}</p>
            {onPut && <Standing step={step} />}
            {step.standing === 'CHANGED' && onPut && (
              <button
                type="button"
                className={page['tool']}
                disabled={working}
                onClick={() =>
                  onPut(kept.map((one, place) => (place === at ? { renew: step.place } : one)))
                }
              >
                <IconCheck size={15} aria-hidden />
                {t('scenario.step.confirm')}
              </button>
            )}
          </div>
          {onPut && (
            <span className={classes['moves']}>
              <Move
                label={t('scenario.step.up', { number: at + 1 })}
                disabled={at === 0 || working}
                onClick={() => onPut(moved(at, -1))}
              >
                <IconArrowUp size={15} aria-hidden />
              </Move>
              <Move
                label={t('scenario.step.down', { number: at + 1 })}
                disabled={at === steps.length - 1 || working}
                onClick={() => onPut(moved(at, 1))}
              >
                <IconArrowDown size={15} aria-hidden />
              </Move>
              <Move
                label={t('scenario.step.remove', { number: at + 1 })}
                disabled={working}
                onClick={() => onPut(kept.filter((_, place) => place !== at))}
              >
                <IconTrash size={15} aria-hidden />
              </Move>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

interface MoveProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

const Move = ({ label, disabled, onClick, children }: MoveProps) => (
  <button type="button" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    {children}
  </button>
);

/** What is the matter with a step; nothing where it fits. */
function Standing({ step: { standing, notice } }: { readonly step: Step }) {
  if (notice === null) return null;
  const calm = standing === 'FITS' || standing === 'ALREADY_SO';
  const Shape = calm ? IconInfoCircle : IconAlertTriangleFilled;
  return (
    <p className={classes['notice']} data-tone={calm ? 'soft' : 'warn'}>
      <Shape size={14} aria-hidden />
      <span>{notice}</span>
    </p>
  );
}
