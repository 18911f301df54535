import { speechOf } from '../../../api/errors.ts';
import type { Sentence, Speech } from '../../../api/sentences/sentence.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Protection } from '../audit/flow-facts.ts';
import { placeName } from '../place-name.ts';
import type { ReachedField, Stop } from './person-reach.ts';
import type { ReachTask, TaskKind } from './reach-tasks.ts';

/** That somebody said it of the thing itself. */
export const saidInWords = (languages: readonly string[]): string => said[speechOf(languages)];

/** Why something is personal: it begins there, or from where and by which way it came; and how it is protected. */
export function personalInWords(
  scene: Scene,
  { way, marks }: Pick<ReachedField, 'way' | 'marks'>,
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  const name = (ordinal: number) => placeName(scene, ordinal, languages);
  const [first, ...rest] = way;
  if (first === undefined || rest.length === 0) return here[speech];
  const between = rest.slice(0, -1).filter((one) => scene.structure.kind(one) !== 'Process');
  const via = listed(between.map(name), speech);
  const whence = (between.length > 0 ? comesVia : comes)[speech]
    .replace('{from}', () => name(first))
    .replace('{via}', () => via);
  const protectedBy = listed(
    marks.map((mark) => protections[mark][speech]),
    speech,
  );
  const still = marks.length > 0 ? ` ${stays[speech].replace('{how}', () => protectedBy)}` : '';
  return `${whence}${still}`;
}

const listed = (words: readonly string[], speech: Speech): string =>
  new Intl.ListFormat(speech, { type: 'conjunction' }).format(words);

const said: Sentence = {
  es: 'Es dato personal: alguien lo dijo de él mismo.',
  en: 'It is personal data: somebody said so of it.',
};
const here: Sentence = {
  es: 'Los datos de la persona empiezan aquí.',
  en: "The person's data begin here.",
};
const comes: Sentence = {
  es: 'Es dato personal porque viene de {from}.',
  en: 'It is personal data because it comes from {from}.',
};
const comesVia: Sentence = {
  es: 'Es dato personal porque viene de {from}, a través de {via}.',
  en: 'It is personal data because it comes from {from} via {via}.',
};
const stays: Sentence = {
  es: 'En el camino se {how}; sigue siendo personal.',
  en: 'On the way it is {how}; it stays personal.',
};

const protections: Readonly<Record<Protection, Sentence>> = {
  NONE: { es: 'deja como está', en: 'left as it is' },
  PSEUDONYMISED: { es: 'seudonimiza', en: 'pseudonymised' },
  ENCRYPTED: { es: 'cifra', en: 'encrypted' },
  GENERALISED: { es: 'generaliza', en: 'generalised' },
  ANONYMISED: { es: 'anonimiza', en: 'anonymised' },
  UNKNOWN: {
    es: 'protege de un modo que nadie ha dicho',
    en: 'protected in a way nobody has said',
  },
};

/** What stops the person's data, in one sentence. */
export function stopInWords(
  scene: Scene,
  { from, to, by, reason }: Stop,
  languages: readonly string[],
): string {
  return stops[by][speechOf(languages)]
    .replace('{from}', () => placeName(scene, from, languages))
    .replace('{to}', () => placeName(scene, to, languages))
    .replace('{reason}', () => reason ?? '');
}

const stops: Readonly<Record<Stop['by'], Sentence>> = {
  ANONYMISED: {
    es: 'De {from} a {to} se anonimizan: ahí terminan.',
    en: 'From {from} to {to} they are made anonymous: there they end.',
  },
  CUT: {
    es: '{to} no es dato personal aunque venga de {from}: «{reason}».',
    en: '{to} is no personal data though it comes from {from}: “{reason}”.',
  },
};

/** What stands in the way and what to do, in one sentence. */
export function taskInWords(
  scene: Scene,
  { what, subject, fields }: ReachTask,
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  const columns = listed(
    fields.map((field) => scene.structure.name(field, languages)),
    speech,
  );
  const words = what === 'IN_NO_ACTIVITY' && fields.length > 0 ? columnsInNoActivity : tasks[what];
  return words[speech]
    .replace('{where}', () => placeName(scene, subject, languages))
    .replace('{columns}', () => columns);
}

const columnsInNoActivity: Sentence = {
  es: '{where}: ninguna actividad de tratamiento ampara {columns}. Añádalos a la que los usa, o corte el flujo.',
  en: '{where}: no processing activity covers {columns}. Add them to the one that uses them, or cut the flow.',
};

const tasks: Readonly<Record<TaskKind, Sentence>> = {
  NOT_FOUND: {
    es: '{where}: no se puede hallar a la persona. Marque el campo que la localiza.',
    en: '{where}: the person cannot be found. Mark the field that locates them.',
  },
  ERASURE_IMPOSSIBLE: {
    es: '{where}: no se puede borrar. Acuerde con quien responde cómo bloquear o anonimizar.',
    en: '{where}: it cannot be erased. Agree with its owner how to block or anonymise.',
  },
  ERASURE_UNKNOWN: {
    es: '{where}: nadie ha dicho cómo se borra. Declárelo.',
    en: '{where}: nobody has said how it is erased. Declare it.',
  },
  NOBODY_ANSWERS: {
    es: '{where}: nadie responde por él. Nombre a un responsable.',
    en: '{where}: nobody answers for it. Name an owner.',
  },
  IN_NO_ACTIVITY: {
    es: '{where}: ninguna actividad de tratamiento lo ampara. Añádalo a la que lo usa.',
    en: '{where}: no processing activity covers it. Add it to the one that uses it.',
  },
  CUT_WITHOUT_REASON: {
    es: '{where}: alguien dijo que no es personal sin decir por qué, y no detiene nada. Escriba el motivo o retírelo.',
    en: '{where}: somebody said it is not personal without saying why, and that stops nothing. Write the reason or take it back.',
  },
  COLUMNS_UNKNOWN: {
    es: '{where}: los datos llegan, pero no se sabe a qué columnas. Documente el linaje de sus columnas.',
    en: '{where}: the data arrive, but not known in which columns. Document its column lineage.',
  },
};
