import { useEffect, useMemo, useState } from 'react';
import type { Drawn } from './drawn.ts';
import { layout } from './layout/layout.ts';
import type { Layout } from './layout/layout.ts';
import type { LayoutTask } from './layout/layout.worker.ts';

/** A picture that was laid out: what is drawn and where, always of the same moment. */
export interface LaidOut {
  readonly drawn: Drawn;
  readonly layout: Layout;
}

/** Up to so many boxes and edges the layout takes a few milliseconds and is done at once, without a flicker. */
const AT_ONCE = 400;

/** Lays small pictures out at once and large ones in a worker; meanwhile the picture before stays. */
export function useLayout(drawn: Drawn, ratio: number): LaidOut | undefined {
  const small = drawn.scene.boxes.length + drawn.scene.edges.length <= AT_ONCE;
  const here = useMemo(
    () => (small ? { drawn, layout: layout(drawn.scene, { ratio }) } : undefined),
    [drawn, small, ratio],
  );
  const [large, setLarge] = useState<LaidOut>();
  useEffect(() => {
    if (small) return;
    const worker = new Worker(new URL('./layout/layout.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<Layout>) => setLarge({ drawn, layout: data });
    const task: LayoutTask = { scene: drawn.scene, ratio };
    worker.postMessage(task);
    return () => worker.terminate();
  }, [drawn, small, ratio]);
  return here ?? large;
}
