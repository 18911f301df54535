import { StoreError } from './store.ts';
import type { StoreFault } from './store.ts';

/** Primary result codes, https://sqlite.org/rescode.html; the higher bytes of an extended code are cut off. */
const faultOfCode: Readonly<Record<number, StoreFault>> = {
  3: 'NOT_WRITABLE', // SQLITE_PERM
  5: 'LOCKED', // SQLITE_BUSY
  6: 'LOCKED', // SQLITE_LOCKED
  8: 'NOT_WRITABLE', // SQLITE_READONLY
  10: 'AWAY', // SQLITE_IOERR
  11: 'DAMAGED', // SQLITE_CORRUPT
  13: 'FULL', // SQLITE_FULL
  14: 'NOT_WRITABLE', // SQLITE_CANTOPEN
  26: 'DAMAGED', // SQLITE_NOTADB
};

const faultOfSystemCode: Readonly<Record<string, StoreFault>> = {
  ENOSPC: 'FULL',
  EDQUOT: 'FULL',
  EACCES: 'NOT_WRITABLE',
  EPERM: 'NOT_WRITABLE',
  EROFS: 'NOT_WRITABLE',
  ENOTDIR: 'NOT_WRITABLE',
  EEXIST: 'NOT_WRITABLE',
};

const sentences: Partial<Record<StoreFault, (where: string) => string>> = {
  LOCKED: (where) =>
    `The data in ${where} is being used by another program. Stop it, or use another data folder.`,
  NOT_WRITABLE: (where) =>
    `The data in ${where} cannot be written. Check that the folder exists and that this user may write there.`,
  DAMAGED: (where) =>
    `The file ${where} is damaged or is not a Linaje truth file. Bring it back from a copy; nothing was changed in it.`,
  FULL: (where) => `There is no room left for ${where}. Free some space; nothing was written.`,
  AWAY: (where) => `The disk that holds ${where} answers with errors; nothing was written.`,
};

/** The failure in the store's own words where it is a known one; anything else as it is. */
export function sqliteFault(failure: unknown, where: string): unknown {
  const fault = faultOf(failure);
  const sentence = fault && sentences[fault];
  return sentence ? new StoreError(fault, sentence(where), { cause: failure }) : failure;
}

function faultOf(failure: unknown): StoreFault | undefined {
  if (!(failure instanceof Error)) return undefined;
  if ('errcode' in failure && typeof failure.errcode === 'number') {
    return faultOfCode[failure.errcode & 0xff];
  }
  return 'code' in failure && typeof failure.code === 'string'
    ? faultOfSystemCode[failure.code]
    : undefined;
}
