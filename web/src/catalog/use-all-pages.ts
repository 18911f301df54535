import { useEffect, useState } from 'react';
import { usePulse } from '../remote/pulse.ts';

export interface OnePage<Node> {
  readonly nodes: readonly Node[];
  readonly total: number;
  /** From where to ask on; null at the end. */
  readonly next: string | null;
}

export interface AllPages<Node> {
  readonly nodes: readonly Node[];
  readonly total: number | undefined;
  /** What is not here could not be fetched. */
  readonly failed: boolean;
  readonly retry: () => void;
}

interface Loaded<Node> {
  readonly of: string;
  readonly nodes: readonly Node[];
  readonly total: number | undefined;
  readonly failed: boolean;
}

/**
 * A long list, page after page: what has come is shown while the rest is on its way. Begins again whenever `of`
 * changes, and quietly, in one piece, when the catalog has moved on.
 */
export function useAllPages<Node>(
  of: string,
  load: (after: string | null) => Promise<OnePage<Node> | undefined>,
): AllPages<Node> {
  const { sequence } = usePulse();
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<Loaded<Node>>(begun(of));
  useEffect(() => {
    let gone = false;
    const loadAll = async () => {
      let nodes: readonly Node[] = [];
      let after: string | null = null;
      do {
        const page: OnePage<Node> | undefined = await load(after);
        if (gone) return;
        if (!page) return setState((old) => ({ ...begunOr(old, of), failed: true }));
        nodes = [...nodes, ...page.nodes];
        const { total, next } = page;
        const found = { of, nodes, total, failed: false };
        setState((old) => (next !== null && isWhole(old, of) ? old : found));
        after = next;
      } while (after !== null);
    };
    void loadAll();
    return () => {
      gone = true;
    };
    // `of` names everything that the loading depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of, sequence, tries]);
  const shown = begunOr(state, of);
  return { ...shown, retry: () => setTries(tries + 1) };
}

const begun = (of: string) => ({ of, nodes: [], total: undefined, failed: false });

const begunOr = <Node>(state: Loaded<Node>, of: string): Loaded<Node> =>
  state.of === of ? state : begun(of);

/** All of it has come before: it stays until all of it has come anew. */
const isWhole = <Node>(state: Loaded<Node>, of: string): boolean =>
  state.of === of && !state.failed && state.total === state.nodes.length;
