/**
 * The bytes of a request that were read before it was made into one. What a body is wrapped into and unwrapped from
 * again costs more than a small event is worth.
 */
const read = new WeakMap<Request, Uint8Array<ArrayBuffer>>();

export function noteBody(request: Request, body: Uint8Array<ArrayBuffer>): void {
  read.set(request, body);
}

/** All of a request's body; empty where it has none. */
export async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return read.get(request) ?? new Uint8Array(await request.arrayBuffer());
}

/** Whether the body was read already, and how long it is then. */
export const readLength = (request: Request): number | undefined => read.get(request)?.byteLength;
