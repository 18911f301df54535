import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boxHeight } from '../drawing/box-height.ts';
import { Layered } from '../drawing/layered.tsx';
import type { BoxTone, DrawnThing } from '../drawing/layered.tsx';
import { shortName } from '../flow/panel/where.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { chainDrawing, layers } from './chain-drawing.ts';
import type { ChainThing } from './chain-drawing.ts';
import type { Hop } from './objective-query.ts';

/** The chain drawn in columns from the objective to its sources; where it breaks is said in the box itself. */
export function ChainPicture({ hops }: { readonly hops: readonly Hop[] }) {
  const { t } = useTranslation();
  const { things, ties } = useMemo(() => {
    const drawn = chainDrawing(hops);
    const words = { breaks: t('objectives.chain.breaks'), nothing: t('objectives.chain.nothing') };
    return { ...drawn, things: drawn.things.map((thing) => boxOf(thing, words)) };
  }, [hops, t]);
  return (
    <div data-chain>
      <Layered
        things={things}
        ties={ties}
        arrows={false}
        label={t('objectives.chain.label')}
        heading={(layer) => t(`objectives.chain.columns.${layers[layer] ?? 'used'}`)}
      />
    </div>
  );
}

interface Words {
  readonly breaks: string;
  readonly nothing: string;
}

const tones: Readonly<Record<string, BoxTone>> = {
  Objective: 'strong',
  Metric: 'strong',
  MasterAttribute: 'golden',
  System: 'source',
};

function boxOf({ id, end, layer, breaks }: ChainThing, words: Words): DrawnThing {
  const name = end?.name ?? words.nothing;
  const below = breaks ? words.breaks : end && placeOf(end);
  const tone = end ? (breaks ? 'broken' : (tones[end.__typename] ?? 'plain')) : 'missing';
  return {
    id,
    layer,
    tone,
    height: boxHeight(name, { below: below === undefined ? 0 : 1 }),
    content: (
      <>
        {end ? <ThingLink thing={end} /> : name}
        {below !== undefined && <small title={below}>{below}</small>}
      </>
    ),
  };
}

/** The dataset that a field is of. */
const placeOf = (end: Hop['from']): string | undefined =>
  end.__typename === 'Field' && end.dataset ? shortName(end.dataset.node.name) : undefined;
