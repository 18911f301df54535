/** A key out of its parts, as the catalog joins them: `\` and `|` inside a part are escaped. */
export const joined = (parts: readonly string[]): string =>
  parts.map((part) => part.normalize('NFC').replace(/[\\|]/g, '\\$&')).join('|');

/** The parts of a key. */
export function split(key: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < key.length; at++) {
    const sign = key.charAt(at);
    if (sign === '|') parts.push('');
    else parts[parts.length - 1] += sign === '\\' ? key.charAt(++at) : sign;
  }
  return parts;
}

const LONGEST = 80;

/** `Póliza vigente (auto)` as `poliza-vigente-auto`; letters of every script stay. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
