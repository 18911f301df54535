import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describeWith } from './guest.ts';

const run = promisify(execFile);
const client = 'openlineage-python==1.54.0';
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const home = `${cache}${client.replaceAll('=', '-')}`;

/** A Python that has the real OpenLineage client: `execFile(python, ['-c', script])`. */
export const python = `${home}/bin/python`;

const missing = await prepare().then(
  () => undefined,
  (why: unknown) => firstLine(why),
);

/** Tests with the real Python client; skipped visibly without it, a failure under REQUIRE_PYTHON=1. */
export const describePython = describeWith({
  name: 'Python client',
  missing,
  requiredBy: 'REQUIRE_PYTHON',
});

/** Made beside and moved into place, so that two test files may want it at the same time. */
async function prepare(): Promise<void> {
  if (existsSync(python)) return;
  const draft = `${home}-${process.pid}`;
  await mkdir(cache, { recursive: true });
  try {
    await run('python3', ['-m', 'venv', draft]);
    await run(`${draft}/bin/python`, ['-m', 'pip', 'install', '--quiet', client]);
    await rename(draft, home);
  } catch (why) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(python)) throw why;
  }
}

function firstLine(why: unknown): string {
  const said = why instanceof Error ? why.message.trim().split('\n') : [String(why)];
  return said.slice(0, 2).join(' ');
}
