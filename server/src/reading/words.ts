/** A word of a text: where it stands, and its parts with accents and case forgiven. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The whole word folded: `customeremail` of `customerEmail`. */
  readonly folded: string;
  /** Its parts folded, where it is written as an identifier; otherwise just `folded`. */
  readonly parts: readonly string[];
}

/** Accents and case forgiven: `Número` and `NUMERO` both give `numero`. */
export function fold(text: string): string {
  const low = text.toLowerCase();
  return PLAIN.test(low) ? low : low.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** The words of a text; everything that is neither letter nor digit separates. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => {
    const parts = partsOf(match[0]).map(fold).filter(Boolean);
    return {
      start: match.index,
      end: match.index + match[0].length,
      folded: parts.length === 1 ? (parts[0] ?? '') : fold(match[0]),
      parts,
    };
  }).filter((word) => word.folded !== '');
}

/** `customerEmail` is `customer`, `Email`; `HTTPServer` is `HTTP`, `Server`; `iPhone` and `nÚmErO` are one word. */
function partsOf(word: string): readonly string[] {
  if (!/\p{Lu}/u.test(word.slice(1))) return [word];
  const parts = word
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(' ');
  return parts.some((part) => part.length === 1) ? [word] : parts;
}

/** A text as it is compared: all parts of all its words, one space between. */
export function plain(text: string): string {
  if (IDENTIFIER.test(text)) return text.replace(/[^a-z0-9]+/g, ' ').trim();
  return wordsOf(text)
    .flatMap(({ parts }) => parts)
    .join(' ');
}

/** A text as it is searched in: its words folded, those written as identifiers whole and in parts. */
export function spread(text: string): string {
  if (IDENTIFIER.test(text)) return text;
  return wordsOf(text)
    .map(({ folded, parts }) => (parts.length > 1 ? `${folded} ${parts.join(' ')}` : folded))
    .join(' ');
}

// eslint-disable-next-line no-control-regex -- all of ASCII
const PLAIN = /^[\u0000-\u007f]*$/;
/** As most names of columns and tables are: nothing in them to be folded. */
const IDENTIFIER = /^[a-z0-9_.:/ -]*$/;
