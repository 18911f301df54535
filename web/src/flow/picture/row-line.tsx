import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isMarked } from '../../look/marks.ts';
import type { Row } from '../drawn/cards.ts';
import { faultOf } from '../faults.ts';
import { Sign } from './sign.tsx';
import classes from './card.module.css';

interface RowLineProps {
  readonly row: Row;
  readonly picked: boolean;
  readonly isSpot: boolean;
  readonly found: 'here' | 'too' | undefined;
  readonly onPick: (id: string) => void;
}

/** An attribute, a dataset or a field inside a box. */
export function RowLine({ row, picked, isSpot, found, onPick }: RowLineProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['row']}
      data-light={row.light}
      data-critical={(row.of.is === 'attribute' && row.of.attribute.critical) || undefined}
      data-picked={picked || undefined}
      data-mark={row.mark ?? undefined}
      data-found={found}
      data-spot={row.id}
      tabIndex={isSpot ? 0 : -1}
      aria-pressed={picked}
      onClick={() => onPick(row.id)}
      title={row.name}
    >
      {isMarked(row.mark) ? (
        <Sign mark={row.mark} size={12} className={classes['rowMark']} />
      ) : (
        <span className={classes['dot']} aria-hidden />
      )}
      <span className={classes['rowName']}>{row.name}</span>
      {isMarked(row.mark) && <span className="unseen">{t(`sight.mark.${row.mark}`)}</span>}
      <RowNote row={row} picked={picked} />
    </button>
  );
}

/** What stands at the end of a row: of a dataset its fields, of an attribute a fault, of the picked one its sources. */
function RowNote({ row: { of }, picked }: { readonly row: Row; readonly picked: boolean }) {
  const { t } = useTranslation();
  if (of.is === 'field') return null;
  if (of.is === 'dataset')
    return (
      <span className={classes['note']} title={t('flow.fields', { count: of.fields })}>
        {of.fields}
      </span>
    );
  const fault = faultOf(of.attribute);
  if (fault && !picked)
    return (
      <span className={classes['fault']}>
        <IconAlertTriangleFilled size={11} aria-hidden /> {t(`flow.fault.${fault}`)}
      </span>
    );
  const { sources } = of.attribute;
  if (!picked || sources === 0) return null;
  return <span className={classes['note']}>{t('flow.sources', { count: sources })}</span>;
}
