import { choiceWords, partsOf, propertyWords } from '@linaje/graph-schema';
import { speechOf } from '../../../api/errors.ts';
import type { Sentence, Speech } from '../../../api/sentences/sentence.ts';
import type { Id, Json, Values } from '../../../catalog/change-set.ts';
import type { Facts } from '../../../reading/reading.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { ScenarioStep } from './scenario-step.ts';
import { within } from './system-of.ts';

/** A step as a person would say it. */
export function stepInWords(step: ScenarioStep, words: StepWords): string {
  const { speech } = words;
  switch (step.do) {
    case 'RETIRE':
    case 'RESTORE':
      return filled(existence[step.do][speech], { thing: words.theThing(step.entry) });
    case 'CONNECT':
      return connected(step, words);
    case 'REMOVE':
      return removed(step.edge, words);
    case 'SET':
      return settled(step, words);
    case 'PROTECT': {
      const said = { from: words.placed(step.from), to: words.placed(step.to) };
      return filled(protects[speech], { ...said, how: protectionIn(step.protection, words) });
    }
    case 'REPLACE': {
      const said = { from: words.theThing(step.entry), to: words.placed(step.by) };
      return filled(replaces[speech], said);
    }
  }
}

/** How things are named in sentences. */
export interface StepWords {
  readonly speech: Speech;
  readonly facts: Facts;
  readonly verb: (type: string) => string;
  /** What people call a property, within a sentence. */
  readonly property: (name: string) => string;
  /** A word of a choice, within a sentence. */
  readonly choice: (word: string) => string;
  /** `«Voz»` */
  readonly quoted: (id: Id) => string;
  /** `el sistema «Voz»` */
  readonly theThing: (id: Id) => string;
  /** `«correo» de Brújula CRM`; things that stand in no system by their name alone. */
  readonly placed: (id: Id) => string;
}

export function stepWords(
  { structure, model }: Scene,
  facts: Facts,
  languages: readonly string[],
): StepWords {
  const speech = speechOf(languages);
  const name = (id: Id) => {
    const ordinal = structure.ordinal(id);
    if (ordinal !== undefined) return structure.name(ordinal, languages);
    return partsOf(facts.entry(id)?.key ?? '').at(-1) ?? id.slice(0, 8);
  };
  const quoted = (id: Id) => (speech === 'es' ? `«${name(id)}»` : `“${name(id)}”`);
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return {
    speech,
    facts,
    quoted,
    verb: (type) => model.relationship(type)?.label[speech] ?? type,
    property: (name) => lower(propertyWords[name]?.[speech] ?? name),
    choice: (word) => lower(choiceWords[word]?.[speech] ?? word),
    theThing: (id) => {
      const kind = facts.entry(id)?.kind ?? '';
      const label = lower(model.kind(kind)?.label[speech] ?? kind);
      return `${speech === 'en' ? 'the' : feminine.has(kind) ? 'la' : 'el'} ${label} ${quoted(id)}`;
    },
    placed: (id) => {
      const ordinal = structure.ordinal(id);
      if (ordinal === undefined) return quoted(id);
      return quoted(id) + within(ordinal, structure, { speech, languages });
    },
  };
}

/** Kinds whose Spanish label is feminine. */
const feminine: ReadonlySet<string> = new Set([
  'Person',
  'CodeList',
  'Classification',
  'MatchRule',
  'SurvivorshipRule',
  'Hierarchy',
  'Observation',
  'Initiative',
  'ChurnDriver',
  'ProfileQuestion',
  'LifecycleStage',
  'ProcessingActivity',
  'Policy',
  'QualityRule',
  'Proposal',
  'Source',
  'Import',
]);

type Connection = Extract<ScenarioStep, { do: 'CONNECT' }>;

function connected({ type, from, to, set }: Connection, words: StepWords): string {
  const { speech } = words;
  if (type === 'CONTRIBUTES_TO') {
    const said = { field: words.placed(from), attribute: words.quoted(to), rank: rankIn(set) };
    return filled(feeds[said.rank === '' ? 'plain' : 'ranked'][speech], said);
  }
  const said = { from: words.placed(from), to: words.placed(to), verb: words.verb(type) };
  return filled(type === 'FLOWS_TO' ? flows[speech] : connects[speech], said);
}

