import type { Mention } from './effects-query.ts';

export type Piece = { readonly text: string } | { readonly thing: Mention };

/** A sentence in pieces, with the things that it names in quotes as things; each where it is named first. */
export function linked(sentence: string, things: readonly Mention[]): readonly Piece[] {
  return things.reduce<readonly Piece[]>(
    (pieces, thing) =>
      pieces.flatMap((piece, at) => split(piece, thing, isFirst(pieces, at, thing))),
    [{ text: sentence }],
  );
}

const quotesOf = (name: string): readonly string[] => [`«${name}»`, `“${name}”`];

/** Whether none of the pieces before names the thing. */
const isFirst = (pieces: readonly Piece[], at: number, { name }: Mention): boolean =>
  pieces
    .slice(0, at)
    .every((one) => !('text' in one) || !quotesOf(name).some((quote) => one.text.includes(quote)));

function split(piece: Piece, thing: Mention, wanted: boolean): readonly Piece[] {
  if (!wanted || !('text' in piece)) return [piece];
  for (const quote of quotesOf(thing.name)) {
    const start = piece.text.indexOf(quote);
    if (start < 0) continue;
    return [
      { text: piece.text.slice(0, start + 1) },
      { thing },
      { text: piece.text.slice(start + quote.length - 1) },
    ];
  }
  return [piece];
}
