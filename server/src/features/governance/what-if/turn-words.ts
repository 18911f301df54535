import { speechOf } from '../../../api/errors.ts';
import type { Sentence, Speech } from '../../../api/sentences/sentence.ts';
import type { Id } from '../../../catalog/change-set.ts';
import type { AnyTurn, TurnKind } from './turns.ts';

/** How things are called in the one scene or the other. */
export interface TurnNames {
  readonly name: (id: Id) => string;
  /** ` de Portal` behind the name of a field; nothing behind that of most things. */
  readonly within: (id: Id) => string;
  /** Whether an attribute is calculated from others. */
  readonly derived: (id: Id) => boolean;
}

/** What turns, in one sentence. */
export function turnInWords(turn: AnyTurn, names: TurnNames, languages: readonly string[]): string {
  const speech = speechOf(languages);
  const quoted = (id: Id) => quote(names.name(id), speech) + names.within(id);
  if ('found' in turn) {
    const things = listOf(turn.subjects.map(quoted), speech);
    const question = turn.found.rule.question[speech];
    return filled(findings[turn.what][speech], { things, question });
  }
  const thing = quoted(turn.subject);
  if (turn.what === 'WINNER') {
    const { from, to } = turn;
    const said = { thing, from: from ? quoted(from) : '', to: to ? quoted(to) : '' };
    return filled(winner[speech], said);
  }
  const { from, to } = stateWords(turn, speech);
  if (turn.from === undefined) return filled(appears[speech], { thing, to });
  if (turn.to === undefined) return filled(disappears[speech], { thing });
  if (turn.what === 'ATTRIBUTE' || turn.what === 'METRIC') {
    const isDerived = turn.what === 'ATTRIBUTE' && names.derived(turn.subject);
    const sort = isDerived ? 'DERIVED' : turn.what;
    return filled(holding[sort][turn.to ? 'gains' : 'loses'][speech], { thing });
  }
  return filled(passing[turn.what][speech], { thing, from, to });
}

/** The states before and after in words, for a cell of a table; empty where the thing is not there. */
export function statesInWords(
  turn: AnyTurn,
  names: TurnNames,
  languages: readonly string[],
): { readonly from: string; readonly to: string } {
  const speech = speechOf(languages);
  if ('found' in turn) {
    const [was, is] = turn.what === 'FINDING_COMES' ? ['absent', 'found'] : ['found', 'absent'];
    return { from: presence[was as 'found'][speech], to: presence[is as 'found'][speech] };
  }
  if (turn.what === 'WINNER') {
    const { from, to } = turn;
    const placed = (id: Id | undefined) => (id ? names.name(id) + names.within(id) : '');
    return { from: placed(from), to: placed(to) };
  }
  return stateWords(turn, speech);
}

type Stated = Exclude<AnyTurn, { found: unknown } | { what: 'WINNER' }>;

function stateWords({ what, from, to }: Stated, speech: Speech) {
  const said = (state: boolean | string | undefined) =>
    state === undefined ? '' : (states[what][String(state)]?.[speech] ?? '');
  return { from: said(from), to: said(to) };
}

const quote = (name: string, speech: Speech) => (speech === 'es' ? `«${name}»` : `“${name}”`);
const listOf = (words: readonly string[], speech: Speech) =>
  new Intl.ListFormat(speech, { type: 'conjunction' }).format(words);
const filled = (text: string, said: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => said[name] ?? '');

const holds = {
  true: { es: 'con fuente', en: 'fed' },
  false: { es: 'sin fuente', en: 'not fed' },
};
const reaches = {
  true: { es: 'llega a los datos', en: 'reaches data' },
  false: { es: 'no llega a ningún dato', en: 'reaches no data' },
};
const strengths = {
  BROKEN: { es: 'rota', en: 'broken' },
  WEAK: { es: 'débil', en: 'weak' },
  SOUND: { es: 'sólida', en: 'sound' },
};
const answered = {
  ANSWERED: { es: 'respondida', en: 'answered' },
  PARTLY: { es: 'respondida en parte', en: 'partly answered' },
  OPEN: { es: 'sin respuesta', en: 'open' },
};
const covered = {
  ANSWERED: { es: 'cubierta', en: 'covered' },
  PARTLY: { es: 'cubierta en parte', en: 'partly covered' },
  OPEN: { es: 'sin datos', en: 'without data' },
};
const governed = {
  ANSWERED: { es: 'gobernado', en: 'governed' },
  PARTLY: { es: 'gobernado en parte', en: 'partly governed' },
  OPEN: { es: 'sin gobierno', en: 'not governed' },
};

const states: Readonly<Record<Stated['what'], Readonly<Record<string, Sentence>>>> = {
  ATTRIBUTE: holds,
  METRIC: reaches,
  OBJECTIVE: strengths,
  QUESTION: answered,
  STAGE: covered,
  SEGMENT: governed,
};

const holding = {
  ATTRIBUTE: {
    gains: { es: '{thing} pasa a tener una fuente.', en: '{thing} gains a source.' },
    loses: { es: '{thing} pierde su última fuente.', en: '{thing} loses its last source.' },
  },
  DERIVED: {
    gains: {
      es: '{thing} puede calcularse: lo que necesita tiene fuente.',
      en: '{thing} can be calculated: what it needs is fed.',
    },
    loses: {
      es: '{thing} ya no puede calcularse: le falta una fuente.',
      en: '{thing} can no longer be calculated: a source is missing.',
    },
  },
  METRIC: {
    gains: { es: '{thing} llega hasta los datos.', en: '{thing} reaches data.' },
    loses: { es: '{thing} deja de llegar a los datos.', en: '{thing} no longer reaches data.' },
  },
} as const satisfies Record<string, Record<string, Sentence>>;

const passing: Readonly<Record<Exclude<Stated['what'], 'ATTRIBUTE' | 'METRIC'>, Sentence>> = {
  OBJECTIVE: {
    es: 'La cadena de {thing} pasa de {from} a {to}.',
    en: 'The chain of {thing} goes from {from} to {to}.',
  },
  QUESTION: {
    es: 'La pregunta {thing} pasa de {from} a {to}.',
    en: 'The question {thing} goes from {from} to {to}.',
  },
  STAGE: {
    es: 'La etapa {thing} pasa de {from} a {to}.',
    en: 'The stage {thing} goes from {from} to {to}.',
  },
  SEGMENT: {
    es: 'El segmento {thing} pasa de {from} a {to}.',
    en: 'The segment {thing} goes from {from} to {to}.',
  },
};

const winner: Sentence = {
  es: 'En {thing} manda {to} en lugar de {from}.',
  en: 'For {thing}, {to} wins instead of {from}.',
};
const appears: Sentence = { es: '{thing} es nuevo: {to}.', en: '{thing} is new: {to}.' };
const disappears: Sentence = { es: '{thing} deja de estar.', en: '{thing} is gone.' };

const presence = {
  found: { es: 'se encuentra', en: 'found' },
  absent: { es: 'no se encuentra', en: 'not found' },
} as const satisfies Record<string, Sentence>;

const findings: Readonly<Record<Extract<TurnKind, `FINDING_${string}`>, Sentence>> = {
  FINDING_COMES: {
    es: 'Hallazgo nuevo en {things}: {question}',
    en: 'New finding on {things}: {question}',
  },
  FINDING_GOES: {
    es: 'Se resuelve el hallazgo en {things}: {question}',
    en: 'Finding resolved on {things}: {question}',
  },
};
