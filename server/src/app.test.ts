import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADDRESS, anApp } from './api/an-app.ts';
import type { AnApp } from './api/an-app.ts';
import { createApp } from './app.ts';
import type { App } from './app.ts';
import { StoreError } from './store/store.ts';

const QUERY = JSON.stringify({ query: '{ status { sequence } }' });
const folder = mkdtempSync(join(tmpdir(), 'linaje-web-'));
let house: AnApp;
let away = false;
let broken = false;

beforeAll(async () => {
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><script>start()</script><div id="root">',
  );
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), `// ${'x'.repeat(5_000)}`);
  house = await anApp({
    webFolder: folder,
    store: (store) => ({
      ...store,
      async status() {
        if (away) throw new StoreError('AWAY', 'pulled out');
        if (broken) throw new TypeError('secret thing 42');
        return store.status();
      },
    }),
  });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, app: App = house.app) =>
  app.fetch(new Request(ADDRESS + path, { headers }));

async function refusal(response: Response) {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string; reference: string } }[];
  };
  return { status: response.status, ...errors[0]?.extensions, message: errors[0]?.message ?? '' };
}

describe('who may ask', () => {
  test('a foreign origin is not answered, ours is', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost:3000', 'nonsense']) {
      const answer = await refusal(await house.post(QUERY, { origin }));
      expect(answer).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' });
    }
    expect((await house.post(QUERY, { origin: ADDRESS })).status).toBe(200);
  });

  test('a foreign host is not answered, whatever name resolves to this machine', async () => {
    for (const host of ['evil.example', 'evil.example:4000', 'localhost.evil.example', '']) {
      const answer = await refusal(await house.post(QUERY, { host }));
      expect(answer).toMatchObject({ status: 403, code: 'FOREIGN_HOST' });
    }
    for (const host of ['localhost:1', '127.0.0.1', '[::1]:4000']) {
      expect((await house.post(QUERY, { host })).status).toBe(200);
    }
  });

  test('a page elsewhere may link here, and do nothing else', async () => {
    const from = (mode: string) => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode });
    expect((await get('/', from('navigate'))).status).toBe(200);
    expect((await get('/health', from('no-cors'))).status).toBe(403);
    expect((await house.post(QUERY, from('no-cors'))).status).toBe(403);
  });

  test('no answer lets other origins read it', async () => {
    const response = await house.post(QUERY);
    expect(response.headers.get('access-control-allow-origin')).toBe(null);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('what may be sent', () => {
  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    '',
  ])('changes never come as %s', async (type) => {
    const answer = await refusal(await house.post(QUERY, { 'content-type': type }));
    expect(answer).toMatchObject({ status: 415, code: 'MUTATION_NOT_JSON' });
  });

  test('changes never come by GET', async () => {
    const query = encodeURIComponent(
      'mutation { retire(id: "x", expectedVersion: 1) { __typename } }',
    );
    const response = await get(`/graphql?query=${query}`, { accept: 'application/json' });
    expect(response.status).toBe(405);
  });

  test('a body over a megabyte is refused in the language of the asker', async () => {
    const body = JSON.stringify({ query: `{ status { sequence } } # ${'x'.repeat(1_100_000)}` });
    const [es, en] = [
      await refusal(await house.post(body, { 'accept-language': 'es' })),
      await refusal(await house.post(body, { 'accept-language': 'en' })),
    ];
    expect(es).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    expect(es.message).toContain('pasa de 1000000 bytes');
    expect(en.message).toContain('larger than 1000000 bytes');
  });

  test('what is no JSON, or no question, is refused', async () => {
    expect(await refusal(await house.post('{"query'))).toMatchObject({
      status: 400,
      code: 'NOT_JSON',
    });
    for (const body of ['null', '[]', `[${QUERY}]`, '"x"', '1']) {
      expect((await house.post(body)).status, body).toBe(400);
    }
  });

  test('variables called __proto__ do no harm', async () => {
    const body = '{"query":"{ status { sequence } }","variables":{"__proto__":{"polluted":1}}}';
    expect((await house.post(body)).status).toBe(200);
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
  });
});

