import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer } from '../a-server.ts';
import type { AServer } from '../a-server.ts';

let folder: string;
let server: AServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linaje-audit-'));
  server = await aServer({ LINAJE_DATA: folder, LINAJE_SAMPLE: 'on', PORT: '0' });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function linaje(...args: string[]): Promise<{ code: number; said: string }> {
  const command = fileURLToPath(new URL('./main.ts', import.meta.url));
  const env = { PATH: process.env['PATH'] ?? '', LINAJE_DATA: folder, LANG: 'en' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [command, 'audit', ...args], {
      env,
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

test('a running server is asked; afterwards the folder is opened, and both say the same', async () => {
  const asked = await linaje('--rules', 'M,P', '--json');
  expect(asked.code).toBe(1);
  const rulesIn = (said: string) =>
    (JSON.parse(said) as { rule: string; title: string }[]).map(
      ({ rule, title }) => `${rule} ${title}`,
    );
  expect(rulesIn(asked.said)).toContain('M1 Last contact has no source');

  const file = join(folder, 'report.md');
  const written = await linaje(
    '--format',
    'md',
    '--output',
    file,
    '--severities',
    'high',
    '--fail-on',
    'critical',
  );
  expect(written).toEqual({ code: 0, said: `Written to ${file}\n` });
  expect(readFileSync(file, 'utf8')).toContain('### M1 · Last contact has no source');

  await server.end('SIGTERM');
  const opened = await linaje('--rules', 'm,p', '--format', 'json', '--fail-on', 'never');
  expect(opened.code).toBe(0);
  expect(rulesIn(opened.said)).toEqual(rulesIn(asked.said));

  const resolved = await linaje('--state', 'resolved', '--rules', 'P3');
  expect(resolved.code).toBe(0);
  expect(resolved.said).toContain('(resolved)');

  const lines = await linaje();
  expect(lines.code).toBe(1);
  expect(lines.said).toMatch(/^High \(10\)\n {2}P7 {3}Impulso/);
  const unknown = await linaje('--rules', 'ZZ9');
  expect(unknown.code).toBe(2);
  expect(unknown.said).toMatch(/^linaje: The audit has no rule ZZ9\./);
  expect((await linaje('--help')).said).toContain('Exit codes');
}, 180_000);
