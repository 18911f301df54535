import { addTexts } from '../page/add-texts.ts';
import type { SameKeys } from '../texts/same-keys.ts';

const es = {
  title: 'Cambios',
  about: 'Todo lo que ha cambiado en el catálogo, lo más nuevo primero: qué, quién y por qué.',
  until: 'Hasta el día',
  latest: 'Ver lo último',
  older: 'Más antiguos',
  newer: 'Más nuevos',
  empty: 'Todavía no ha cambiado nada',
  emptyText:
    'Aquí se anota cada cambio del catálogo. Cuando alguien edite algo o llegue un dato, se verá aquí.',
  noneThen: 'Hasta ese día no había cambios',
  noneThenText: 'Nada se había anotado todavía. Elija un día posterior.',
  number: 'Cambio {{number, number}}',
  by: '{{who}}',
  viaSource: 'por {{source}}',
  why: 'Por qué',
  noReason: 'Sin motivo escrito',
  undoes: 'Deshace un cambio anterior',
  evidence: 'Viene de un evento guardado',
  more_one: 'y {{count, number}} cosa más',
  more_other: 'y {{count, number}} cosas más',
  effects_one: '{{count, number}} cosa cambiada',
  effects_other: '{{count, number}} cosas cambiadas',
  showAll: 'Ver las diferencias',
  hide: 'Plegar',
  before: 'Antes',
  after: 'Después',
  nothing: 'vacío',
  did: {
    CREATED: 'Nuevo:',
    CHANGED: 'Cambia:',
    RETIRED: 'Retirado:',
    RESTORED: 'Recuperado:',
    CONNECTED: 'Desde ahora:',
    DISCONNECTED: 'Ya no:',
    DENIED: 'Se niega:',
    DENIAL_LIFTED: 'Deja de negarse:',
  },
};

const en: SameKeys<typeof es> = {
  title: 'Changes',
  about: 'Everything that has changed in the catalog, newest first: what, by whom and why.',
  until: 'Up to the day',
  latest: 'See the latest',
  older: 'Older',
  newer: 'Newer',
  empty: 'Nothing has changed yet',
  emptyText:
    'Every change of the catalog is noted here. It shows as soon as somebody edits something or data arrives.',
  noneThen: 'There were no changes up to that day',
  noneThenText: 'Nothing had been noted yet. Choose a later day.',
  number: 'Change {{number, number}}',
  by: '{{who}}',
  viaSource: 'through {{source}}',
  why: 'Why',
  noReason: 'No reason given',
  undoes: 'Undoes an earlier change',
  evidence: 'Comes from an event that was kept',
  more_one: 'and {{count, number}} more thing',
  more_other: 'and {{count, number}} more things',
  effects_one: '{{count, number}} thing changed',
  effects_other: '{{count, number}} things changed',
  showAll: 'See the differences',
  hide: 'Fold',
  before: 'Before',
  after: 'After',
  nothing: 'empty',
  did: {
    CREATED: 'New:',
    CHANGED: 'Changed:',
    RETIRED: 'Retired:',
    RESTORED: 'Restored:',
    CONNECTED: 'From now on:',
    DISCONNECTED: 'No longer:',
    DENIED: 'Denied:',
    DENIAL_LIFTED: 'No longer denied:',
  },
};

/** How changes are told. */
export const historyTexts = { es, en };

addTexts('history', historyTexts);
