/**
 * Runs the tests (`npm test -- server/src/reading -t 'a name'` runs some of them), says which were
 * skipped and why, and ends with the line `N passed, N failed, N skipped`.
 */
import { parseCLI, startVitest } from 'vitest/node';
import { holds, lastLine, tally } from '../testing/tally.ts';
import type { Tally } from '../testing/tally.ts';

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest('test', filter, { ...options, watch: false });
const result = tally(vitest.state.getTestModules(), vitest.state.getUnhandledErrors().length);
await vitest.close();

tell(result);
// Said outright, so that a forgotten socket or child of a test cannot keep the run open.
process.exit(holds(result) ? Number(process.exitCode ?? 0) : 1);

function tell(result: Tally): void {
  // Who asks for tests by name knows which ones are left out.
  const listed = options.testNamePattern === undefined ? result.skipped : [];
  if (listed.length > 0) console.log(['\nSkipped:', ...listed].join('\n  '));
  if (result.passed + result.failed === 0) console.log('\nNo test ran: that proves nothing.');
  console.log(`\n${lastLine(result)}`);
}
