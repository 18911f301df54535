import { IconAlertTriangleFilled, IconLinkOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ThingLink } from '../page/thing-link.tsx';
import { CARD, chainLayout } from './chain-layout.ts';
import type { ChainCard, ChainLine } from './chain-layout.ts';
import type { Hop } from './objective-query.ts';
import classes from './chain.module.css';

/** The chain drawn in columns from the objective to its sources; what is broken is dashed and marked. */
export function ChainPicture({ hops }: { readonly hops: readonly Hop[] }) {
  const { t } = useTranslation();
  const { cards, lines, columns, width, height } = useMemo(() => chainLayout(hops), [hops]);
  const broken = new Set(
    hops.filter(({ strength }) => strength === 'BROKEN').map(({ from, to }) => to?.id ?? from.id),
  );
  // What breaks is drawn last, over what holds.
  const drawn = [...lines].sort((a, b) => gravity[a.strength] - gravity[b.strength]);
  return (
    <div
      className={classes['hold']}
      role="region"
      tabIndex={0}
      aria-label={t('objectives.chain.label')}
      data-chain
    >
      <div className={classes['chain']} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden>
          {drawn.map(({ id, path, strength }) => (
            <path key={id} d={path} data-strength={strength} />
          ))}
        </svg>
        {columns.map(({ name, x }) => (
          <span key={name} className={classes['column']} style={{ left: x }}>
            {t(`objectives.chain.columns.${name}`)}
          </span>
        ))}
        {cards.map((card) => (
          <Card key={card.id} card={card} isBroken={broken.has(card.id)} />
        ))}
        {drawn.map((one) => one.strength !== 'SOUND' && <Mark key={one.id} line={one} />)}
      </div>
    </div>
  );
}

const gravity = { SOUND: 0, WEAK: 1, BROKEN: 2 } as const;

function Card({ card, isBroken }: { readonly card: ChainCard; readonly isBroken: boolean }) {
  const { t } = useTranslation();
  const { id, kind, name, x, y, isMissing } = card;
  const place = { left: x, top: y, width: CARD.width, height: CARD.height };
  if (isMissing)
    return (
      <div className={classes['card']} style={place} data-missing>
        {t('objectives.chain.nothing')}
      </div>
    );
  const golden = kind === 'MasterAttribute';
  return (
    <div
      className={classes['card']}
      style={place}
      title={name}
      data-kind={kind}
      data-golden={golden || undefined}
      data-broken={isBroken || undefined}
    >
      <ThingLink thing={{ __typename: kind, id, name }} />
    </div>
  );
}

function Mark({ line: { middle, strength } }: { readonly line: ChainLine }) {
  const Shape = strength === 'BROKEN' ? IconLinkOff : IconAlertTriangleFilled;
  return (
    <span
      className={classes['mark']}
      style={{ left: middle.x, top: middle.y }}
      data-strength={strength}
      aria-hidden
    >
      <Shape size={13} />
    </span>
  );
}
