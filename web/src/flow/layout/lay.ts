import { layout } from './layout.ts';
import type { Layout, Room } from './layout.ts';
import type { LayoutAnswer, LayoutTask } from './layout.worker.ts';
import type { Scene } from './scene.ts';

/** Up to so many boxes and edges the layout takes a few milliseconds and is done at once, without a flicker. */
const AT_ONCE = 400;

export const isSmall = ({ boxes, edges }: Scene): boolean => boxes.length + edges.length <= AT_ONCE;

/** Lays a scene out: a small one at once, a large one in a worker, so that the page stays awake. */
export function lay(scene: Scene, room: Room): Promise<Layout> {
  if (isSmall(scene)) return Promise.resolve(layout(scene, room));
  const number = ++asked;
  return new Promise((give) => {
    waiting.set(number, give);
    const task: LayoutTask = { number, scene, room };
    worker().postMessage(task);
  });
}

let asked = 0;
let hired: Worker | undefined;
const waiting = new Map<number, (layout: Layout) => void>();

/** One for the whole page: what it has learned to do fast it does fast again. */
function worker(): Worker {
  if (hired) return hired;
  hired = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  hired.onmessage = ({ data: { number, layout } }: MessageEvent<LayoutAnswer>) => {
    waiting.get(number)?.(layout);
    waiting.delete(number);
  };
  return hired;
}
