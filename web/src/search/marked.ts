export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** The server's excerpt, with «» around what matched, in pieces. Quotes that do not pair stay as they are. */
export function marked(excerpt: string): readonly Piece[] {
  return excerpt
    .split(/(«[^«»]*»)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const hit = /^«.*»$/s.test(piece);
      return { text: hit ? piece.slice(1, -1) : piece, hit };
    });
}

/** The excerpt without its marks. */
export const plain = (excerpt: string): string =>
  marked(excerpt)
    .map(({ text }) => text)
    .join('');
