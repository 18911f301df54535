import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './bolt-port.ts';
import { neo4jHome } from './home.ts';
import { startNeo4j } from './server.ts';

/**
 * `npm run neo4j`: a Neo4j on this machine, for trying and testing, until Ctrl-C.
 *
 *   --port=7687      without it: 7687, or any free one where that is taken
 *   --folder=…       where its data is; without it: .neo4j/server
 *   --password=…     of the user neo4j; without it authentication is off
 *   --until=PID      ends by itself when that process is gone (for test runs)
 *
 * While it runs, `server.json` in its folder holds `{ "pid", "uri" }`.
 */
const { values: asked } = parseArgs({
  options: {
    port: { type: 'string' },
    folder: { type: 'string' },
    password: { type: 'string' },
    until: { type: 'string' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = asked.folder ?? join(neo4jHome(), 'server');
const note = join(folder, 'server.json');

try {
  const server = await startNeo4j({
    home: neo4jHome(),
    folder,
    port: asked.port === undefined ? ((await freePort(7687)) ?? 0) : Number(asked.port),
    ...(asked.password !== undefined && { password: asked.password }),
    say,
  });
  writeFileSync(note, `${JSON.stringify({ pid: process.pid, uri: server.uri })}\n`);
  say(`Neo4j is ready at ${server.uri}`);
  say(
    asked.password === undefined
      ? 'Authentication is off: it listens on this machine only. Use it as NEO4J_URI; stop it with Ctrl-C.'
      : 'Sign in as neo4j with the given password. Use it as NEO4J_URI; stop it with Ctrl-C.',
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void server.stop());
  }
  if (asked.until !== undefined) watch(Number(asked.until), () => void server.stop());
  await server.ended;
  rmSync(note, { force: true });
  process.exit(0);
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
}

function watch(pid: number, gone: () => void): void {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      gone();
    }
  }, 1_000).unref();
}
