import type { StoreFault } from '../../store/store.ts';
import type { Sentence } from './sentence.ts';

/** What can be wrong with the place where the truth is kept. */
export const storeSentences: Readonly<Record<StoreFault, Sentence>> = {
  AWAY: {
    es: 'El almacén no responde; no se ha escrito nada. Vuelva a intentarlo en un momento.',
    en: 'The store does not answer; nothing was written. Try again in a moment.',
  },
  UNKNOWN: {
    es: 'Se perdió la respuesta del almacén y no se sabe si el cambio quedó escrito. Repítalo con el mismo identificador.',
    en: "The store's answer was lost and it is not known whether the change was written. Ask again with the same id.",
  },
  LOCKED: {
    es: 'Otro programa tiene abierta la carpeta de datos. Ciérrelo o use otra carpeta (LINAJE_DATA).',
    en: 'Another program holds the data folder open. Close it or use another folder (LINAJE_DATA).',
  },
  WRONG_PASSWORD: {
    es: 'El almacén rechaza el usuario o la contraseña. Revise NEO4J_USER y NEO4J_PASSWORD.',
    en: 'The store refuses the user or the password. Check NEO4J_USER and NEO4J_PASSWORD.',
  },
  FULL: {
    es: 'El disco está lleno; no se ha escrito nada. Libere espacio y vuelva a intentarlo.',
    en: 'The disk is full; nothing was written. Make room and try again.',
  },
  NEWER_MODEL: {
    es: 'Los datos los escribió una versión más nueva de Linaje. Use esa versión.',
    en: 'The data was written by a newer Linaje. Use that version.',
  },
  DAMAGED: {
    es: 'Los datos guardados están dañados. Recupere una copia de seguridad; `linaje chain` dice desde dónde.',
    en: 'The stored data is damaged. Bring back a copy; `linaje chain` says from where on.',
  },
  NOT_WRITABLE: {
    es: 'No se puede escribir en la carpeta de datos. Revise sus permisos.',
    en: 'The data folder cannot be written to. Check its permissions.',
  },
};
