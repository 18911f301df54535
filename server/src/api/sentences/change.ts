import type { FaultCode } from '../../catalog/fault.ts';
import type { Sentence } from './sentence.ts';

/** What can be wrong with a change. `{thing}` is the entry or relationship concerned, `{path}` the place in it. */
export const changeSentences: Readonly<Record<FaultCode, Sentence>> = {
  MALFORMED: {
    es: 'El cambio está mal formado: {path} {reason}.',
    en: 'The change is malformed: {path} {reason}.',
  },
  TOO_MANY_OPERATIONS: {
    es: 'El cambio tiene {found} operaciones; caben {most}. Divídalo en varios con el mismo importId.',
    en: 'The change has {found} operations; {most} fit. Split it into several with one importId.',
  },
  TOO_LARGE: {
    es: 'El cambio es demasiado grande; caben {most} bytes. Divídalo en varios con el mismo importId.',
    en: 'The change is too large; {most} bytes fit. Split it into several with one importId.',
  },
  NOTHING_TO_DO: {
    es: 'El cambio no contiene ninguna operación.',
    en: 'The change holds no operation.',
  },
  OTHER_CONTENT: {
    es: 'El cambio {thing} ya se registró con otro contenido. Use un identificador nuevo.',
    en: 'The change {thing} was recorded before with other content. Use a new id.',
  },
  UNKNOWN_KIND: {
    es: 'No existe la clase {kind}. Las que hay están en el modelo.',
    en: 'There is no kind {kind}. Those that exist stand in the model.',
  },
  UNKNOWN_PROPERTY: {
    es: '{thing} no tiene ninguna propiedad {path}.',
    en: '{thing} has no property {path}.',
  },
  UNKNOWN_RELATIONSHIP: {
    es: 'No existe la relación {type}. Las que hay están en el modelo.',
    en: 'There is no relationship {type}. Those that exist stand in the model.',
  },
  UNKNOWN_ENTRY: {
    es: 'En el catálogo no hay nada que se llame {thing}. Compruebe el identificador.',
    en: 'The catalog holds nothing called {thing}. Check the id.',
  },
  BAD_KEY: {
    es: 'La clave de {thing} no sirve: {reason}. Se compone de {parts}.',
    en: 'The key of {thing} will not do: {reason}. It is made of {parts}.',
  },
  BAD_VALUE: {
    es: 'El valor de {path} en {thing} no sirve: {reason}.',
    en: 'The value of {path} on {thing} will not do: {reason}.',
  },
  ALREADY_EXISTS: {
    es: '{thing} ya existe. Ábralo y cámbielo, o elija otra clave.',
    en: '{thing} exists already. Open it and change it, or choose another key.',
  },
  RETIRED: {
    es: '{thing} está retirado. Restáurelo antes de cambiarlo.',
    en: '{thing} is retired. Restore it before changing it.',
  },
  VERSION_REQUIRED: {
    es: 'Falta decir sobre qué versión de {thing} se hace el cambio; la actual es la {found}.',
    en: 'Say which version of {thing} the change stands on; the present one is {found}.',
  },
  STALE_VERSION: {
    es: 'Alguien cambió {thing} entretanto: el cambio se hizo sobre la versión {expected} y va por la {found}. Vuelva a leerlo y decida qué queda.',
    en: 'Somebody changed {thing} meanwhile: the change stands on version {expected} and it is at {found}. Read it again and decide what stays.',
  },
  WRONG_END: {
    es: '{type} no puede ir de {from} a {to}. El modelo dice entre qué clases va.',
    en: '{type} cannot go from {from} to {to}. The model says between which kinds it goes.',
  },
  RETIRED_END: {
    es: 'No se puede conectar con {end} porque está retirado. Restáurelo antes.',
    en: '{end} cannot be connected because it is retired. Restore it first.',
  },
  SELF_LOOP: {
    es: '{type} no puede unir una cosa consigo misma.',
    en: '{type} cannot connect a thing with itself.',
  },
  CYCLE: {
    es: 'Con {thing} se cerraría un círculo, y {type} no los admite.',
    en: '{thing} would close a circle, and {type} allows none.',
  },
  ONLY_ONE: {
    es: 'Ya está {other}, y de {type} solo cabe uno. Quite antes el que hay.',
    en: '{other} is there already, and only one fits with {type}. Take that one away first.',
  },
  MISSING_IDENTITY: {
    es: 'Falta {name}, que distingue esta relación de otras iguales.',
    en: '{name} is missing, which tells this relationship from others like it.',
  },
  NOT_CONNECTED: {
    es: 'Usted no ha dicho {thing}; no hay nada que desconectar.',
    en: 'You have not said {thing}; there is nothing to disconnect.',
  },
  SAID_BY_OTHERS: {
    es: '{thing} lo dicen otras fuentes, no usted. Si no es cierto, niéguelo.',
    en: '{thing} is said by other sources, not by you. If it is not true, deny it.',
  },
  ONLY_PEOPLE_DENY: {
    es: 'Solo las personas pueden negar lo que dice otra fuente.',
    en: 'Only people may deny what another source says.',
  },
};
