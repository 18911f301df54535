import type { Id, Operation } from '../../../catalog/change-set.ts';
import { edgeId } from '../../../catalog/identity.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import { find } from '../../catalog/deed.ts';
import type { Desk } from '../../catalog/deed.ts';
import { isWithin } from '../../master/governed.ts';

const HAND = 'hand';

/** A person's word that a field is not personal, whatever lineage brings; it needs a reason. */
export async function declareNotPersonal<Failure>(
  desk: Desk<Failure>,
  { field: id, reason }: { field: Id; reason: string },
): Promise<{ readonly failure: Failure } | { readonly id: Id }> {
  const field = find(desk, 'Field', id);
  if ('failure' in field) return field;
  const thing = field.name;
  if (reason.trim() === '') {
    return { failure: desk.refuse([{ code: 'CUT_NEEDS_REASON', thing }]) };
  }
  const personal = personalClass(desk);
  if (personal === undefined) {
    return { failure: desk.refuse([{ code: 'NO_PERSONAL_CLASS', thing }]) };
  }
  const failure = await desk.commit([
    {
      do: 'deny',
      ...edgeOf(id, personal),
      ...onVersion(desk, id, personal),
      set: { reason: reason.trim() },
    },
  ]);
  return failure === undefined ? { id } : { failure };
}

/** Takes that word back: the field is what lineage and others say again. */
export async function withdrawNotPersonal<Failure>(
  desk: Desk<Failure>,
  { field: id }: { field: Id },
): Promise<{ readonly failure: Failure } | { readonly id: Id }> {
  const field = find(desk, 'Field', id);
  if ('failure' in field) return field;
  const cut = deniedClasses(desk, id);
  if (cut.length === 0) {
    return { failure: desk.refuse([{ code: 'NOT_CUT', thing: field.name }]) };
  }
  const failure = await desk.commit(
    cut.map((one): Operation => ({
      do: 'disconnect',
      ...edgeOf(id, one),
      ...onVersion(desk, id, one),
    })),
  );
  return failure === undefined ? { id } : { failure };
}

const edgeOf = (field: Id, classification: Id) => ({
  type: 'CLASSIFIED_AS',
  from: { id: field },
  to: { id: classification },
});

/** The class that stands above all that is personal. */
function personalClass<Failure>({ scene }: Desk<Failure>): Id | undefined {
  const all = scene.all('Classification').filter((one) => isWithin(scene, one, 'PERSONAL'));
  const root = all.find((one) =>
    scene.targets(one, 'WITHIN').every((above) => !isWithin(scene, above, 'PERSONAL')),
  );
  return root === undefined ? undefined : scene.structure.id(root);
}

/** Personal classes that a person has denied of the field. */
const deniedClasses = <Failure>({ scene, facts }: Desk<Failure>, field: Id): readonly Id[] =>
  scene
    .all('Classification')
    .filter((one) => isWithin(scene, one, 'PERSONAL'))
    .map((one) => scene.structure.id(one))
    .filter((one) => mine(facts, field, one)?.stance === 'denies');

/** What was said by hand of this field and class, and still stands. */
const mine = (facts: Desk<unknown>['facts'], field: Id, classification: Id) =>
  facts
    .facts(edgeId({ type: 'CLASSIFIED_AS', from: field, to: classification, by: {} }))
    .find((fact) => fact.source === HAND && isOpen(fact));

function onVersion<Failure>({ facts }: Desk<Failure>, field: Id, classification: Id) {
  const version = mine(facts, field, classification)?.version;
  return version === undefined ? {} : { expectedVersion: version };
}
