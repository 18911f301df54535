import { createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ServerConf {
  /** The server's own folder: data, logs and configuration. */
  readonly folder: string;
  readonly port: number;
  /** Of the user `neo4j`; without one, whoever reaches the port on this machine may do everything. */
  readonly password?: string;
}

/** Writes the configuration. A key that Neo4j does not know would stop its start. */
export async function writeConf({ folder, port, password }: ServerConf): Promise<void> {
  const directories = ['data', 'logs', 'run', 'plugins', 'import'];
  for (const name of [...directories, 'conf']) await mkdir(join(folder, name), { recursive: true });
  const lines = [
    ...directories.map((name) => `server.directories.${name}=${join(folder, name)}`),
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `dbms.security.auth_enabled=${password !== undefined}`,
    'server.memory.pagecache.size=256m',
    'db.transaction.timeout=60s',
    'db.memory.transaction.max=512m',
    'dbms.usage_report.enabled=false',
    'db.tx_log.preallocate=false',
  ];
  await writeFile(join(folder, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
  if (password !== undefined) await writeInitialPassword(folder, password);
}

/** What `neo4j-admin dbms set-initial-password` writes: SHA-256 over salt and password, 1,024 times; taken over at the first start. */
async function writeInitialPassword(folder: string, password: string): Promise<void> {
  const salt = randomBytes(32);
  let hash = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < 1_024; round++) hash = createHash('sha256').update(hash).digest();
  const line = `neo4j:SHA-256,${hash.toString('hex')},${salt.toString('hex')},1024:\n`;
  await mkdir(join(folder, 'data', 'dbms'), { recursive: true });
  await writeFile(join(folder, 'data', 'dbms', 'auth.ini'), line);
}
