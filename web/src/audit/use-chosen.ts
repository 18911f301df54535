import { useMemo, useState } from 'react';

/** Findings that are ticked, to be decided about at once. */
export interface Chosen {
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  readonly set: (keys: readonly string[], on: boolean) => void;
  readonly clear: () => void;
}

/** What is ticked stays so until the list is another one. */
export function useChosen(list: string): Chosen {
  const [ticked, setTicked] = useState({ list, keys: NONE });
  const keys = ticked.list === list ? ticked.keys : NONE;
  return useMemo(
    () => ({
      keys: [...keys],
      has: (key) => keys.has(key),
      set: (some, on) => {
        const next = new Set(keys);
        for (const key of some) {
          if (on) next.add(key);
          else next.delete(key);
        }
        setTicked({ list, keys: next });
      },
      clear: () => setTicked({ list, keys: NONE }),
    }),
    [keys, list],
  );
}

const NONE: ReadonlySet<string> = new Set();
