import { IconAlertTriangleFilled, IconMinus, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../look/roles.ts';
import type { Card, Row } from '../drawn.ts';
import { faultOf } from '../faults.ts';
import type { PlacedBox } from '../layout/layout.ts';
import classes from './card.module.css';

interface CardProps {
  readonly card: Card;
  readonly place: PlacedBox;
  /** The one thing that is picked, where it is this box or a row of it. */
  readonly picked: string | undefined;
  /** The one spot that the Tab key reaches, where it is in this box. */
  readonly spot: string | undefined;
  readonly onPick: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/** A box: its head, and inside it the rows that are open. */
export const CardBox = memo(function CardBox(props: CardProps) {
  const { card, place } = props;
  const { x, y, width, height } = place;
  const { tone } = roles[card.lane];
  return (
    <div
      className={classes['box']}
      data-light={card.light}
      data-golden={card.kind === 'MasterEntity' || undefined}
      data-picked={props.picked === card.id || undefined}
      data-box={card.id}
      style={{ left: x, top: y, width, height, '--tone': tone } as React.CSSProperties}
    >
      <Head {...props} />
      {card.rows.map((row) => (
        <RowLine key={row.id} row={row} {...props} />
      ))}
    </div>
  );
});

function Head({ card, picked, spot, onPick, onToggle }: CardProps) {
  const { t } = useTranslation();
  const { shape: Shape } = roles[card.lane];
  const open = card.state === 'open';
  return (
    <div className={classes['head']}>
      <button
        type="button"
        className={classes['pick']}
        data-spot={card.id}
        tabIndex={spot === card.id ? 0 : -1}
        aria-pressed={picked === card.id}
        onClick={() => onPick(card.id)}
        title={card.name}
      >
        <Shape size={16} stroke={1.8} className={classes['shape']} aria-hidden />
        <span className={classes['names']}>
          <span className={classes['name']}>{card.name}</span>
          <Counts card={card} />
        </span>
      </button>
      {card.state !== 'fixed' && (
        <button
          type="button"
          className={classes['toggle']}
          tabIndex={-1}
          aria-expanded={open}
          aria-label={t(open ? 'flow.close' : 'flow.open', { name: card.name })}
          onClick={() => onToggle(card.id)}
        >
          {open ? <IconMinus size={14} aria-hidden /> : <IconPlus size={14} aria-hidden />}
        </button>
      )}
    </div>
  );
}

/** What a box holds, in a few words. */
function Counts({ card: { kind, attributes, datasets, fields } }: Pick<CardProps, 'card'>) {
  const { t } = useTranslation();
  const held = {
    MasterEntity: [t('flow.attributes', { count: attributes })],
    Dataset: [t('flow.fields', { count: fields })],
    Process: [t('kind.Process')],
  }[kind] ?? [t('flow.datasets', { count: datasets }), t('flow.fields', { count: fields })];
  return <span className={classes['counts']}>{held.join(' · ')}</span>;
}

function RowLine({ row, picked, spot, onPick }: CardProps & { row: Row }) {
  return (
    <button
      type="button"
      className={classes['row']}
      data-light={row.light}
      data-critical={(row.of.is === 'attribute' && row.of.attribute.critical) || undefined}
      data-picked={picked === row.id || undefined}
      data-spot={row.id}
      tabIndex={spot === row.id ? 0 : -1}
      aria-pressed={picked === row.id}
      onClick={() => onPick(row.id)}
      title={row.name}
    >
      <span className={classes['dot']} aria-hidden />
      <span className={classes['rowName']}>{row.name}</span>
      <RowNote row={row} picked={picked === row.id} />
    </button>
  );
}

/** What stands at the end of a row: of a dataset its fields, of an attribute a fault, of the picked one its sources. */
function RowNote({ row: { of }, picked }: { row: Row; picked: boolean }) {
  const { t } = useTranslation();
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
