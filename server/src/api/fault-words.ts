import { propertyWords } from '@linaje/graph-schema';
import type { Model } from '@linaje/graph-schema';
import type { Operation, Ref } from '../catalog/change-set.ts';
import type { Fault } from '../catalog/fault.ts';
import { entryId, idOf } from '../catalog/identity.ts';
import type { Structure } from '../reading/structure.ts';
import { speechOf } from './errors.ts';

interface Speaking {
  readonly model: Model;
  readonly structure: Structure;
  readonly languages: readonly string[];
}

/** What a fault names, as people call it: names in the place of keys, and labels in the place of the model's words. */
export function faultWords(
  { path, thing, data }: Fault,
  operation: Operation | undefined,
  speaking: Speaking,
): Readonly<Record<string, unknown>> {
  const words = wordsOf(speaking);
  const spoken = operation && 'type' in operation ? words.edge(operation) : undefined;
  return {
    ...Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, words.of(name, value)]),
    ),
    path: path && words.path(path),
    thing: spoken ?? (thing && words.thing(thing)),
  };
}

function wordsOf({ model, structure, languages }: Speaking) {
  const speech = speechOf(languages);
  const quoted = (name: string) => (speech === 'es' ? `«${name}»` : `“${name}”`);
  const entry = (id: string): string | undefined => {
    const ordinal = structure.ordinal(id);
    return ordinal === undefined ? undefined : quoted(structure.name(ordinal, languages));
  };
  const kind = (name: string) => model.kind(name)?.label[speech] ?? name;
  /** `Term glossary|churn`, or only the kind. */
  const thing = (text: string): string => {
    const space = text.indexOf(' ');
    if (space < 0) return kind(text);
    const [of, key] = [text.slice(0, space), text.slice(space + 1)];
    return entry(entryId(of, key)) ?? `${kind(of)} ${key}`;
  };
  const end = (ref: Ref): string =>
    entry(idOf(ref)) ?? ('kind' in ref ? `${kind(ref.kind)} ${ref.key}` : ref.id);
  const verb = (type: string) => model.relationship(type)?.label[speech] ?? type;
  const property = (name: string) => propertyWords[name]?.[speech] ?? name;
  const table: Readonly<Record<string, (text: string) => string>> = {
    type: (text) => quoted(verb(text)),
    name: property,
    kind,
    from: kind,
    to: kind,
    end: thing,
    other: thing,
  };
  return {
    thing,
    of: (name: string, value: unknown) =>
      typeof value === 'string' && Object.hasOwn(table, name) ? table[name]?.(value) : value,
    edge: ({ type, from, to }: Extract<Operation, { type: string }>) =>
      `${end(from)} ${verb(type)} ${end(to)}`,
    /** `set.name.es` is the name in Spanish. */
    path(text: string): string {
      const [, name = text, language] = text.split('.');
      return language === undefined ? property(name) : `${property(name)} (${language})`;
    },
  };
}
