import { useEffect, useState } from 'react';

export interface OnePage<Node> {
  readonly nodes: readonly Node[];
  readonly total: number;
  /** From where to ask on; null at the end. */
  readonly next: string | null;
}

export interface AllPages<Node> {
  readonly nodes: readonly Node[];
  readonly total: number | undefined;
  readonly failed: boolean;
}

/**
 * A long list, page after page: what has come is shown while the rest is on its way.
 * Begins again whenever `of` changes.
 */
export function useAllPages<Node>(
  of: string,
  load: (after: string | null) => Promise<OnePage<Node> | undefined>,
): AllPages<Node> {
  const [state, setState] = useState<AllPages<Node> & { of: string }>(begun(of));
  useEffect(() => {
    let gone = false;
    const loadAll = async () => {
      let nodes: readonly Node[] = [];
      let after: string | null = null;
      do {
        const page: OnePage<Node> | undefined = await load(after);
        if (gone) return;
        if (!page) return setState({ of, nodes, total: nodes.length, failed: true });
        nodes = [...nodes, ...page.nodes];
        setState({ of, nodes, total: page.total, failed: false });
        after = page.next;
      } while (after !== null);
    };
    void loadAll();
    return () => {
      gone = true;
    };
    // `of` names everything that the loading depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  return state.of === of ? state : begun(of);
}

const begun = (of: string) => ({ of, nodes: [], total: undefined, failed: false });
