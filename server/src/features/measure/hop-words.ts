import { speechOf } from '../../api/errors.ts';
import type { Sentence } from '../../api/sentences/sentence.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Chain } from './chain.ts';
import { breaks } from './hop.ts';
import type { Hop, Reason } from './hop.ts';

/** What a hop says, and where it fails, what fails: one sentence with the names of things. */
export function hopInWords(scene: Scene, hop: Hop, languages: readonly string[]): string {
  const speech = speechOf(languages);
  const quoted = (ordinal: number) => {
    const kind = scene.model.kind(scene.structure.kind(ordinal))?.label[speech] ?? '';
    const name = scene.structure.name(ordinal, languages);
    return speech === 'es' ? `${kind.toLowerCase()} «${name}»` : `${kind.toLowerCase()} “${name}”`;
  };
  const whole = hop.to === undefined ? [] : [statement[hop.by][speech]];
  const because = [...hop.reasons]
    .sort((a, b) => Number(breaks.includes(b)) - Number(breaks.includes(a)))
    .map((reason) => reasons[reason][speech]);
  const text = [...whole, ...because].join(', ');
  const filled = text
    .replaceAll('{from}', quoted(hop.from))
    .replaceAll('{to}', hop.to === undefined ? '' : quoted(hop.to));
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}.`;
}

/** How strong a chain is and why: the hop at which it breaks, what makes it weak, or what makes it sound. */
export function chainInWords(scene: Scene, chain: Chain, languages: readonly string[]): string {
  const { firstBroken, hops } = chain;
  if (firstBroken) return hopInWords(scene, firstBroken, languages);
  const speech = speechOf(languages);
  const [first, ...more] = hops.filter(({ strength }) => strength === 'WEAK');
  if (!first) return sound[speech].replace('{all}', String(hops.length));
  const words = hopInWords(scene, first, languages);
  const said = `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  const others = more.length === 0 ? '' : also[speech].replace('{more}', String(more.length));
  return `${weak[speech].replace('{first}', () => said)}${others}`;
}

const sound: Sentence = {
  es: 'La cadena es sólida de principio a fin: {all} eslabones, con términos aprobados, fuentes en activo, calidad en su meta y cifras recientes.',
  en: 'The chain is sound from end to end: {all} links, with approved terms, active sources, quality on target and recent figures.',
};
const weak: Sentence = {
  es: 'La cadena llega hasta las fuentes, pero es débil: {first}',
  en: 'The chain reaches the sources, but it is weak: {first}',
};
const also: Sentence = {
  es: ' Eslabones débiles además de ese: {more}.',
  en: ' Weak links besides that one: {more}.',
};

const statement: Readonly<Record<Hop['by'], Sentence>> = {
  MEASURED_BY: {
    es: 'el {from} se mide con el {to}',
    en: 'the {from} is measured by the {to}',
  },
  USES: { es: 'el {from} usa el {to}', en: 'the {from} uses the {to}' },
  CONTRIBUTES_TO: {
    es: 'el {from} recibe el {to}',
    en: 'the {from} is fed by the {to}',
  },
  COMES_FROM: { es: 'el {from} viene del {to}', en: 'the {from} comes from the {to}' },
};

const reasons: Readonly<Record<Reason, Sentence>> = {
  NOT_MEASURED: {
    es: 'ningún indicador mide el {from}',
    en: 'no metric measures the {from}',
  },
  USES_NOTHING: {
    es: 'el {from} no dice con qué se calcula',
    en: 'the {from} does not say what it is calculated from',
  },
  RESTS_ON_NOTHING: {
    es: 'el {from} no usa ningún dato, solo términos',
    en: 'the {from} uses no data, only terms',
  },
  NO_SOURCE: { es: 'que ninguna fuente alimenta', en: 'which no source feeds' },
  NO_LIVE_SOURCE: {
    es: 'sin ninguna fuente en activo detrás',
    en: 'with no active source behind it',
  },
  NOT_ACTIVE: { es: 'que ya no está en activo', en: 'which is no longer active' },
  NO_TARGET: {
    es: 'sin meta, dirección o plazo',
    en: 'without target, direction or due date',
  },
  NO_RECENT_OBSERVATION: {
    es: 'sin observaciones recientes',
    en: 'without recent observations',
  },
  TERM_NOT_APPROVED: {
    es: 'que todavía no está aprobado',
    en: 'which is not approved yet',
  },
  LOW_TRUST: { es: 'en el que se confía poco', en: 'which is little trusted' },
  BELOW_QUALITY_TARGET: {
    es: 'con calidad por debajo de la exigida',
    en: 'with quality below its target',
  },
};
