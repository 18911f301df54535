import { useNavigate, useSearch } from '@tanstack/react-router';
import { dayIn, momentThen } from './as-of.ts';

export interface AsOfDay {
  /** Undefined: today. */
  readonly day: string | undefined;
  /** As the server is asked about it; null: the present. */
  readonly moment: string | null;
  readonly onDay: (day: string | undefined) => void;
}

/** The day in the address (`asof`) as of which a page is looked at, and the way to another. */
export function useAsOf(): AsOfDay {
  const { asof } = useSearch({ strict: false });
  const navigate = useNavigate();
  const day = dayIn(asof);
  return {
    day,
    moment: momentThen(day),
    onDay: (next) => void navigate({ to: '.', search: (old) => ({ ...old, asof: next }) }),
  };
}
