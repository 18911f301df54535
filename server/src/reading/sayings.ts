import type { Model, RelationshipDefinition } from '@linaje/graph-schema';
import { typeCodes } from './type-codes.ts';
import type { Json, RelationshipState, Values } from '../catalog/change-set.ts';

/** What somebody says of an edge in the values that are declared as counted: a role, modes, a rank. */
export interface Saying {
  readonly by: Values;
  readonly properties: Values;
}

/** Sayings as words of a dictionary column: there are few different ones, and each is read once. */
export interface Sayings {
  wordOf(fact: Pick<RelationshipState, 'type' | 'by' | 'properties'>): string | undefined;
  /** Always the same object for the same word. */
  read(word: string | undefined): Saying;
}

/** What nobody says anything of. */
const NOTHING_SAID: Saying = { by: {}, properties: {} };

export function sayings(model: Model): Sayings {
  const known = new Map<string, Saying>();
  const codes = typeCodes(model);
  return {
    wordOf({ type, by, properties }) {
      const names = countedIn(model)[codes.get(type) ?? -1] ?? NOTHING_COUNTED;
      const [one, other] = [picked(by, names.by), picked(properties, names.properties)];
      return one === '{}' && other === '{}' ? undefined : `[${one},${other}]`;
    },
    read(word) {
      if (word === undefined) return NOTHING_SAID;
      const before = known.get(word);
      if (before) return before;
      const [by, properties] = JSON.parse(word) as [Values, Values]; // written above
      const saying = { by, properties };
      known.set(word, saying);
      return saying;
    },
  };
}

/** Whether a value of this name can be read from a saying about an edge of that type, by its place in the model. */
export const isCounted = (model: Model, typeCode: number, name: string): boolean =>
  countedIn(model)[typeCode]?.properties.includes(name) === true;
export const identifiesCounted = (model: Model, typeCode: number, name: string): boolean =>
  countedIn(model)[typeCode]?.by.includes(name) === true;

interface Counted {
  readonly by: readonly string[];
  readonly properties: readonly string[];
}

const NOTHING_COUNTED: Counted = { by: [], properties: [] };
const counted = new WeakMap<Model, readonly Counted[]>();

function countedIn(model: Model): readonly Counted[] {
  const known = counted.get(model) ?? model.relationships.map(countedOf);
  counted.set(model, known);
  return known;
}

export const countedOf = ({ identifiedBy, properties }: RelationshipDefinition): Counted => ({
  by: namesIn(identifiedBy),
  properties: namesIn(properties),
});

const namesIn = (properties: RelationshipDefinition['properties']): string[] =>
  Object.keys(properties).filter((name) => properties[name]?.counted);

function picked(values: Values, names: readonly string[]): string {
  const found: Record<string, Json> = {};
  for (const name of names) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) found[name] = value;
  }
  return JSON.stringify(found);
}
