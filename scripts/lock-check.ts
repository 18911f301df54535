/**
 * Is package-lock.json complete, and does it name nobody's private registry?
 * npm leaves out optional packages of other platforms that it could not have, without a word, and
 * `npm ci` then fails on those platforms.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Locked>>;

const PUBLIC = 'https://registry.npmjs.org/';

/** One sentence per fault; an empty list is a lock file that installs everywhere. */
export function lockFaults(packages: Packages): readonly string[] {
  return Object.entries(packages).flatMap(([path, locked]) => [
    ...Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !holds(packages, path, name))
      .map((name) => `${path || 'the root'} wants ${name}, which is not in the lock file`),
    ...(isForeign(locked.resolved) ? [`${path} comes from ${locked.resolved}`] : []),
  ]);
}

/** Node's own way of looking: in the package's node_modules, then in those of all folders above. */
function holds(packages: Packages, path: string, name: string): boolean {
  if (`${path && `${path}/`}node_modules/${name}` in packages) return true;
  return path !== '' && holds(packages, path.replace(/\/?[^/]*$/, ''), name);
}

const isForeign = (resolved: string | undefined): boolean =>
  resolved !== undefined && /^[a-z+]+:/.test(resolved) && !resolved.startsWith(PUBLIC);

if (import.meta.main) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  // npm's own file; only the two parts named in `Locked` are looked at.
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Packages };
  const faults = lockFaults(packages);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) console.error('Make the lock file anew with npm running on Node 24.');
  process.exitCode = faults.length > 0 ? 1 : 0;
}
