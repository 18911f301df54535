import type { Model } from '@linaje/graph-schema';
import type { Id, RelationshipState } from '../../../catalog/change-set.ts';
import { edgeId } from '../../../catalog/identity.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Facts } from '../../../reading/reading.ts';
import type { Structure } from '../../../reading/structure.ts';

/** Every open fact that leaves or reaches an entry, those of series (observations of a metric) included. */
export function factsAt(
  entry: Id,
  { facts, structure, model }: { facts: Facts; structure: Structure; model: Model },
): readonly RelationshipState[] {
  const edges = new Set<Id>();
  const ordinal = structure.ordinal(entry);
  if (ordinal !== undefined) {
    const note = (edge: number) => void edges.add(structure.edgeId(edge));
    structure.eachOut(ordinal, note);
    structure.eachIn(ordinal, note);
  }
  for (const type of seriesTypes(model)) {
    for (const from of facts.neighbours(entry, type, 'in', 'open')) {
      edges.add(edgeId({ type, from, to: entry, by: {} }));
    }
  }
  return [...edges].flatMap((edge) => facts.facts(edge)).filter(isOpen);
}

/** Relationships by which entries of a series refer to others; they have no place in the structure. */
const seriesTypes = (model: Model): readonly string[] =>
  model.relationships
    .filter(({ from }) => from.some((kind) => model.kind(kind)?.series === true))
    .map(({ type }) => type);
