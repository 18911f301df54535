/**
 * The way in, in plain JavaScript so that any Node can read it: it sees to Node 24 or newer, to
 * built screens, and then hands over to `src/main.ts`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

if (Number.parseInt(process.versions.node) >= NEEDED) await start();
else if (existsSync(own) && process.env.LINAJE_NODE === undefined) startUnder(own);
else refuse();

async function start() {
  // Libraries check less of what cannot be wrong.
  process.env.NODE_ENV ??= 'production';
  // What was compiled once is not compiled again: half of a start. Where it cannot be written it is done without.
  module.enableCompileCache(
    fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)),
  );
  const { bringScreensUpToDate } = await import('./screens.ts');
  await bringScreensUpToDate();
  await import('./src/main.ts');
}

/** Once only: LINAJE_NODE keeps a wrong Node in that place from starting itself for ever. */
function startUnder(node) {
  const env = { ...process.env, LINAJE_NODE: node };
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function refuse() {
  console.error(
    `Linaje necesita Node ${NEEDED} o más nuevo y este es ${process.versions.node}: inícielo con «npm ci && npm start».\n` +
      `Linaje needs Node ${NEEDED} or newer and this is ${process.versions.node}: start it with "npm ci && npm start".`,
  );
  process.exitCode = 1;
}
