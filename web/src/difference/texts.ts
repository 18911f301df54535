import { addTexts } from '../page/add-texts.ts';
import type { SameKeys } from '../texts/same-keys.ts';

const es = {
  title: 'Qué cambió entre dos momentos',
  about:
    'El catálogo en dos momentos, uno junto al otro: qué vino, qué se fue, qué cambió, y qué consecuencias tuvo.',
  changes: 'Cambios',
  moments: 'Los dos momentos',
  from: 'Desde',
  to: 'Hasta',
  now: 'hoy',
  beforeFirst: 'antes del primer cambio',
  afterChange: 'el cambio {{number, number}}',
  chooseDay: 'Elegir un día',
  lastDays_one: 'Último día',
  lastDays_other: 'Últimos {{count}} días',
  choose: 'Elija desde cuándo',
  chooseText:
    'Se compara el catálogo de entonces con el de hoy, o con el de otro día. También puede venir desde la lista de cambios, con «Qué hizo».',
  turned: 'El primer momento es posterior al segundo',
  turnedText: 'Así no hay nada entre los dos. Deles la vuelta, o elija otros días.',
  turn: 'Darles la vuelta',
  noSuchMoment: 'Uno de los momentos no está en la historia del catálogo',
  otherDays: 'Ver los últimos 30 días',
  sum: 'Del {{from}} al {{to}}.',
  sumFromEmpty: 'Del catálogo vacío al {{to}}.',
  changesBetween_one: '{{count, number}} cambio en medio.',
  changesBetween_other: '{{count, number}} cambios en medio.',
  series: {
    came: '{{count, number}} nuevas',
    changed: '{{count, number}} cambiadas',
    went: '{{count, number}} retiradas',
  },
  entries: 'Fichas',
  edges: 'Relaciones',
  noEntries: 'Ninguna ficha vino, se fue ni cambió.',
  noEdges: 'Ninguna relación vino, se fue ni cambió.',
  sort: 'De qué clase',
  allSorts: 'De todas las clases',
  ways: { CAME: 'Vino', WENT: 'Se fue', CHANGED: 'Cambió' },
  lean: { BETTER: 'Mejora', WORSE: 'Empeora', OTHER: 'Cambia' },
  effects: {
    title: 'Qué consecuencias tuvo',
    nothing:
      'Nada se rompe ni se arregla: objetivos, indicadores, atributos, preguntas y hallazgos siguen como estaban.',
    better_one: '{{count, number}} cosa mejora',
    better_other: '{{count, number}} cosas mejoran',
    worse_one: '{{count, number}} cosa empeora',
    worse_other: '{{count, number}} cosas empeoran',
    other_one: '{{count, number}} cosa cambia',
    other_other: '{{count, number}} cosas cambian',
    group: {
      objectives: 'Objetivos e indicadores',
      master: 'Datos maestros',
      customer: 'Lo que se sabe del cliente',
      audit: 'Auditoría',
    },
    findingOf: '{{rule}}: ver el hallazgo en la auditoría',
    owners: 'A quién avisar',
    concerned: 'A quién concierne',
    many: {
      FINDING_GOES: 'Se resuelven {{count, number}} hallazgos: {{question}}',
      FINDING_COMES: '{{count, number}} hallazgos nuevos: {{question}}',
    },
    answersFor: 'responde por {{things}}',
  },
} as const;

const en: SameKeys<typeof es> = {
  title: 'What changed between two moments',
  about:
    'The catalog at two moments, one beside the other: what came, what went, what changed, and what that did.',
  changes: 'Changes',
  moments: 'The two moments',
  from: 'From',
  to: 'To',
  now: 'today',
  beforeFirst: 'before the first change',
  afterChange: 'change {{number, number}}',
  chooseDay: 'Choose a day',
  lastDays_one: 'Last day',
  lastDays_other: 'Last {{count}} days',
  choose: 'Choose from when',
  chooseText:
    'The catalog of then is compared with that of today, or of another day. You can also come from the list of changes, with “What it did”.',
  turned: 'The first moment is after the second',
  turnedText: 'There is nothing between them that way. Turn them round, or choose other days.',
  turn: 'Turn them round',
  noSuchMoment: 'One of the moments is no part of the history of the catalog',
  otherDays: 'See the last 30 days',
  sum: 'From {{from}} to {{to}}.',
  sumFromEmpty: 'From the empty catalog to {{to}}.',
  changesBetween_one: '{{count, number}} change in between.',
  changesBetween_other: '{{count, number}} changes in between.',
  series: {
    came: '{{count, number}} new',
    changed: '{{count, number}} changed',
    went: '{{count, number}} retired',
  },
  entries: 'Entries',
  edges: 'Relationships',
  noEntries: 'No entry came, went or changed.',
  noEdges: 'No relationship came, went or changed.',
  sort: 'Of which sort',
  allSorts: 'Of all sorts',
  ways: { CAME: 'Came', WENT: 'Went', CHANGED: 'Changed' },
  lean: { BETTER: 'Better', WORSE: 'Worse', OTHER: 'Different' },
  effects: {
    title: 'What it did',
    nothing:
      'Nothing breaks and nothing mends: objectives, metrics, attributes, questions and findings stay as they were.',
    better_one: '{{count, number}} thing gets better',
    better_other: '{{count, number}} things get better',
    worse_one: '{{count, number}} thing gets worse',
    worse_other: '{{count, number}} things get worse',
    other_one: '{{count, number}} thing is different',
    other_other: '{{count, number}} things are different',
    group: {
      objectives: 'Objectives and metrics',
      master: 'Master data',
      customer: 'What is known of the customer',
      audit: 'Audit',
    },
    findingOf: '{{rule}}: see the finding in the audit',
    owners: 'Who is to be told',
    concerned: 'Whom it concerns',
    many: {
      FINDING_GOES: '{{count, number}} findings are resolved: {{question}}',
      FINDING_COMES: '{{count, number}} new findings: {{question}}',
    },
    answersFor: 'answers for {{things}}',
  },
};

/** What the difference of two moments and the effects of a scenario say. */
export const differenceTexts = { es, en };

addTexts('difference', differenceTexts);
