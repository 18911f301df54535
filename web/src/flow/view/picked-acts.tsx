import { useTranslation } from 'react-i18next';
import type { FlowAddress } from '../address.ts';
import type { PictureActs } from '../picture/acts.ts';
import classes from './picked-acts.module.css';

interface PickedActsProps {
  readonly id: string;
  readonly address: FlowAddress;
  readonly acts: PictureActs;
  readonly onGo: (address: FlowAddress) => void;
}

/** What may be done with what is picked: only its path, the picture around it, its fields. */
export function PickedActs({ id, address, acts, onGo }: PickedActsProps) {
  const { t } = useTranslation();
  const { touches, only, level, centre } = address;
  const on = only === '1';
  return (
    <p className={classes['acts']}>
      {touches === id && level !== 'field' && (
        <button
          type="button"
          aria-pressed={on}
          onClick={() => onGo({ ...address, only: on ? undefined : '1' })}
        >
          {t('flow.only')}
        </button>
      )}
      {touches === id && level !== 'field' && (
        <button type="button" onClick={() => onGo({ ...address, level: 'field', only: undefined })}>
          {t('sight.byField')}
        </button>
      )}
      {centre !== id && (
        <button type="button" onClick={() => acts.onCentre(id)}>
          {t('sight.centre')}
        </button>
      )}
    </p>
  );
}
