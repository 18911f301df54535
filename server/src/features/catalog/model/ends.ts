import type { Bilingual, Model, RelationshipDefinition } from '@linaje/graph-schema';

/** A relationship as an entry of one kind can stand in it, and what may stand at the other end. */
export interface ModelEnd {
  readonly definition: RelationshipDefinition;
  readonly direction: 'OUT' | 'IN';
  /** How it reads from this end. */
  readonly label: Bilingual;
  readonly kinds: readonly string[];
  /** At most one live edge stands at this end. */
  readonly single: boolean;
}

/** Every way in which an entry of a kind can be connected; a symmetric one is told once. */
export function endsOf({ relationships }: Model, kind: string): readonly ModelEnd[] {
  return relationships.flatMap((definition): ModelEnd[] => {
    const { pairs, label, inverse, one, symmetric } = definition;
    const out = pairs.filter(({ from }) => from === kind).map(({ to }) => to);
    const into = pairs.filter(({ to }) => to === kind).map(({ from }) => from);
    return [
      ...(out.length > 0
        ? [
            {
              definition,
              direction: 'OUT',
              label,
              kinds: each(out),
              single: one === 'from',
            } as const,
          ]
        : []),
      ...(into.length > 0 && !symmetric
        ? [
            {
              definition,
              direction: 'IN',
              label: inverse,
              kinds: each(into),
              single: one === 'to',
            } as const,
          ]
        : []),
    ];
  });
}

const each = (kinds: readonly string[]): readonly string[] => [...new Set(kinds)];
