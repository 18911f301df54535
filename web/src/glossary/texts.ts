import { addTexts } from '../page/add-texts.ts';
import type { SameKeys } from '../texts/same-keys.ts';

const es = {
  title: 'Glosario',
  about: 'Las palabras del negocio, lo que significan y quién responde de cada una.',
  view: 'Vista',
  table: 'Tabla',
  tree: 'Árbol',
  filterText: 'Filtrar por nombre…',
  status: 'Estado',
  anyStatus: 'Cualquier estado',
  steward: 'Responde',
  anybody: 'Quien sea',
  order: 'Orden',
  orders: {
    NAME: 'Nombre, A–Z',
    NAME_DESCENDING: 'Nombre, Z–A',
    NEWEST: 'Más nuevos',
    OLDEST: 'Más antiguos',
  },
  name: 'Nombre',
  definition: 'Definición',
  languages: 'Idiomas',
  complete: '{{language}}: completo',
  incomplete: '{{language}}: falta',
  nobody: 'nadie',
  noDefinition: 'sin definición',
  count_one: '{{count, number}} término',
  count_other: '{{count, number}} términos',
  more: 'Ver {{count, number}} más',
  waiting: 'Cargando la rama…',
  empty: 'El glosario está vacío',
  emptyText:
    'Aquí se reúnen las palabras del negocio con su significado acordado. Todavía no se ha cargado ninguna.',
  emptyButton: 'Ver cómo empezar',
  filtered: 'Ningún término cumple los filtros',
  filteredText: 'Pruebe con menos condiciones o con otra palabra.',
  treeHelp:
    'Flechas arriba y abajo: recorrer. Derecha: abrir. Izquierda: cerrar o subir. Intro: ver el término.',
  open: 'Abrir {{name}}',
  close: 'Cerrar {{name}}',
  narrower_one: '{{count, number}} más concreto',
  narrower_other: '{{count, number}} más concretos',
};

const en: SameKeys<typeof es> = {
  title: 'Glossary',
  about: 'The words of the business, what they mean and who answers for each.',
  view: 'View',
  table: 'Table',
  tree: 'Tree',
  filterText: 'Filter by name…',
  status: 'Status',
  anyStatus: 'Any status',
  steward: 'Answers for it',
  anybody: 'Anybody',
  order: 'Order',
  orders: {
    NAME: 'Name, A–Z',
    NAME_DESCENDING: 'Name, Z–A',
    NEWEST: 'Newest',
    OLDEST: 'Oldest',
  },
  name: 'Name',
  definition: 'Definition',
  languages: 'Languages',
  complete: '{{language}}: complete',
  incomplete: '{{language}}: missing',
  nobody: 'nobody',
  noDefinition: 'no definition',
  count_one: '{{count, number}} term',
  count_other: '{{count, number}} terms',
  more: 'See {{count, number}} more',
  waiting: 'Loading the branch…',
  empty: 'The glossary is empty',
  emptyText:
    'The words of the business with their agreed meaning are gathered here. None has been loaded yet.',
  emptyButton: 'See how to begin',
  filtered: 'No term passes the filters',
  filteredText: 'Try fewer conditions or another word.',
  treeHelp: 'Up and down arrows: walk. Right: open. Left: close or go up. Enter: see the term.',
  open: 'Open {{name}}',
  close: 'Close {{name}}',
  narrower_one: '{{count, number}} narrower',
  narrower_other: '{{count, number}} narrower',
};

/** What the glossary's lists say. */
export const glossaryTexts = { es, en };

addTexts('glossary', glossaryTexts);