describe('screens', () => {
  test('any address of a screen gives the page, with a policy that knows its own scripts', async () => {
    for (const path of ['/', '/flujo', '/term/a%7Cb']) {
      const response = await get(path);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toMatch(
        /script-src 'self' 'sha256-[^']+'; style/,
      );
    }
  });

  test('files with a hash in their name are kept for ever, packed, and not sent twice', async () => {
    const response = await get('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    const body = Buffer.from(await response.arrayBuffer());
    expect(brotliDecompressSync(body).toString()).toContain('xxx');
    const etag = response.headers.get('etag') ?? '';
    expect((await get('/assets/main-abc123.js', { 'if-none-match': etag })).status).toBe(304);
  });

  test('what is not there, or outside, is not given', async () => {
    for (const path of [
      '/nothing.js',
      '/../../etc/passwd.txt',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/',
    ]) {
      const { status } = await get(path);
      expect([404, 200], path).toContain(status);
    }
    expect((await get('/package.json')).status).toBe(404);
    const posted = await house.app.fetch(new Request(`${ADDRESS}/x`, { method: 'DELETE' }));
    expect(await refusal(posted)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
  });

  test('the console works without any other place', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    const page = await response.text();
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe-eval');
  });
});

describe('how it is', () => {
  test('health, readiness and figures', async () => {
    expect((await get('/health')).status).toBe(200);
    expect(await (await get('/ready')).json()).toMatchObject({ status: 'ready' });
    expect(await (await get('/metrics')).text()).toContain('linaje_http_requests_total');
  });

  test('while the store is away, readiness says so and recovers', async () => {
    away = true;
    const response = await get('/ready');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await house.ask('{ status { ready where } }')).data.status).toEqual({
      ready: false,
      where: null,
    });
    away = false;
    expect((await get('/ready')).status).toBe(200);
  });

  test('before there is a catalog it answers all the same', async () => {
    const log = { info: () => undefined, error: () => undefined };
    const config = { host: '127.0.0.1', trustNetwork: false, languages: ['es', 'en'] };
    const app = createApp({ catalog: () => undefined, log, config });
    expect((await get('/health', {}, app)).status).toBe(200);
    expect((await get('/ready', {}, app)).status).toBe(503);
    const asked = await app.fetch(
      new Request(`${ADDRESS}/graphql`, { method: 'POST', body: QUERY }),
    );
    expect(await refusal(asked)).toMatchObject({ status: 503, code: 'AWAY' });
  });

  test('what nobody expected is masked; its reference is in the log with all there is to know', async () => {
    broken = true;
    const { errors } = await house.ask('{ status { ready } }', { language: 'en' });
    broken = false;
    expect(errors[0]?.extensions.code).toBe('UNEXPECTED');
    expect(errors[0]?.message).not.toContain('secret');
    const { reference } = errors[0]!.extensions; // it was just looked at
    const line = house.logged.find(
      ({ about }) => 'reference' in about && about.reference === reference,
    );
    expect(line).toMatchObject({ level: 'error', about: { err: { message: 'secret thing 42' } } });
  });
});

describe('events come in by the same address', () => {
  const event = {
    eventType: 'COMPLETE',
    eventTime: '2026-01-02T03:04:05.678Z',
    producer: 'https://example.com/p',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: '0199b000-0000-7000-8000-000000000001' },
    job: { namespace: 'shop', name: 'load' },
    inputs: [{ namespace: 'shop', name: 'a' }],
    outputs: [{ namespace: 'shop', name: 'b' }],
  };
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    house.app.fetch(
      new Request(`${ADDRESS}/api/v1/lineage`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );

  test('and are in the picture and the search the moment the client has its answer', async () => {
    const packed = gzipSync(JSON.stringify(event));
    expect(
      (await send(packed, { 'content-encoding': 'gzip', authorization: 'Bearer x' })).status,
    ).toBe(201);
    const { data } = await house.ask(
      '{ datasets { nodes { name flowsFrom { totalCount } writtenBy { nodes { name } } } } }',
    );
    expect(data.datasets.nodes.map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
    expect(data.datasets.nodes[1].writtenBy.nodes).toEqual([{ name: 'load' }]);
  });

  test('a page elsewhere cannot make events up', async () => {
    expect((await send(JSON.stringify(event), { origin: 'https://evil.example' })).status).toBe(
      403,
    );
  });

  test('an event of more than 16 MB is refused', async () => {
    expect((await send('x'.repeat(16_000_001))).status).toBe(413);
  });
});

test('scripts made for Marquez read on', async () => {
  const response = await get('/api/v1/namespaces');
  expect(response.status).toBe(200);
  expect(await refusal(await get('/api/v1/nonsense'))).toMatchObject({
    status: 404,
    code: 'NOT_FOUND',
  });
});
