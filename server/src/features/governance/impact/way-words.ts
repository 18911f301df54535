import { speechOf } from '../../../api/errors.ts';
import type { Sentence, Speech } from '../../../api/sentences/sentence.ts';
import { NO_EDGE } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';
import { placeName } from '../place-name.ts';
import type { Station, Way } from './impact.ts';

/**
 * A way as one sentence: `Brújula CRM · clientes.correo contributes to “E-mail” (rank 1), which is used by “Response
 * rate”, which measures “Raise response”`. Three flows and more in a row are told as one that passes through what lies between.
 */
export function wayInWords(scene: Scene, { stations }: Way, languages: readonly string[]): string {
  const speech = speechOf(languages);
  const name = (ordinal: number) => placeName(scene, ordinal, languages);
  const [first, ...rest] = stations;
  if (!first) return '';
  const clauses = runsOf(scene, rest).map((run, at) => {
    const said = clauseOf(scene, run, { speech, name });
    return at === 0 ? said : `${which[speech]} ${said}`;
  });
  return `${[[name(first.ordinal), clauses[0]].filter(Boolean).join(' '), ...clauses.slice(1)].join(', ')}.`;
}

/** How strong a way is, and its weakest step. */
export function strengthInWords(
  scene: Scene,
  { stations, strength }: Way,
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  const percent = (part: number) =>
    new Intl.NumberFormat(speech, { style: 'percent', maximumFractionDigits: 0 }).format(part);
  const weakest = stations.reduce<number>(
    (least, { strength: one }, at) => (one < (stations[least]?.strength ?? 1) ? at : least),
    0,
  );
  const [before, step] = [stations[weakest - 1], stations[weakest]];
  if (!before || !step || step.strength >= 1) {
    return whole[speech].replace('{all}', percent(strength));
  }
  return partly[speech]
    .replace('{all}', percent(strength))
    .replace('{part}', percent(step.strength))
    .replace('{from}', () => placeName(scene, before.ordinal, languages))
    .replace('{to}', () => placeName(scene, step.ordinal, languages));
}

const which: Sentence = { es: 'que', en: 'which' };
const rank: Sentence = { es: '(rango {rank})', en: '(rank {rank})' };
const through: Sentence = {
  es: 'fluye por {between} hasta {to}',
  en: 'flows through {between} to {to}',
};
const whole: Sentence = {
  es: 'Fuerza {all}: ningún paso lo debilita.',
  en: 'Strength {all}: no step weakens it.',
};
const partly: Sentence = {
  es: 'Fuerza {all}; el paso más débil es de {from} a {to} ({part}).',
  en: 'Strength {all}; the weakest step is from {from} to {to} ({part}).',
};

/** Stations in runs: flows that follow one another in one, every other step by itself. What is no step is left out. */
function runsOf({ structure }: Scene, stations: readonly Station[]): readonly Station[][] {
  const isFlow = ({ edge }: Station) => structure.edgeType(edge) === 'FLOWS_TO';
  const runs: Station[][] = [];
  for (const station of stations.filter(({ edge }) => edge !== NO_EDGE)) {
    const last = runs.at(-1);
    if (last?.[0] && isFlow(last[0]) && isFlow(station)) last.push(station);
    else runs.push([station]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map((one) => [one]) : [run]));
}

interface Saying {
  readonly speech: Speech;
  readonly name: (ordinal: number) => string;
}

function clauseOf(scene: Scene, run: readonly Station[], { speech, name }: Saying): string {
  const last = run.at(-1);
  if (!last) return '';
  if (run.length > 1) {
    const between = new Intl.ListFormat(speech, { type: 'conjunction' }).format(
      run.slice(0, -1).map(({ ordinal }) => name(ordinal)),
    );
    return through[speech]
      .replace('{between}', () => between)
      .replace('{to}', () => name(last.ordinal));
  }
  return `${verbOf(scene, last, speech)} ${name(last.ordinal)}${rankOf(scene, last, speech)}`;
}

/** The relationship's own words, from whichever end it is walked. */
function verbOf({ structure, model }: Scene, { edge, ordinal }: Station, speech: Speech): string {
  const definition = model.relationship(structure.edgeType(edge));
  const said = structure.edgeTo(edge) === ordinal ? definition?.label : definition?.inverse;
  return said?.[speech] ?? '→';
}

function rankOf(scene: Scene, { edge }: Station, speech: Speech): string {
  if (scene.structure.edgeType(edge) !== 'CONTRIBUTES_TO') return '';
  const said = scene.edgeProperty(edge, 'rank');
  return typeof said === 'number' ? ` ${rank[speech].replace('{rank}', String(said))}` : '';
}
