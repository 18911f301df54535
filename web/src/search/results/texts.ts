import { addTexts } from '../../page/add-texts.ts';
import type { SameKeys } from '../../texts/same-keys.ts';

const es = {
  title: 'Resultados',
  of: 'Resultados de «{{text}}»',
  count_one: '{{count, number}} resultado',
  count_other: '{{count, number}} resultados',
  narrowed_one: '{{count, number}} resultado con estos filtros',
  narrowed_other: '{{count, number}} resultados con estos filtros',
  help: 'Flechas arriba y abajo: de un resultado a otro. Intro: abrirlo.',
  waiting: 'Buscando',
  near: 'No hay nada con «{{text}}». Esto es lo más parecido: «{{near}}».',
  nothing: 'No hay nada con «{{text}}»',
  nothingText:
    'Se buscó en nombres, sinónimos, claves y descripciones. Pruebe con menos palabras o con el comienzo de una.',
  nothingButton: 'Ver el glosario',
  filtered: 'Nada de lo que hay con «{{text}}» cumple los filtros',
  filteredText: 'Los filtros elegidos no se cumplen a la vez en ningún resultado.',
  ask: '¿Qué busca?',
  askText:
    'Escriba arriba una palabra: un término del negocio, una tabla, una columna o una persona. Se perdonan acentos, mayúsculas y erratas.',
  more: 'Ver {{count, number}} más',
  loading: 'Buscando más…',
  end: 'Se muestran los primeros {{shown, number}} de {{count, number}}: afine la búsqueda para ver el resto.',
  moreFailed: 'No se pudieron traer más resultados.',
  again: 'Reintentar',
  facet: { kind: 'Qué es', domain: 'Dominio', status: 'Estado', owner: 'Responde' },
  facets: 'Filtrar resultados',
  all: 'Ver {{count, number}} más',
  fewer: 'Ver menos',
  gone: 'ya no está en el catálogo',
  noDescription: 'Sin descripción todavía.',
} as const;

const en: SameKeys<typeof es> = {
  title: 'Results',
  of: 'Results for “{{text}}”',
  count_one: '{{count, number}} result',
  count_other: '{{count, number}} results',
  narrowed_one: '{{count, number}} result with these filters',
  narrowed_other: '{{count, number}} results with these filters',
  help: 'Up and down arrows: from result to result. Enter: open it.',
  waiting: 'Searching',
  near: 'There is nothing with “{{text}}”. This is the nearest: “{{near}}”.',
  nothing: 'There is nothing with “{{text}}”',
  nothingText:
    'Names, synonyms, keys and descriptions were searched. Try fewer words, or the beginning of one.',
  nothingButton: 'See the glossary',
  filtered: 'Nothing that there is with “{{text}}” passes the filters',
  filteredText: 'No result has all that the filters ask for.',
  ask: 'What are you looking for?',
  askText:
    'Write a word above: a business term, a table, a column or a person. Accents, case and slips of typing are forgiven.',
  more: 'See {{count, number}} more',
  loading: 'Searching on…',
  end: 'These are the first {{shown, number}} of {{count, number}}: narrow the search to see the rest.',
  moreFailed: 'More results could not be fetched.',
  again: 'Try again',
  facet: { kind: 'What it is', domain: 'Domain', status: 'Status', owner: 'Answers for it' },
  facets: 'Narrow the results',
  all: 'See {{count, number}} more',
  fewer: 'See fewer',
  gone: 'no longer in the catalog',
  noDescription: 'No description yet.',
};

/** What the results page says. */
export const resultsTexts = { es, en };

addTexts('results', resultsTexts);
