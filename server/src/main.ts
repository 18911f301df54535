import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { speechOf, sentence } from './api/errors.ts';
import { configFrom, ConfigFault } from './config.ts';
import type { Config } from './config.ts';
import { openHouse } from './house.ts';
import { listen } from './http/listen.ts';
import { nodeServer } from './http/node-server.ts';
import { plantSample } from './sample.ts';
import { removeServerNote, writeServerNote } from './store/server-note.ts';
import { StoreError } from './store/store.ts';

/** How long an orderly end may take, in milliseconds. */
const PATIENCE = 10_000;

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

const STORE_AWAY =
  'Linaje: el almacén no responde; se sigue intentando · the store does not answer; trying on';
const STORE_BACK = 'Linaje: el almacén responde · the store answers';

try {
  await start(configFrom(process.env));
} catch (error) {
  process.stderr.write(`${faultSentence(error)}\n`);
  process.exit(1);
}

/** Brings everything up, and sees to its end. */
async function start(config: Config): Promise<void> {
  const log = pino(
    { level: config.logLevel, redact: ['*.password', '*.authorization'] },
    pino.destination({ dest: 2, sync: true }),
  );
  const house = await openHouse({
    config,
    log,
    now: () => new Date(),
    plant: plantSample,
    told: (news) => say(news === 'AWAY' ? STORE_AWAY : STORE_BACK),
  });
  const app = createApp({ ...house, log, config, webFolder, processMetrics: true });
  const server = nodeServer(app.fetch, (error) => log.error({ err: error }, 'an answer broke off'));
  const { url, moved } = await listen(server, config);
  await writeServerNote(config.dataFolder, { pid: process.pid, url });
  say(moved ? `Linaje: ${url} (${moved})` : `Linaje: ${url}`);

  let ending = false;
  const end = async () => {
    if (ending) process.exit(1); // asked twice: at once
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    server.close();
    server.closeIdleConnections();
    await house.close();
    server.closeAllConnections();
    await removeServerNote(config.dataFolder);
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One clear sentence for what can be put right; everything for what should not have happened. */
function faultSentence(error: unknown): string {
  if (error instanceof ConfigFault) return error.message;
  if (!(error instanceof StoreError))
    return error instanceof Error ? (error.stack ?? '') : String(error);
  const speech = speechOf([(process.env['LANG'] ?? 'es').slice(0, 2)]);
  return `Linaje: ${sentence(error.fault, {}, [speech])} (${error.message})`;
}
