import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';

/** A field with all it stands in. */
export const WHERE = graphql(`
  fragment Where on Field {
    id
    name(language: $language)
    dataset {
      id
      node {
        id
        name(language: $language)
        systems(first: 1) {
          nodes {
            id
            name(language: $language)
          }
        }
      }
    }
  }
`);

export interface Place {
  /** Its system; without one the dataset itself. */
  readonly id: string;
  readonly name: string;
  /** `dataset.field`, technically. */
  readonly path: string;
}

/** Where a field is, as people say it: the system, then the path inside. */
export function placeOf(where: FragmentOf<typeof WHERE>): Place {
  const { id, name, dataset } = readFragment(WHERE, where);
  if (!dataset) return { id, name, path: name };
  const system = dataset.node.systems.nodes[0] ?? dataset.node;
  return { id: system.id, name: system.name, path: `${shortName(dataset.node.name)}.${name}` };
}

/** `crm.public.contact` is known as `contact`. */
export const shortName = (name: string): string => name.split(/[./]/).at(-1) || name;
