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

/**
 * The lines of a piece from a number on, in order; of each only what is looked at is decoded. Throws StoreError DAMAGED
 * where they are not whole.
 */
export function* linesIn(piece: LogPiece, from = piece.first): Generator<SizedLine> {
  const bytes = unpacked(piece);
  const starts = lineStarts(bytes);
  const count = piece.last - piece.first + 1;
  if (starts.length !== LINES * count + 1 || starts.at(-1) !== bytes.length) throw notWhole(piece);
  for (let sequence = Math.max(from, piece.first); sequence <= piece.last; sequence++) {
    yield new PackedLine(bytes, starts, (sequence - piece.first) * LINES);
  }
}

/** A line, and about how much memory the whole of it takes, in bytes. */
export interface SizedLine extends Readonly<LogLine> {
  readonly size: number;
}

/** So many lines of text a change. */
const LINES = 6;
const NEW_LINE = 10;

/** Where each line of text begins, and where the last one ends. */
function lineStarts(bytes: Buffer): readonly number[] {
  const starts = [0];
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** Packed text is some ten times as long; in pieces of the usual 16 kB unpacking takes twice the time. */
function unpacked(piece: LogPiece): Buffer {
  const chunkSize = Math.min(2 ** 22, Math.max(2 ** 14, 16 * piece.lines.length));
  try {
    return zstdDecompressSync(piece.lines, { chunkSize });
  } catch (cause) {
    throw notWhole(piece, { cause });
  }
}

const notWhole = ({ first, last }: LogPiece, options?: ErrorOptions): StoreError =>
  new StoreError('DAMAGED', `The changes ${first} to ${last} of the log are not whole.`, options);

/** One line; its texts are decoded when they are asked for. */
class PackedLine implements SizedLine {
  readonly #text: (at: number) => string;
  readonly size: number;

  constructor(bytes: Buffer, starts: readonly number[], first: number) {
    const start = (at: number) => starts[first + at] ?? 0;
    this.#text = (at) => bytes.toString('utf8', start(at), start(at + 1) - 1);
    this.size = start(LINES) - start(0);
    const [sequence, id = '', at = '', hash = ''] = this.#text(0).split(' ');
    [this.sequence, this.id, this.at, this.hash] = [Number(sequence), id, at, hash];
  }

  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly hash: string;

  get header(): string {
    return this.#text(1);
  }
  get operations(): string {
    return this.#text(2);
  }
  get effects(): string {
    return this.#text(3);
  }
  get evidence(): string | null {
    return this.#text(4) || null;
  }
  get body(): string | null {
    const text = this.#text(5);
    return text ? bodyOf(text) : null;
  }
}

const bodyOf = (text: string): string =>
  // A JSON string as `bodyText` wrote it.
  text.startsWith('"') ? (JSON.parse(text) as string) : text;
