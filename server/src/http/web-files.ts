import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { policyFor } from './policy.ts';

const packed = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;
type Packing = keyof typeof packed;

interface File {
  readonly path: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly packed: Map<Packing, Promise<Buffer>>;
}

/** Answers for the built screens, or undefined where there is nothing of that name. */
export type WebFiles = (request: Request) => Promise<Response | undefined>;

/** The built screens in a folder, read once; without them every answer is undefined. */
export function webFiles(folder: string): WebFiles {
  let files: Promise<ReadonlyMap<string, File>> | undefined;
  return async (request) => {
    files ??= readAll(folder);
    const { pathname } = new URL(request.url);
    const all = await files;
    const file = all.get(pathname) ?? (isScreen(pathname) ? all.get('/index.html') : undefined);
    return file && (await answer(file, request));
  };
}

async function readAll(folder: string): Promise<ReadonlyMap<string, File>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names
    .filter((one) => one.isFile())
    .map(async (one): Promise<[string, File]> => {
      const full = join(one.parentPath, one.name);
      const path = `/${full.slice(folder.length).split(sep).filter(Boolean).join('/')}`;
      const body = await readFile(full);
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return [path, { path, body, etag, packed: new Map() }];
    });
  return new Map(await Promise.all(files));
}

/** Addresses of screens have no extension; what has one is a file that is there or not. */
const isScreen = (path: string): boolean => extname(path) === '';

async function answer(file: File, request: Request): Promise<Response> {
  const headers = new Headers({
    'content-type': types[extname(file.path)] ?? 'application/octet-stream',
    'cache-control': isHashed(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
  });
  if (file.path.endsWith('.html'))
    headers.set('content-security-policy', policyFor(file.body.toString()));
  if (request.headers.get('if-none-match')?.includes(file.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const packing = isText(file) ? bestFor(request.headers.get('accept-encoding')) : undefined;
  if (packing) headers.set('content-encoding', packing);
  const body = packing ? await packedOnce(file, packing) : file.body;
  headers.set('content-length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Vite puts the hash of the content into the name. */
const isHashed = (path: string): boolean => path.startsWith('/assets/');

const isText = ({ path, body }: File): boolean =>
  body.byteLength > 1_000 && /\.(html|js|css|json|svg|txt|webmanifest)$/.test(path);

function bestFor(accepted: string | null): Packing | undefined {
  const names = (accepted ?? '').split(',').map((one) => one.trim().split(';')[0]);
  return (['br', 'gzip'] as const).find((packing) => names.includes(packing));
}

function packedOnce(file: File, packing: Packing): Promise<Buffer> {
  const known = file.packed.get(packing) ?? packed[packing](file.body);
  file.packed.set(packing, known);
  return known;
}
