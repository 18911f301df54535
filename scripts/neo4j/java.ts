import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Neo4j 5.26 runs on Java 17 and on 21, https://neo4j.com/docs/operations-manual/5/installation/requirements/ */
const FITTING = [21, 17];

/** A Java that Neo4j runs on: from JAVA_HOME, the path, or where Debian keeps them. Throws one sentence otherwise. */
export async function findJava(places?: readonly string[]): Promise<string> {
  const found: string[] = [];
  for (const java of places ?? (await usualPlaces())) {
    const version = await versionOf(java);
    if (version && FITTING.includes(version)) return java;
    if (version) found.push(String(version));
  }
  throw new Error(
    found.length === 0
      ? 'Neo4j needs Java 17 or 21, and no Java was found. Install one (Debian: apt-get install openjdk-17-jre-headless).'
      : `Neo4j needs Java 17 or 21, but only Java ${[...new Set(found)].join(', ')} was found. Install a fitting one and let JAVA_HOME point to it.`,
  );
}

async function usualPlaces(): Promise<readonly string[]> {
  const home = process.env['JAVA_HOME'];
  const machines = '/usr/lib/jvm';
  const installed = await readdir(machines).catch(() => []);
  return [
    ...(home ? [join(home, 'bin', 'java')] : []),
    'java',
    ...installed.map((folder) => join(machines, folder, 'bin', 'java')),
  ];
}

/** 17 of `openjdk version "17.0.15"`; undefined where there is no such program. */
async function versionOf(java: string): Promise<number | undefined> {
  if (java.includes('/') && !(await exists(java))) return undefined;
  try {
    const { stderr } = await run(java, ['-version']);
    const [, major] = /version "(\d+)/.exec(stderr) ?? [];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
