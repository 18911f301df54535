import type { ReactNode } from 'react';
import { useSpoken } from '../app/spoken.ts';
import { useAsked } from '../page/use-asked.ts';
import { ChangeEntry } from './change-entry.tsx';
import { WHOLE } from './changes-query.ts';

interface WholeChangeProps {
  readonly sequence: number;
  readonly ways?: ReactNode;
  readonly picked?: boolean;
  readonly children?: ReactNode;
}

/** As much of one change as people read: its first hundred effects. */
export function WholeChange({ sequence, ways, picked = false, children }: WholeChangeProps) {
  const variables = { sequence, effects: 100, language: useSpoken() };
  const { asked } = useAsked({ query: WHOLE, variables });
  const change = asked.is === 'found' ? asked.data.change : undefined;
  if (!change) return null;
  return (
    <ChangeEntry
      change={change}
      effects={change.effects}
      total={change.effectCount}
      ways={ways}
      picked={picked}
    >
      {children}
    </ChangeEntry>
  );
}
