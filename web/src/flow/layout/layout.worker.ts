import { layout } from './layout.ts';
import type { Layout, Room } from './layout.ts';
import type { Scene } from './scene.ts';

/** What the page asks of the worker, with a number to know the answer by. */
export interface LayoutTask {
  readonly number: number;
  readonly scene: Scene;
  readonly room: Room;
}

export interface LayoutAnswer {
  readonly number: number;
  readonly layout: Layout;
}

addEventListener('message', ({ data: { number, scene, room } }: MessageEvent<LayoutTask>) => {
  const answer: LayoutAnswer = { number, layout: layout(scene, room) };
  postMessage(answer);
});
