import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { REFUSED } from './observe-query.ts';
import type { Given } from './observation-lines.ts';

interface Understood {
  readonly at: number;
  readonly given: Given;
}

interface RefusedLines {
  readonly isAsking: boolean;
  /** Why a line would be refused, by its number. */
  readonly byLine: ReadonlyMap<number, string>;
  /** Why none of them would be taken. */
  readonly whole: string | undefined;
}

const NONE: RefusedLines = { isAsking: false, byLine: new Map(), whole: undefined };
const PAUSE_MS = 300;

/** What the server would refuse of the lines that were understood; asked after a pause, and nothing is written. */
export function useRefused(metric: string, understood: readonly Understood[]): RefusedLines {
  const client = useClient();
  const asked = JSON.stringify(understood);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly refused: RefusedLines }>();
  useEffect(() => {
    const lines = JSON.parse(asked) as readonly Understood[]; // written above
    if (lines.length === 0) return;
    let late = false;
    const timer = setTimeout(() => {
      const variables = { metric, observations: lines.map(({ given }) => given) };
      void client
        .query(REFUSED, variables, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (late || !data) return;
          const faults = data.refused?.faults ?? [];
          const byLine = new Map<number, string>();
          for (const { operation, message } of faults) {
            const at = operation === null ? undefined : lines[operation]?.at;
            if (at !== undefined)
              byLine.set(at, [byLine.get(at), message].filter(Boolean).join(' '));
          }
          const whole = faults.some(({ operation }) => operation === null)
            ? data.refused?.message
            : undefined;
          setAnswer({ to: asked, refused: { isAsking: false, byLine, whole } });
        });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, metric, asked]);
  if (understood.length === 0) return NONE;
  return answer?.to === asked ? answer.refused : { ...NONE, isAsking: true };
}
