import { layout } from './layout.ts';
import type { Scene } from './scene.ts';

/** What the page asks of the worker. */
export interface LayoutTask {
  readonly scene: Scene;
  readonly ratio: number;
}

addEventListener('message', ({ data: { scene, ratio } }: MessageEvent<LayoutTask>) =>
  postMessage(layout(scene, { ratio })),
);
