import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}web/dist`;
const stamp = `${built}/.sources`;

/** What the screens are made from. */
const sources = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/vite.config.ts',
  'web/package.json',
];

/**
 * Builds the screens where they are missing or older than their sources. The look is at names,
 * sizes and times of files only, so that a start is not held up; Vite is loaded only to build.
 */
export async function bringScreensUpToDate(): Promise<void> {
  if (!existsSync(`${root}web/index.html`)) return; // an image carries the built screens only
  const now = fingerprint(sources);
  if (now === lastBuilt()) return;
  console.log('Linaje: preparando las pantallas, una sola vez · building the screens, once');
  await build(now);
}

/** Built beside and moved into place: who is being served meanwhile never sees half of it. */
async function build(fingerprint: string): Promise<void> {
  const draft = `${root}node_modules/.cache/screens-${process.pid}`;
  const vite = await import('vite');
  try {
    await vite.build({
      root: `${root}web`,
      logLevel: 'warn',
      build: { outDir: draft, emptyOutDir: true },
    });
    await writeFile(`${draft}/.sources`, fingerprint);
    await swap(draft);
  } catch (why) {
    if (lastBuilt() !== fingerprint) throw why; // another start has built the same meanwhile
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function swap(draft: string): Promise<void> {
  const before = `${draft}-before`;
  await mkdir(built, { recursive: true });
  await rename(built, before);
  await rename(draft, built);
  await rm(before, { recursive: true, force: true });
}

function lastBuilt(): string | undefined {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort()) {
    const { size, mtimeMs } = statSync(root + path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
  const stat = statSync(root + path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(root + path).flatMap((name) => filesUnder(`${path}/${name}`));
}
