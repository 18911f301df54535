import type { TieTone } from '../drawing/layered.tsx';
import type { Hop } from './objective-query.ts';

export const layers = ['objective', 'metric', 'used', 'field', 'system'] as const;

const layerOf: Readonly<Record<string, number>> = {
  Objective: 0,
  Metric: 1,
  Term: 2,
  MasterAttribute: 2,
  Field: 3,
  Dataset: 3,
  System: 4,
};

export interface ChainThing {
  readonly id: string;
  /** Nothing stands there, and something should. */
  readonly end: Hop['from'] | undefined;
  readonly layer: number;
  /** The first hop that does not hold leads here. */
  readonly breaks: boolean;
}

export interface ChainTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly tone: TieTone;
}

const tones: Readonly<Record<Hop['strength'], TieTone>> = {
  BROKEN: 'broken',
  WEAK: 'weak',
  SOUND: 'plain',
};

/** The hops of a chain as things in layers and ties between; what is missing has a place of its own. */
export function chainDrawing(hops: readonly Hop[]): {
  readonly things: readonly ChainThing[];
  readonly ties: readonly ChainTie[];
} {
  const things = new Map<string, ChainThing>();
  const firstBroken = hops.find(({ strength }) => strength === 'BROKEN');
  const place = (end: Hop['from']) => {
    if (things.has(end.id)) return;
    const breaks = firstBroken?.to?.id === end.id;
    things.set(end.id, { id: end.id, end, layer: layerIn(end), breaks });
  };
  for (const hop of hops) {
    place(hop.from);
    if (hop.to) place(hop.to);
    else {
      const layer = Math.min(layers.length - 1, layerIn(hop.from) + 1);
      things.set(toOf(hop), { id: toOf(hop), end: undefined, layer, breaks: hop === firstBroken });
    }
  }
  const ties = hops.map((hop, at) => ({
    id: String(at),
    from: hop.from.id,
    to: toOf(hop),
    tone: tones[hop.strength],
  }));
  return { things: [...things.values()], ties };
}

const toOf = ({ from, to }: Hop): string => to?.id ?? `${from.id} nothing`;
const layerIn = ({ __typename }: Hop['from']): number => layerOf[__typename] ?? 2;
