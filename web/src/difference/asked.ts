import { asked } from './when.ts';
import type { When } from './when.ts';

/** Two moments as the server is asked about them. */
export interface Asked {
  readonly from: string | null;
  readonly fromChange: number | null;
  readonly to: string | null;
  readonly toChange: number | null;
}

export function askedBetween(from: When, to: When | undefined): Asked {
  const [first, second] = [asked(from), asked(to)];
  return {
    from: first.moment,
    fromChange: first.change,
    to: second.moment,
    toChange: second.change,
  };
}
