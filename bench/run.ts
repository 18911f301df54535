import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Row } from './bench.ts';
import { inFolder } from './stores.ts';

/**
 * `npm run bench` measures everything, `npm run bench -- lineage search` only these, each in a process of its own,
 * and prints a table. BENCH_NEO4J=off leaves Neo4j out; LINAJE_BENCH=folder keeps the generated catalogs there for the next time.
 */
const here = import.meta.dirname;
const wished = process.argv.slice(2);
const names = (await readdir(join(here, 'of'))).map((file) => file.replace(/\.ts$/, '')).sort();
const unknown = wished.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(1);
}

const [processor] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'processor'}\n`);
console.log('| what | store | measured | to reach | |');
console.log('|---|---|---|---|---|');
const keep = process.env['LINAJE_BENCH'];
if (keep) await measure(keep);
else await inFolder(measure);

async function measure(folder: string): Promise<void> {
  for (const name of wished.length > 0 ? wished : names) {
    for (const row of await rowsOf(name, folder)) console.log(line(row));
  }
}

async function rowsOf(name: string, folder: string): Promise<readonly Row[]> {
  const env = { ...process.env, LINAJE_BENCH: folder };
  const child = fork(join(here, 'one.ts'), [name], { env });
  const ended = once(child, 'exit');
  let rows: readonly Row[] | undefined;
  child.once('message', (told) => {
    rows = told as readonly Row[]; // one.ts sends nothing else
  });
  await ended;
  return rows ?? [{ what: name, store: '—', measured: 'failed', reach: '', reached: false }];
}

function line({ what, store, measured, reach, reached }: Row): string {
  const mark = reached === undefined ? '' : reached ? '✓' : '✗';
  return `| ${what} | ${store} | ${measured} | ${reach} | ${mark} |`;
}
