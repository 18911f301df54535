import { ThingLink } from '../page/thing-link.tsx';
import type { Mention, Turn } from './effects-query.ts';
import { linked } from './linked.ts';

/** The sentence of a turn, the things it names as links. */
export function TurnSentence({ turn: { sentence, subjects } }: { readonly turn: Turn }) {
  return linked(sentence, subjects).map((piece, at) =>
    'text' in piece ? <span key={at}>{piece.text}</span> : <Mentioned key={at} of={piece.thing} />,
  );
}

/** Something by the name it has in the state that is spoken of; a link where the catalog holds it. */
export const Mentioned = ({ of: { entry, name } }: { readonly of: Mention }) =>
  entry ? <ThingLink thing={{ ...entry, name }} /> : name;
