import type { KindDefinition, RelationshipDefinition } from './define.ts';
import type { Property } from './properties.ts';
import { kinds } from './kinds/index.ts';
import { relationships } from './relationships.ts';

/** The whole declared model, with the look-ups every layer needs. Tests may make a small one of their own. */
export interface Model {
  /** Changes whenever what may be written changes. */
  readonly version: number;
  readonly kinds: readonly KindDefinition[];
  readonly relationships: readonly RelationshipDefinition[];
  readonly kind: (name: string) => KindDefinition | undefined;
  readonly relationship: (type: string) => RelationshipDefinition | undefined;
  /** The end pair of a relationship between two kinds, where it is allowed. */
  readonly pair: (
    type: string,
    from: string,
    to: string,
  ) => RelationshipDefinition['pairs'][number] | undefined;
}

export function modelOf(
  kinds: readonly KindDefinition[],
  relationships: readonly RelationshipDefinition[],
  version = 1,
): Model {
  const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));
  const relationshipByType = new Map(relationships.map((one) => [one.type, one]));
  const pairs = new Map(
    relationships.flatMap(({ type, pairs }) =>
      pairs.map((pair) => [`${type} ${pair.from} ${pair.to}`, pair] as const),
    ),
  );
  return {
    version,
    kinds,
    relationships,
    kind: (name) => kindByName.get(name),
    relationship: (type) => relationshipByType.get(type),
    pair: (type, from, to) => pairs.get(`${type} ${from} ${to}`),
  };
}

export const model: Model = modelOf(kinds, relationships);

/** The property of a kind or relationship under this name, inherited names of JavaScript aside. */
export function propertyOf(
  owner: { readonly properties: Readonly<Record<string, Property>> },
  name: string,
): Property | undefined {
  return Object.hasOwn(owner.properties, name) ? owner.properties[name] : undefined;
}
