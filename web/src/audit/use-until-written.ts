import { useEffect } from 'react';

const AGAIN_MS = 700;

/** Asks again while the past is being worked out. */
export function useUntilWritten(
  state: 'WRITTEN' | 'WRITING' | 'FAILED' | undefined,
  retry: () => void,
): void {
  useEffect(() => {
    if (state !== 'WRITING') return;
    const timer = setInterval(retry, AGAIN_MS);
    return () => clearInterval(timer);
    // For as long as it is being worked out, not for every new `retry`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
}
