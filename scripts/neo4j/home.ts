import { join } from 'node:path';

/** Where the launcher keeps what it fetched and the servers' folders; LINAJE_NEO4J_HOME puts it elsewhere. */
export const neo4jHome = (): string =>
  process.env['LINAJE_NEO4J_HOME'] ?? join(import.meta.dirname, '..', '..', '.neo4j');