function removed(edge: Id, words: StepWords): string {
  const { speech } = words;
  const [fact] = words.facts.facts(edge);
  if (!fact) return unknownEdge[speech];
  const { type, from, to } = fact;
  const said = {
    from: words.placed(from),
    to: words.placed(to),
    attribute: words.quoted(to),
    verb: words.verb(type),
  };
  const known = type === 'CONTRIBUTES_TO' || type === 'FLOWS_TO' ? removes[type] : removes.OTHER;
  return filled(known[speech], said);
}

function settled(step: Extract<ScenarioStep, { do: 'SET' }>, words: StepWords): string {
  const { speech } = words;
  const { of, property } = step;
  const value = step.value === undefined ? empty[speech] : words.choice(step.value);
  if (words.facts.entry(of)) {
    const said = { thing: words.theThing(of), value, property: words.property(property) };
    return filled(sets[property === 'lifecycle' ? 'lifecycle' : 'entry'][speech], said);
  }
  const [fact] = words.facts.facts(of);
  if (!fact) return unknownEdge[speech];
  const said = {
    from: words.placed(fact.from),
    to: words.quoted(fact.to),
    value,
    property: words.property(property),
  };
  return filled(sets[property === 'rank' ? 'rank' : 'edge'][speech], said);
}

const protectionIn = (protection: string, { speech, choice }: StepWords): string =>
  protection === 'NONE' ? bare[speech] : choice(protection);

const rankIn = ({ rank }: Values): string => {
  const value: Json | undefined = rank;
  return typeof value === 'number' ? String(value) : '';
};

const filled = (text: string, said: Readonly<Record<string, string>>) => {
  const sentence = text.replace(/\{(\w+)\}/g, (_, name: string) => said[name] ?? '');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

const existence = {
  RETIRE: { es: 'retirar {thing}', en: 'retire {thing}' },
  RESTORE: { es: 'recuperar {thing}', en: 'restore {thing}' },
} as const satisfies Record<string, Sentence>;

const feeds = {
  ranked: {
    es: 'alimentar {attribute} desde {field}, con rango {rank}',
    en: 'feed {attribute} from {field}, with rank {rank}',
  },
  plain: { es: 'alimentar {attribute} desde {field}', en: 'feed {attribute} from {field}' },
} as const satisfies Record<string, Sentence>;

const flows: Sentence = {
  es: 'abrir un flujo de {from} a {to}',
  en: 'open a flow from {from} to {to}',
};
const connects: Sentence = {
  es: 'decir que {from} {verb} {to}',
  en: 'say that {from} {verb} {to}',
};
const removes = {
  CONTRIBUTES_TO: {
    es: 'dejar de alimentar {attribute} desde {from}',
    en: 'stop feeding {attribute} from {from}',
  },
  FLOWS_TO: {
    es: 'cortar el flujo de {from} a {to}',
    en: 'cut the flow from {from} to {to}',
  },
  OTHER: {
    es: 'dejar de decir que {from} {verb} {to}',
    en: 'no longer say that {from} {verb} {to}',
  },
} as const satisfies Record<string, Sentence>;
const sets = {
  lifecycle: { es: '{thing} pasa a {value}', en: '{thing} becomes {value}' },
  rank: {
    es: 'dar a {from} el rango {value} en {to}',
    en: 'give {from} rank {value} for {to}',
  },
  entry: { es: 'cambiar {property} de {thing}: {value}', en: 'set {property} of {thing}: {value}' },
  edge: {
    es: 'cambiar {property} entre {from} y {to}: {value}',
    en: 'set {property} between {from} and {to}: {value}',
  },
} as const satisfies Record<string, Sentence>;
const protects: Sentence = {
  es: 'proteger {from} de camino a {to}: {how}',
  en: 'protect {from} on its way to {to}: {how}',
};
const bare: Sentence = { es: 'sin protección', en: 'unprotected' };
const replaces: Sentence = {
  es: 'reemplazar {from} por {to} como fuente',
  en: 'replace {from} by {to} as a source',
};
const empty: Sentence = { es: 'vacío', en: 'empty' };
const unknownEdge: Sentence = {
  es: 'un paso sobre una relación que ya no se conoce',
  en: 'a step about a relationship that is no longer known',
};
