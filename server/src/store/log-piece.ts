import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { LogLine } from './log-line.ts';
import { StoreError } from './store.ts';

/** Some consecutive lines of the log as the embedded store keeps them. */
export interface LogPiece {
  readonly first: number;
  readonly last: number;
  /**
   * A Zstandard frame (RFC 8878) of UTF-8 text, six lines a change: `sequence id at hash` with a space between, header,
   * operations, effects, evidence, body; each JSON as its hash goes over it, and empty where there is none. A body that
   * has line ends, or begins with a quote, is written as a JSON string. Permanent.
   */
  readonly lines: Uint8Array;
}

/** About so many characters go into one piece: packing many together costs hardly more than packing one. */
const PIECE = 250_000;

/** All lines of a group, packed. Events of one kind of job repeat each other: a twentieth of them is left. */
export function piecesOf(lines: readonly LogLine[]): readonly LogPiece[] {
  const pieces: LogLine[][] = [];
  let size = Infinity;
  for (const line of lines) {
    if (size > PIECE) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(line);
    size += line.operations.length + line.effects.length + (line.body?.length ?? 0);
  }
  return pieces.map(packed);
}

function packed(lines: readonly LogLine[]): LogPiece {
  const text = lines.map(textOf).join('');
  return {
    first: lines.at(0)?.sequence ?? 0,
    last: lines.at(-1)?.sequence ?? 0,
    lines: zstdCompressSync(text, QUICK),
  };
}

const QUICK = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

const textOf = ({ sequence, id, at, hash, ...rest }: LogLine): string =>
  `${sequence} ${id} ${at} ${hash}\n${rest.header}\n${rest.operations}\n${rest.effects}\n` +
  `${rest.evidence ?? ''}\n${rest.body === null ? '' : bodyText(rest.body)}\n`;

const bodyText = (body: string): string =>
  body === '' || /^"|[\r\n]/.test(body) ? JSON.stringify(body) : body;

/** The lines of a piece, in order. Throws StoreError DAMAGED where they are not whole. */
export function linesIn(piece: LogPiece): readonly LogLine[] {
  const count = piece.last - piece.first + 1;
  const texts = unpacked(piece).split('\n');
  if (texts.length !== 6 * count + 1) throw notWhole(piece);
  return Array.from({ length: count }, (_, at) => lineOf(texts.slice(6 * at, 6 * at + 6)));
}

function unpacked(piece: LogPiece): string {
  try {
    return zstdDecompressSync(piece.lines).toString();
  } catch (cause) {
    throw notWhole(piece, { cause });
  }
}

const notWhole = ({ first, last }: LogPiece, options?: ErrorOptions): StoreError =>
  new StoreError('DAMAGED', `The changes ${first} to ${last} of the log are not whole.`, options);

function lineOf([
  names = '',
  header = '',
  operations = '',
  effects = '',
  evidence,
  body,
]: string[]) {
  const [sequence, id = '', at = '', hash = ''] = names.split(' ');
  return {
    sequence: Number(sequence),
    id,
    at,
    hash,
    header,
    operations,
    effects,
    evidence: evidence || null,
    body: body ? bodyOf(body) : null,
  };
}

const bodyOf = (text: string): string =>
  // A JSON string as `bodyText` wrote it.
  text.startsWith('"') ? (JSON.parse(text) as string) : text;
