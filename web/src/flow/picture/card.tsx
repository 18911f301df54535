import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isMarked } from '../../look/marks.ts';
import { roles } from '../../look/roles.ts';
import type { Card } from '../drawn/cards.ts';
import type { Found } from '../find/use-searching.ts';
import { headerOf } from '../layout/measures.ts';
import type { PlacedBox } from '../layout/layout.ts';
import type { CardActs } from './acts.ts';
import { Beyond } from './beyond.tsx';
import { Counts } from './counts.tsx';
import { RowLine } from './row-line.tsx';
import { Sign } from './sign.tsx';
import { Symbol } from './symbols.tsx';
import classes from './card.module.css';

interface CardProps {
  readonly card: Card;
  readonly place: PlacedBox;
  /** The one thing that is picked, where it is this box or a row of it. */
  readonly picked: string | undefined;
  /** The one spot that the Tab key reaches, where it is in this box. */
  readonly spot: string | undefined;
  /** What was looked for and found, where it is this box or rows of it. */
  readonly found: Found | undefined;
  readonly acts: CardActs;
}

/** A box: its head, and inside it the rows that are open. */
export const CardBox = memo(function CardBox(props: CardProps) {
  const { card, place, picked, spot, found, acts } = props;
  const { x, y, width, height } = place;
  const { tone } = roles[card.lane];
  return (
    <div
      className={classes['box']}
      data-light={card.light}
      data-golden={card.kind === 'MasterEntity' || undefined}
      data-picked={picked === card.id || undefined}
      data-mark={card.mark ?? undefined}
      data-box={card.id}
      style={{ left: x, top: y, width, height, '--tone': tone } as React.CSSProperties}
    >
      <Head {...props} />
      {card.rows.map((row) => (
        <RowLine
          key={row.id}
          row={row}
          picked={picked === row.id}
          isSpot={spot === row.id}
          found={foundAs(row.id, found)}
          onPick={acts.onPick}
        />
      ))}
      {isMarked(card.mark) && <Sign mark={card.mark} size={18} className={classes['mark']} />}
      <Beyond card={card} acts={acts} />
    </div>
  );
});

/** `here` for the one that is in sight. */
function foundAs(id: string, found: Found | undefined): 'here' | 'too' | undefined {
  if (!found?.ids.has(id)) return undefined;
  return found.here === id ? 'here' : 'too';
}

function Head({ card, picked, spot, found, acts }: CardProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['head']} style={{ height: headerOf({ lines: card.title.length }) }}>
      <button
        type="button"
        className={classes['pick']}
        data-spot={card.id}
        data-found={foundAs(card.id, found)}
        tabIndex={spot === card.id ? 0 : -1}
        aria-pressed={picked === card.id}
        onClick={() => acts.onPick(card.id)}
        title={card.name}
      >
        <Symbol of={`lane-${card.lane}`} size={16} className={classes['shape']} />
        <span className={classes['names']}>
          <span className={classes['name']}>
            {card.title.map((line, at) => (
              <span key={line}>{at < card.title.length - 1 ? `${line} ` : line}</span>
            ))}
          </span>
          <Counts
            kind={card.kind}
            attributes={card.attributes}
            datasets={card.datasets}
            fields={card.fields}
            within={card.within}
          />
        </span>
        {isMarked(card.mark) && <span className="unseen">{t(`sight.mark.${card.mark}`)}</span>}
      </button>
      {card.state !== 'fixed' && (
        <Toggle
          id={card.id}
          name={card.name}
          open={card.state === 'open'}
          onToggle={acts.onToggle}
        />
      )}
    </div>
  );
}

interface ToggleProps {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: (id: string) => void;
}

const Toggle = memo(function Toggle({ id, name, open, onToggle }: ToggleProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['toggle']}
      tabIndex={-1}
      aria-expanded={open}
      aria-label={t(open ? 'flow.close' : 'flow.open', { name })}
      onClick={() => onToggle(id)}
    >
      <Symbol of={open ? 'sign-close' : 'sign-open'} size={14} />
    </button>
  );
});
