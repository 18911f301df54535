import { useEffect, useState } from 'react';

const PATIENCE_MS = 300;

/** Whether it takes long enough to be worth showing that something is on its way. */
export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
