import { useEffect, useState } from 'react';

const PATIENCE_MS = 300;
/** From here on whoever waits is told that it takes long. */
export const LONG_MS = 6_000;

/** Whether it takes long enough to be worth showing that something is on its way. */
export function useLate(after = PATIENCE_MS): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return late;
}
