import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The long-term version; Community edition, GPL, fetched from Maven Central and never part of this project. */
const NEO4J_VERSION = '5.26.29';

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>linaje</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    ${['org.neo4j:neo4j', 'org.neo4j.app:neo4j-server', 'org.neo4j:neo4j-bolt']
      .map((name) => name.split(':'))
      .map(
        ([group, artifact]) =>
          `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`,
      )
      .join('\n    ')}
  </dependencies>
</project>
`;

/** The folder with the server's jars; fetched once (about 120 MB), whole or not at all. */
export async function neo4jJars(home: string, say: (line: string) => void): Promise<string> {
  const jars = folderOf(home);
  if (await hasJars(home)) return jars;
  say(
    `Fetching Neo4j ${NEO4J_VERSION} from Maven Central; this happens once and takes a minute or two.`,
  );
  const part = join(home, `fetching-${process.pid}`);
  await mkdir(part, { recursive: true });
  await writeFile(join(part, 'pom.xml'), pom);
  try {
    await maven(part);
    await rename(join(part, 'lib'), jars).catch(unlessThere(home));
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return jars;
}

function maven(folder: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'];
  const asked = [...goal, '-DexcludeGroupIds=org.ow2.asm', '--batch-mode', '--quiet'];
  const child = spawn('mvn', asked, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((done, fail) => {
    child.once('error', () =>
      fail(
        new Error(
          'Neo4j is fetched with Maven, and the program mvn was not found. Install it (Debian: apt-get install maven), or let NEO4J_URI point to a Neo4j of your own.',
        ),
      ),
    );
    child.once('close', (code) =>
      code === 0
        ? done()
        : fail(new Error(`Maven could not fetch Neo4j ${NEO4J_VERSION}: ${firstError(said)}`)),
    );
  });
}

const firstError = (said: string): string =>
  said.split('\n').find((line) => line.includes('ERROR')) ?? 'it gave no reason.';

/** Another process may have fetched them at the same time; then its jars serve. */
function unlessThere(home: string) {
  return async (failure: unknown): Promise<void> => {
    if (!(await hasJars(home))) throw failure;
  };
}

const folderOf = (home: string) => join(home, `lib-${NEO4J_VERSION}`);

export const hasJars = async (home: string): Promise<boolean> =>
  (await readdir(folderOf(home)).catch(() => [])).length > 0;

export function hasMaven(): Promise<boolean> {
  const child = spawn('mvn', ['--version'], { stdio: 'ignore' });
  return new Promise((answer) => {
    child.once('error', () => answer(false));
    child.once('close', (code) => answer(code === 0));
  });
}
