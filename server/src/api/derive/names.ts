/** `HAS_FIELD` → `HasField`. */
export const pascal = (type: string): string => type.toLowerCase().split('_').map(capital).join('');

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const irregular: Readonly<Record<string, string>> = { Person: 'people' };

/** The name of a kind's list: `Term` → `terms`, `Glossary` → `glossaries`. */
export function pluralOf(kind: string): string {
  const name = small(kind);
  if (Object.hasOwn(irregular, kind)) return irregular[kind] ?? name;
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
