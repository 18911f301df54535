import type { Change, Id } from '../../catalog/change-set.ts';
import { undoing } from '../../catalog/undo.ts';
import type { Desk } from '../catalog/deed.ts';

/** Takes a change back by its inverse; not where later changes stand on it, and then each of these is named. */
export async function undoChange<Failure>(
  desk: Desk<Failure>,
  change: Change,
): Promise<Failure | undefined> {
  const found = undoing(change, desk.facts);
  if ('stoodOn' in found) {
    return desk.refuse(
      found.stoodOn.map(({ thing, expected, found }) => ({
        code: 'STOOD_ON' as const,
        thing: nameOf(desk, thing),
        data: { expected, found },
      })),
    );
  }
  if (found.operations.length === 0) {
    return desk.refuse([{ code: 'NOTHING_TO_UNDO', thing: change.id }]);
  }
  return desk.commit(found.operations);
}

/** An entry by its name, a relationship as it reads aloud. */
function nameOf<Failure>({ scene: { structure }, facts, languages }: Desk<Failure>, thing: Id) {
  const called = (id: Id) => {
    const ordinal = structure.ordinal(id);
    return ordinal === undefined
      ? (facts.entry(id)?.key ?? id)
      : structure.name(ordinal, languages);
  };
  const edge = facts.relationship(thing);
  return edge ? `${called(edge.from)} ${edge.type} ${called(edge.to)}` : called(thing);
}
