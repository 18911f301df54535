import { useEffect, useState } from 'react';
import type { Drawn } from './drawn.ts';
import { isSmall, lay } from './layout/lay.ts';
import { layout } from './layout/layout.ts';
import type { Layout } from './layout/layout.ts';

/** A picture that was laid out: what is drawn and where, always of the same moment. */
export interface LaidOut {
  readonly drawn: Drawn;
  readonly layout: Layout;
}

interface Laid extends LaidOut {
  readonly ratio: number;
  readonly sort: string;
}

/**
 * Lays small pictures out at once and large ones in a worker; meanwhile the picture before stays. What stays from one
 * picture to the next of one `sort` keeps its place.
 */
export function useLayout(drawn: Drawn, ratio: number, sort: string): LaidOut | undefined {
  const [last, setLast] = useState<Laid>();
  const isDone = last?.drawn === drawn && last.ratio === ratio;
  const before = last?.sort === sort ? last.layout.standing : [];
  const small = isSmall(drawn.scene);
  if (small && !isDone) {
    setLast({ drawn, ratio, sort, layout: layout(drawn.scene, { ratio, before }) });
  }
  useEffect(() => {
    if (small || isDone) return;
    let wanted = true;
    void lay(drawn.scene, { ratio, before }).then((layout) => {
      if (wanted) setLast({ drawn, ratio, sort, layout });
    });
    return () => {
      wanted = false;
    };
    // `before` comes of `last`, and a picture that has come is not laid out again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drawn, ratio, sort, small, isDone]);
  return last;
}
