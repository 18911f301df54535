import type { Id, RelationshipState } from '../../../catalog/change-set.ts';
import type { Facts } from '../../../reading/reading.ts';
import type { Scene } from '../../../reading/scene.ts';
import { actorName } from '../../../api/actor-name.ts';
import { speechOf } from '../../../api/errors.ts';
import type { Called } from './standing-on.ts';

/** An entry by its name, a relationship as it reads aloud. */
export function calledIn(
  { structure, model }: Scene,
  facts: Facts,
  languages: readonly string[],
): Called {
  const entry = (id: Id) => {
    const ordinal = structure.ordinal(id);
    return ordinal === undefined
      ? (facts.entry(id)?.key ?? id)
      : structure.name(ordinal, languages);
  };
  const edge = ({ type, from, to }: RelationshipState) => {
    const verb = model.relationship(type)?.label[speechOf(languages)] ?? type;
    return `${entry(from)} ${verb} ${entry(to)}`;
  };
  return {
    edge,
    who: (by) => actorName(by, languages),
    thing: (id) => {
      const fact = facts.relationship(id);
      return fact ? edge(fact) : entry(id);
    },
  };
}
