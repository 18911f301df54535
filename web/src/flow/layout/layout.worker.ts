import { layout } from './layout.ts';
import type { Scene } from './scene.ts';

addEventListener('message', ({ data }: MessageEvent<Scene>) => postMessage(layout(data)));
