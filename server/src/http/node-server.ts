import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { noteBody } from './read-body.ts';

/** Nothing longer is read from any connection; what doors take is less. */
const BODY_LIMIT = 16_000_001;

/** Serves a fetch handler over node:http. Requests are read whole, answers are streamed. */
export function nodeServer(
  fetch: (request: Request) => Promise<Response>,
  onFault: (error: unknown) => void,
): Server {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, fetch).catch((error: unknown) => {
      outgoing.destroy();
      if (!isGone(error)) onFault(error);
    });
  });
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  server.requestTimeout = 60_000;
  return server;
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fetch: (request: Request) => Promise<Response>,
): Promise<void> {
  const body = await bodyOf(incoming);
  const request = requestOf(incoming, outgoing);
  if (request && body) noteBody(request, body);
  const response = request ? await fetch(request) : new Response(null, { status: 400 });
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  // What was not read to its end cannot be followed by another request.
  if (!incoming.complete) outgoing.setHeader('connection', 'close');
  if (response.body === null) return void outgoing.end();
  if (!isStream(response)) return void outgoing.end(Buffer.from(await response.arrayBuffer()));
  // Node's and the web's ReadableStream are one class under two types.
  await pipeline(Readable.fromWeb(response.body as never), outgoing);
}

/** Up to one byte more than any door takes: so a door can say itself that it is too much. */
function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return Promise.resolve(undefined);
  return new Promise((read, fail) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const done = () => read(size > 0 ? Buffer.concat(pieces).subarray(0, BODY_LIMIT) : undefined);
    incoming.on('data', (piece: Buffer) => {
      pieces.push(piece);
      size += piece.byteLength;
      if (size < BODY_LIMIT) return;
      incoming.pause();
      done();
    });
    incoming.once('end', done);
    incoming.once('error', fail);
  });
}

/** Without its body, which `read-body.ts` keeps beside it. */
function requestOf(
  { method = 'GET', url = '/', headers, rawHeaders }: IncomingMessage,
  outgoing: ServerResponse,
): Request | undefined {
  const address = `http://${headers.host ?? 'localhost'}${url.startsWith('/') ? url : '/'}`;
  if (!URL.canParse(address) || ['TRACE', 'CONNECT', 'TRACK'].includes(method)) return undefined;
  const pairs = rawHeaders.flatMap((name, place): [string, string][] =>
    place % 2 === 0 ? [[name, rawHeaders[place + 1] ?? '']] : [],
  );
  const isStreamed = (headers.accept ?? '').includes('text/event-stream');
  const signal = isStreamed ? { signal: signalOf(outgoing) } : {};
  return new Request(address, { method, headers: pairs, ...signal });
}

/** Tells those who answer for a long time that nobody listens any more. */
function signalOf(outgoing: ServerResponse): AbortSignal {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  return gone.signal;
}

const isStream = ({ headers }: Response): boolean =>
  (headers.get('content-type') ?? '').startsWith('text/event-stream');

const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'EPIPE', 'ABORT_ERR'].includes(String(error.code));
