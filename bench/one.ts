import type { Bench } from './bench.ts';

/** Runs one bench by its name and tells its rows to the process that asked. */
const name = process.argv[2] ?? '';
// Every file of the folder exports one.
const { bench } = (await import(`./of/${name}.ts`)) as { bench: Bench };
process.send?.(await bench.run());
process.disconnect?.();
