/**
 * Prints what is printed from the model: the model document and the GraphQL schema.
 * `npm run print` writes the files; with `--check` it only says which are no longer current.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const printed = [
  { file: 'graph-schema/MODEL.md', by: 'graph-schema/src/print-model.ts' },
  { file: 'server/schema.graphql', by: 'server/src/api/print-schema.ts' },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const onlyCheck = process.argv.includes('--check');

for (const { file, by } of printed) {
  if (!existsSync(root + by)) {
    fault(`${by} is not there, so ${file} cannot be printed`);
    continue;
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [by], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) fault(`${by} could not print:\n${stderr}`);
  else if (stdout === (existsSync(root + file) ? readFileSync(root + file, 'utf8') : undefined)) {
    console.log(`${file} is current`);
  } else if (onlyCheck) fault(`${file} is not current: npm run print`);
  else {
    writeFileSync(root + file, stdout);
    console.log(`${file} is printed`);
  }
}

function fault(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
