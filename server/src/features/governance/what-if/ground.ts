import type { Model } from '@linaje/graph-schema';
import type { Id, RelationshipState } from '../../../catalog/change-set.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Overlay } from '../../../catalog/overlay.ts';
import type { Structure } from '../../../reading/structure.ts';

/** What a step of a scenario is worked out on: the present, with the steps before it laid over. */
export interface Ground {
  readonly model: Model;
  /** The shape of the present, without the steps before. */
  readonly structure: Structure;
  readonly draft: Overlay;
  /** A text is written in the first of them. */
  readonly languages: readonly string[];
}

/** The edges of a type that leave an entry and that somebody says; those of the steps before included. */
export function edgesFrom(
  { structure, draft }: Ground,
  from: Id,
  type: string,
): readonly { readonly edge: Id; readonly to: Id }[] {
  const found = new Map<Id, Id>();
  const ordinal = structure.ordinal(from);
  if (ordinal !== undefined) {
    structure.eachOut(ordinal, (edge, to) => {
      if (structure.edgeType(edge) === type) found.set(structure.edgeId(edge), structure.id(to));
    });
  }
  for (const state of draft.laid.states.values()) {
    if (state.is === 'relationship' && state.from === from && state.type === type) {
      found.set(state.edge, state.to);
    }
  }
  return [...found]
    .map(([edge, to]) => ({ edge, to }))
    .filter(({ edge }) => saidOf(draft, edge).length > 0);
}

/** What is said of an edge and still stands. */
export const saidOf = (facts: Pick<Overlay, 'facts'>, edge: Id): readonly RelationshipState[] =>
  facts.facts(edge).filter((fact) => fact.stance === 'says' && isOpen(fact));

/** The fields of a system or a dataset, or the field itself. */
export function fieldsOf({ draft }: Ground, id: Id): readonly Id[] {
  const parts = (type: string) => (whole: Id) => draft.neighbours(whole, type, 'out');
  switch (draft.entry(id)?.kind) {
    case 'System':
      return parts('HAS_DATASET')(id).flatMap(parts('HAS_FIELD'));
    case 'Dataset':
      return parts('HAS_FIELD')(id);
    default:
      return [id];
  }
}
