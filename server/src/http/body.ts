import { bodyOf, readLength } from './read-body.ts';

/** What came is longer than may be taken. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
  readonly limit: number;
  constructor(limit: number) {
    super(`The body is longer than ${String(limit)} bytes`);
    this.limit = limit;
  }
}

/** The request with its body read and found to be no longer than `limit` bytes; throws BodyTooLarge. */
export async function bounded(request: Request, limit: number): Promise<Request> {
  const { method, headers, url, signal } = request;
  const length = readLength(request);
  if (length !== undefined) {
    if (length > limit) throw new BodyTooLarge(limit);
    return new Request(url, { method, headers, signal, body: await bodyOf(request) });
  }
  if (request.body === null) return request;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyTooLarge(limit);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body) {
    size += piece.byteLength;
    if (size > limit) throw new BodyTooLarge(limit);
    pieces.push(piece);
  }
  return new Request(url, { method, headers, signal, body: Buffer.concat(pieces) });
}
