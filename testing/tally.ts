import type { TestCase, TestModule } from 'vitest/node';

/** What a run came to. A file that could not be loaded counts as one failure. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

export function tally(modules: readonly TestModule[], unhandledErrors = 0): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: 'passed' | 'failed') =>
    tests.filter((test) => test.result().state === state).length;
  return {
    passed: count('passed'),
    failed: count('failed') + modules.filter(brokenOutsideItsTests).length + unhandledErrors,
    skipped: tests.filter(wasSkipped).map(whyNot),
  };
}

/** The line every run ends with, alone on the last line. */
export const lastLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/** A run in which nothing was tried proves nothing. */
export const holds = ({ passed, failed }: Tally): boolean => passed > 0 && failed === 0;

const brokenOutsideItsTests = (module: TestModule): boolean =>
  module.state() === 'failed' && module.children.allTests('failed').next().done === true;

const wasSkipped = (test: TestCase): boolean =>
  test.result().state === 'skipped' || test.result().state === 'pending';

function whyNot(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : 'it was never reached';
  return [`${test.module.relativeModuleId} > ${test.fullName}`, note].filter(Boolean).join(': ');
}
