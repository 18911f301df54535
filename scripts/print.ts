/**
 * Prints what is printed from the model: its document, the GraphQL schema, and the schema's types.
 * `npm run print` writes the files; with `--check` it only says which are no longer current.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const onlyCheck = process.argv.includes('--check');

/** In this order: the types are made from the schema as it stands in its file. */
const printed = [
  { file: 'graph-schema/MODEL.md', text: () => said('graph-schema/src/print-model.ts') },
  { file: 'server/schema.graphql', text: () => said('server/src/api/print-schema.ts') },
  { file: 'web/src/graphql-env.d.ts', text: typesOfSchema },
];

for (const { file, text } of printed) {
  try {
    const now = text();
    const before = existsSync(root + file) ? readFileSync(root + file, 'utf8') : undefined;
    if (now === before) console.log(`${file} is current`);
    else if (onlyCheck) fault(`${file} is not current: npm run print`);
    else {
      writeFileSync(root + file, now);
      console.log(`${file} is printed`);
    }
  } catch (why) {
    fault(`${file} could not be printed: ${why instanceof Error ? why.message : String(why)}`);
  }
}

function said(program: string): string {
  return run(process.execPath, [program]);
}

/** gql.tada writes to a file only. */
function typesOfSchema(): string {
  const cache = `${root}node_modules/.cache`;
  const draft = `${cache}/graphql-env.d.ts`;
  mkdirSync(cache, { recursive: true });
  run(process.execPath, [
    `${root}node_modules/gql.tada/bin/cli.js`,
    'generate-output',
    `--tsconfig=web/tsconfig.json`,
    `--output=${draft}`,
  ]);
  return readFileSync(draft, 'utf8');
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function fault(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
