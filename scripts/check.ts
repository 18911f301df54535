/**
 * `npm run check`: every check of the house, one after the other, all faults told.
 * `npm run check -- types knip` runs the named ones only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly in?: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['graph-schema', 'server', 'seed', 'web', 'scripts', 'testing', 'bench'];
const standing = rooms.filter((room) => existsSync(root + room));

const steps: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types-web', command: ['tsc', '-p', 'web/tsconfig.json', '--noEmit'] },
  { name: 'lint', command: ['eslint', '--max-warnings=0', '.'] },
  { name: 'boundaries', command: ['depcruise', '--output-type=err', ...standing] },
  { name: 'unused', command: ['knip'] },
  { name: 'printed', command: ['node', 'scripts/print.ts', '--check'] },
  { name: 'queries', command: ['gql.tada', 'check'], in: 'web' },
  { name: 'lock', command: ['node', 'scripts/lock-check.ts'] },
];

const wanted = process.argv.slice(2);
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
const failed = chosen.filter((step) => !passes(step)).map(({ name }) => name);

if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}. ${steps.map((s) => s.name).join(', ')}`);
}
console.log(
  failed.length === 0
    ? `\nAll checks hold: ${chosen.map(({ name }) => name).join(', ')}`
    : `\n${failed.length} of ${chosen.length} checks found faults: ${failed.join(', ')}`,
);
process.exitCode = failed.length + unknown.length > 0 ? 1 : 0;

function passes({ name, command: [program, ...args], in: folder = '.' }: Step): boolean {
  console.log(`\n── ${name}: ${program} ${args.join(' ')}`);
  const began = performance.now();
  const { status, error } = spawnSync(program, args, {
    cwd: root + folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env['PATH']}` },
  });
  if (error !== undefined) console.error(error.message);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`   ${status === 0 ? 'holds' : 'FAULTS'} (${seconds} s)`);
  return status === 0;
}
