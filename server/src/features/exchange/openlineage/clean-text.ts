/** Prose of a thing that has a description: what `markdown` may hold. */
export const PROSE = 50_000;
/** One text: what `text` may hold. */
const TEXT = 4_000;

// eslint-disable-next-line no-control-regex -- finding control characters is its purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A producer's text as the catalog can keep it, cut where it is too long; undefined where there is none. */
export function cleanText(said: unknown, limit = TEXT): string | undefined {
  if (typeof said !== 'string') return undefined;
  const clean = said.toWellFormed().replace(CONTROL, ' ').trim();
  if (clean === '') return undefined;
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1).toWellFormed()}…`;
}
