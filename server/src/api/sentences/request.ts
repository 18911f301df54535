import type { Sentence } from './sentence.ts';

/** What can be wrong with a request, before anything is decided. */
export const requestSentences = {
  FIRST_OUT_OF_RANGE: {
    es: 'Se pidieron {first}; se dan de 0 a {limit} por página. Siga con `after`.',
    en: '{first} were asked for; a page gives 0 to {limit}. Go on with `after`.',
  },
  OFFSET_NEGATIVE: {
    es: 'No se pueden saltar {offset}; empiece en 0.',
    en: '{offset} cannot be passed over; begin at 0.',
  },
  CURSOR_UNKNOWN: {
    es: 'El cursor {cursor} no viene de esta lista. Empiece sin `after`.',
    en: 'The cursor {cursor} is not from this list. Begin without `after`.',
  },
  DEPTH_NEGATIVE: {
    es: 'La profundidad {depth} no existe; 0 es solo el comienzo, y sin ella se llega hasta el final.',
    en: 'There is no depth {depth}; 0 is only the start, and without it everything is reached.',
  },
  TOO_MANY_STARTS: {
    es: 'El recorrido puede empezar en {limit} cosas, no en {found}.',
    en: 'A walk may start from {limit} things, not from {found}.',
  },
  NO_START: {
    es: 'Falta decir de qué cosas se quiere ver el linaje.',
    en: 'Say whose lineage is wanted.',
  },
  FIELDS_OF_WHAT: {
    es: 'A nivel de campo se ve un camino: diga de qué atributo, campo, dataset o sistema (`touches` o `around`).',
    en: 'At field level a path is shown: say of which attribute, field, dataset or system (`touches` or `around`).',
  },
  TOO_MANY_TO_FOLD: {
    es: 'Plegar los pasos técnicos de {found} cosas a la vez daría un dibujo ilegible; se admiten {limit}. Véalo por sistemas o desplegado.',
    en: 'Folding the technical steps of {found} things at once would give a picture nobody can read; {limit} are allowed. See it by systems, or unfolded.',
  },
  IN_THE_FUTURE: {
    es: 'El {moment} aún no ha llegado; el catálogo solo sabe lo que ya pasó.',
    en: '{moment} is still to come; the catalog knows only what has happened.',
  },
  BEFORE_THE_FIRST: {
    es: 'El {moment} el catálogo aún estaba vacío; su primer cambio es del {first}.',
    en: 'On {moment} the catalog was still empty; its first change is of {first}.',
  },
  NO_SUCH_CHANGE: {
    es: 'No hay ningún cambio {change}; van del 1 al {last}.',
    en: 'There is no change {change}; they go from 1 to {last}.',
  },
  FROM_MISSING: {
    es: 'Diga desde cuándo: un momento o el número de un cambio.',
    en: 'Say from when: a moment or the number of a change.',
  },
  LANGUAGE_TWICE: {
    es: '{property} se dice dos veces en el idioma {language}. Deje una.',
    en: '{property} is said twice in the language {language}. Keep one.',
  },
  BAD_CHANGE_ID: {
    es: '{id} no sirve como identificador de un cambio: se espera un UUID.',
    en: '{id} will not do as the id of a change: a UUID is expected.',
  },
  TEXT_TOO_LONG: {
    es: 'El texto buscado tiene {found} caracteres; se leen hasta {limit}.',
    en: 'The text searched for has {found} characters; up to {limit} are read.',
  },
  BAD_QUERY: {
    es: 'La consulta no es válida: {detail}',
    en: 'The query is not valid: {detail}',
  },
  NOT_JSON: {
    es: 'El cuerpo de la petición no es JSON.',
    en: 'The body of the request is not JSON.',
  },
  QUERY_TOO_LONG: {
    es: 'La consulta es demasiado larga; caben {limit} palabras y signos.',
    en: 'The query is too long; {limit} words and signs fit.',
  },
  QUERY_TOO_DEEP: {
    es: 'La consulta baja {found} niveles; se admiten {limit}. Divídala.',
    en: 'The query goes {found} levels deep; {limit} are allowed. Split it.',
  },
  TOO_MANY_ALIASES: {
    es: 'La consulta tiene {found} alias; se admiten {limit}. Divídala.',
    en: 'The query has {found} aliases; {limit} are allowed. Split it.',
  },
  TOO_MANY_DIRECTIVES: {
    es: 'La consulta tiene {found} directivas; se admiten {limit}.',
    en: 'The query has {found} directives; {limit} are allowed.',
  },
  QUERY_TOO_COSTLY: {
    es: 'La consulta pide unos {found} valores; se admiten {limit}. Pida páginas más pequeñas o menos niveles.',
    en: 'The query asks for about {found} values; {limit} are allowed. Ask for smaller pages or fewer levels.',
  },
  BODY_TOO_LARGE: {
    es: 'El cuerpo de la petición pasa de {limit} bytes.',
    en: 'The body of the request is larger than {limit} bytes.',
  },
  FOREIGN_HOST: {
    es: 'Este servidor solo atiende en la propia máquina; la petición vino a nombre de {host}. Con LINAJE_TRUST_NETWORK=1 atiende a la red.',
    en: 'This server answers on its own machine only; the request came for {host}. With LINAJE_TRUST_NETWORK=1 it answers the network.',
  },
  FOREIGN_ORIGIN: {
    es: 'La petición viene de otra página ({origin}) y no se atiende.',
    en: 'The request comes from another site ({origin}) and is not answered.',
  },
  MUTATION_NOT_JSON: {
    es: 'Los cambios se envían con POST y Content-Type: application/json.',
    en: 'Changes are sent by POST with Content-Type: application/json.',
  },
  NOT_FOUND: {
    es: 'No hay nada en {path}.',
    en: 'There is nothing at {path}.',
  },
  METHOD_NOT_ALLOWED: {
    es: '{path} no admite {method}.',
    en: '{path} does not take {method}.',
  },
  UNEXPECTED: {
    es: 'Algo falló de nuestro lado; no se sabe más aquí. La referencia {reference} está también en el registro del servidor.',
    en: 'Something failed on our side; no more is known here. The reference {reference} also stands in the log of the server.',
  },
} as const satisfies Record<string, Sentence>;
