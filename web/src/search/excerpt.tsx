import { marked } from './marked.ts';

/** A text of the server in which the words that were looked for are marked. */
export function Excerpt({ text }: { readonly text: string }) {
  return marked(text).map(({ text: piece, hit }, index) =>
    hit ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
  );
}
