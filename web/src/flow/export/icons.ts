import type { Lane } from '../layout/scene.ts';
import { paper } from './paper.ts';
import type { PathShape } from './sheet.ts';

/** The shape of each lane in a square of 16, as on the screen. */
const icons: Readonly<Record<Lane, { d: string; filled?: boolean; dash?: string }>> = {
  SOURCE: {
    d: 'M2.5 4c0-1.4 2.5-2.5 5.5-2.5s5.5 1.1 5.5 2.5s-2.5 2.5-5.5 2.5s-5.5-1.1-5.5-2.5zM2.5 4v8c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5v-8M2.5 8c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5',
  },
  PREPARATION: { d: 'M8 1.5l6.5 6.5l-6.5 6.5l-6.5-6.5z' },
  MASTER: {
    d: 'M8 1l2.1 4.5l4.9.6l-3.6 3.4l1 4.9l-4.4-2.5l-4.4 2.5l1-4.9l-3.6-3.4l4.9-.6z',
    filled: true,
  },
  CONSUMPTION: { d: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 4.5v3.5l2.4 2.4' },
  OTHER: { d: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z', dash: '2.5 2' },
};

/** In the tone of the lane, or in that of what steps back. */
export function iconOf(
  lane: Lane,
  { x, y, back }: { x: number; y: number; back: boolean },
): PathShape {
  const { d, filled, dash } = icons[lane];
  const tone = back ? paper.lineStrong : paper.lane[lane];
  const ink = filled ? { fill: tone } : { stroke: tone, strokeWidth: 1.5, dash };
  return { is: 'path', d, at: { x, y, scale: 1 }, ...ink };
}
