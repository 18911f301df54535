import { describe, test } from 'vitest';

/** Something a test needs from outside: real input, a browser, Python, a database. */
export interface Guest {
  /** As it is called in the skipped line: `real input`. */
  readonly name: string;
  /** Why it cannot be had here; `undefined` when it is there. */
  readonly missing: string | undefined;
  /** The variable that turns the skip into a failure when it is 1. */
  readonly requiredBy: string;
}

/**
 * A `describe` for tests that need a guest. Where the guest is missing they are skipped with the
 * reason in their name, or fail where the guest is required.
 */
export function describeWith(guest: Guest): (name: string, tests: () => void) => void {
  return (name, tests) => {
    if (guest.missing === undefined) describe(name, tests);
    else if (process.env[guest.requiredBy] === '1') describe(name, () => refuse(guest));
    else describe.skip(`${name} (no ${guest.name}: ${guest.missing})`, () => collected(tests));
  };
}

function refuse({ name, missing, requiredBy }: Guest): void {
  test(`${name} is there, as ${requiredBy}=1 demands`, () => {
    throw new Error(`There is no ${name}: ${missing}`);
  });
}

/** Tests made from what the guest would have given cannot even be listed without it. */
function collected(tests: () => void): void {
  try {
    tests();
  } catch {
    test('tests that are made from it');
  }
}
