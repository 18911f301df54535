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
  if (request.body === null) return request;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyTooLarge(limit);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body) {
    size += piece.byteLength;
    if (size > limit) throw new BodyTooLarge(limit);
    pieces.push(piece);
  }
  const { method, headers, url, signal } = request;
  return new Request(url, { method, headers, signal, body: Buffer.concat(pieces) });
}
