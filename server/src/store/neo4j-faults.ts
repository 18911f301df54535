import { StoreError } from './store.ts';
import type { StoreFault } from './store.ts';

/** The first that fits, by the driver's or the server's code: https://neo4j.com/docs/status-codes/5/ */
const faults: readonly (readonly [code: RegExp, fault: StoreFault, sentence: string])[] = [
  [
    /^Neo\.ClientError\.Security\.(Unauthorized|CredentialsExpired|TokenExpired)/,
    'WRONG_PASSWORD',
    'did not accept the user and password. Check NEO4J_USER and NEO4J_PASSWORD.',
  ],
  [
    /^Neo\.ClientError\.Security\.AuthenticationRateLimit/,
    'WRONG_PASSWORD',
    'has had too many wrong passwords and waits a while. Check NEO4J_USER and NEO4J_PASSWORD.',
  ],
  [
    /Forbidden|ReadOnly|NotALeader|WriteOnReadOnly/,
    'NOT_WRITABLE',
    'does not let this user write. Check the rights of NEO4J_USER.',
  ],
  [/DatabaseNotFound/, 'AWAY', 'has no database of the name given. Check NEO4J_DATABASE.'],
  [
    /TransactionTimedOut|LockAcquisitionTimeout|LockClientStopped|TransactionTerminated|Terminated/,
    'AWAY',
    'was not done in time: it is overloaded, or another server holds the lock on the log. Nothing was written; try again.',
  ],
  [
    /^(ServiceUnavailable|SessionExpired|N\/A)|^Neo\.(TransientError|DatabaseError)\./,
    'AWAY',
    'cannot be reached. Nothing was written; check that it runs, and NEO4J_URI.',
  ],
];

const FULL = /no space left|disk (is )?full|quota exceeded/i;

/** What a failure before COMMIT means; anything unknown stays as it is. */
export function neo4jFault(failure: unknown, where: string): unknown {
  if (!(failure instanceof Error) || failure instanceof StoreError) return failure;
  if (FULL.test(failure.message)) {
    return new StoreError('FULL', `There is no room left for ${where}. Nothing was written.`, {
      cause: failure,
    });
  }
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : undefined;
  const found = code === undefined ? undefined : faults.find(([pattern]) => pattern.test(code));
  if (!found) return failure;
  return new StoreError(found[1], `Neo4j at ${where} ${found[2]}`, { cause: failure });
}

/** Whatever happens once COMMIT has been asked for: it may have been done. */
export function unknownOutcome(failure: unknown, where: string): StoreError {
  return new StoreError(
    'UNKNOWN',
    `Neo4j at ${where} did not say whether the change was written. Ask again with the same id: it is written once.`,
    { cause: failure },
  );
}

export function tooSlow(where: string): StoreError {
  return new StoreError(
    'AWAY',
    `Neo4j at ${where} did not answer in time. Nothing was written; check that it runs, and NEO4J_URI.`,
  );
}
