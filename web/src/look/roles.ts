import {
  IconCircleDashed,
  IconClockHour4,
  IconDatabase,
  IconSquareRotated,
  IconStarFilled,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Lane } from '../flow/layout/scene.ts';

/** One shape and one tone per role, so that neither alone has to tell it. */
export const roles: Readonly<Record<Lane, { readonly shape: Icon; readonly tone: string }>> = {
  SOURCE: { shape: IconDatabase, tone: 'var(--source)' },
  PREPARATION: { shape: IconSquareRotated, tone: 'var(--preparation)' },
  MASTER: { shape: IconStarFilled, tone: 'var(--gold)' },
  CONSUMPTION: { shape: IconClockHour4, tone: 'var(--consumption)' },
  OTHER: { shape: IconCircleDashed, tone: 'var(--other)' },
};
