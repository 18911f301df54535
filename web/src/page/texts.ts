import { addTexts } from './add-texts.ts';

/** What every page that is read from top to bottom may say. */
export const pageTexts = {
  es: {
    trail: 'Camino hasta aquí',
    failed: 'La página no se pudo traer',
    seeFlow: 'Ver su flujo',
    clear: 'Quitar filtros',
    all: 'Todos',
    filter: 'Filtros',
    none: 'ninguno',
    noneYet: 'Nada todavía.',
    owners: 'Responde',
    nobody: 'nadie todavía',
    more_one: 'y {{count, number}} más',
    more_other: 'y {{count, number}} más',
    asOf: {
      today: 'Hoy',
      label: 'Visto en la fecha',
      then: 'Como se conocía el {{day}}.',
      back: 'Volver a hoy',
      noSuchDay: 'Ese día no está en la historia del catálogo',
    },
  },
  en: {
    trail: 'The way here',
    failed: 'The page could not be fetched',
    seeFlow: 'See its flow',
    clear: 'Clear filters',
    all: 'All',
    filter: 'Filters',
    none: 'none',
    noneYet: 'Nothing yet.',
    owners: 'Answers for it',
    nobody: 'nobody yet',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
    asOf: {
      today: 'Today',
      label: 'As of the day',
      then: 'As it was known on {{day}}.',
      back: 'Back to today',
      noSuchDay: 'That day is no part of the history of the catalog',
    },
  },
} as const;

addTexts('page', pageTexts);
