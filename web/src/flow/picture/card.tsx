import { IconAlertTriangleFilled, IconMinus, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../look/roles.ts';
import type { Card, Row } from '../drawn.ts';
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
  const counts =
    card.attributes > 0
      ? t('flow.attributes', { count: card.attributes })
      : `${t('flow.datasets', { count: card.datasets })} · ${t('flow.fields', { count: card.fields })}`;
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
          <span className={classes['counts']}>{card.kind === 'Dataset' ? t('flow.fields', { count: card.fields }) : counts}</span>
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

function RowLine({ row, card, picked, spot, onPick, onToggle }: CardProps & { row: Row }) {
  const { t } = useTranslation();
  const isMore = row.of.is === 'more' || row.of.is === 'fewer';
  const label = row.of.is === 'more' ? t('flow.more', { count: row.of.count }) : t('flow.fewer');
  return (
    <button
      type="button"
      className={classes['row']}
      data-light={isMore ? card.light : row.light}
      data-more={isMore || undefined}
      data-critical={(row.of.is === 'attribute' && row.of.attribute.critical) || undefined}
      data-picked={picked === row.id || undefined}
      data-spot={row.id}
      tabIndex={spot === row.id ? 0 : -1}
      aria-pressed={isMore ? undefined : picked === row.id}
      onClick={() => (isMore ? onToggle(card.id) : onPick(row.id))}
      title={isMore ? undefined : row.name}
    >
      <span className={classes['dot']} aria-hidden />
      <span className={classes['rowName']}>{isMore ? label : row.name}</span>
      <RowNote row={row} picked={picked === row.id} />
    </button>
  );
}

function RowNote({ row, picked }: { row: Row; picked: boolean }) {
  const { t } = useTranslation();
  if (row.of.is === 'dataset')
    return <span className={classes['note']}>{t('flow.fields', { count: row.of.fields })}</span>;
  if (row.of.is !== 'attribute') return null;
  const { critical, sources, sameRank } = row.of.attribute;
  const warning = sameRank ? t('flow.sameRank') : critical && sources === 0 ? t('flow.noSource') : undefined;
  if (warning && !picked)
    return (
      <span className={classes['warning']}>
        <IconAlertTriangleFilled size={11} aria-hidden /> {warning}
      </span>
    );
  return <span className={classes['note']}>{sources > 0 ? t('flow.sources', { count: sources }) : ''}</span>;
}
