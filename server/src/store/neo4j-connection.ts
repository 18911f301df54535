import type { Driver, Transaction } from 'neo4j-driver';
import { neo4jFault, tooSlow, unknownOutcome } from './neo4j-faults.ts';

export interface Neo4jAddress {
  readonly uri: string;
  readonly user?: string;
  readonly password?: string;
  /** Without it the user's home database. */
  readonly database?: string;
  /** Of one transaction, in milliseconds; 10 s without it. */
  readonly timeout?: number;
}

export type Row = Readonly<Record<string, unknown>>;
/** Sends one statement; several may be on their way at once and are done in order. */
export type Run = (statement: string, parameters?: object) => Promise<readonly Row[]>;

/** A transaction's work: what it gives, and whether what it wrote shall stay. */
export type Deed<Given> = (run: Run) => Promise<{ readonly give: Given; readonly keep: boolean }>;

/** All that the store needs of the driver, which is loaded only here. */
export interface Connection {
  readonly where: string;
  /** Marks a whole number: the driver sends plain JavaScript numbers as floating point. */
  readonly integer: (value: number) => unknown;
  /**
   * One explicit transaction. The driver's managed ones would run a write twice when the answer to COMMIT is lost.
   * Throws StoreError: UNKNOWN once COMMIT was asked for, AWAY and others before.
   */
  transaction<Given>(deed: Deed<Given>): Promise<Given>;
  /** One statement, its rows as they come. */
  stream(statement: string, parameters: object): AsyncIterable<Row>;
  /** One statement outside a transaction, all its rows; `patience` in milliseconds instead of the timeout. */
  ask(statement: string, parameters?: object, patience?: number): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** The server ends a transaction at its timeout; this much later we stop waiting for a server that is frozen itself. */
const GRACE = 3_000;

export async function connect(address: Neo4jAddress): Promise<Connection> {
  const { default: neo4j } = await import('neo4j-driver');
  const { uri, user = 'neo4j', password, database, timeout = 10_000 } = address;
  const where = database ? `${uri}/${database}` : uri;
  const start = (): Driver =>
    neo4j.driver(uri, password ? neo4j.auth.basic(user, password) : undefined, {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: timeout,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  let driver = start();
  const open = () => driver.session({ ...(database && { database }), fetchSize: 200 });

  /** A connection that hangs would never come back to the pool: begin with a new one. */
  function startAfresh(): void {
    const old = driver;
    driver = start();
    old.close().catch(() => undefined);
  }

  async function transaction<Given>(deed: Deed<Given>): Promise<Given> {
    const session = open();
    const fate = { abandoned: false, committing: false };
    const work = async (): Promise<Given> => {
      const running = session.beginTransaction({ timeout });
      const { give, keep } = await deed(runner(running));
      if (fate.abandoned) throw tooSlow(where);
      fate.committing = keep;
      await (keep ? running.commit() : running.rollback());
      return give;
    };
    try {
      const given = await within(timeout + GRACE, work(), () => {
        fate.abandoned = true;
        startAfresh();
        return tooSlow(where);
      });
      await session.close();
      return given;
    } catch (failure) {
      // A transaction that is still open is rolled back with its session.
      const closed = session.close().catch(() => undefined);
      if (!fate.abandoned) await within(GRACE, closed, () => tooSlow(where)).catch(startAfresh);
      throw fate.committing ? unknownOutcome(failure, where) : neo4jFault(failure, where);
    }
  }

  async function* stream(
    statement: string,
    parameters: object,
    patience = timeout,
  ): AsyncGenerator<Row> {
    const session = open();
    try {
      const result = session.run(statement, parameters, { timeout: patience });
      const rows = result[Symbol.asyncIterator]();
      for (;;) {
        const { value, done } = await within(patience + GRACE, rows.next(), () => {
          startAfresh();
          return tooSlow(where);
        });
        if (done) return;
        yield value.toObject();
      }
    } catch (failure) {
      throw neo4jFault(failure, where);
    } finally {
      session.close().catch(() => undefined);
    }
  }

  return {
    where,
    integer: (value) => neo4j.int(value),
    transaction,
    stream,
    async ask(statement, parameters = {}, patience = timeout) {
      const rows: Row[] = [];
      for await (const row of stream(statement, parameters, patience)) rows.push(row);
      return rows;
    },
    close: () => driver.close(),
  };
}

const runner =
  (transaction: Transaction): Run =>
  async (statement, parameters) => {
    const { records } = await transaction.run(statement, parameters);
    return records.map((record) => record.toObject());
  };

/** What a promise gives, or a failure made when it takes too long. */
async function within<Given>(
  milliseconds: number,
  promise: Promise<Given>,
  late: () => Error,
): Promise<Given> {
  const { promise: alarm, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), milliseconds);
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
