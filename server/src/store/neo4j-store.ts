import { randomUUID } from 'node:crypto';
import { neo4jSchema } from '@linaje/graph-schema';
import { z } from 'zod';
import type { Change, Sequence, State } from '../catalog/change-set.ts';
import { BEFORE_THE_FIRST } from './chain.ts';
import { changeOf, logLine, weightOf } from './log-line.ts';
import { applyIn } from './neo4j-apply.ts';
import type { Neo4jGuests } from './neo4j-apply.ts';
import { counterIn } from './neo4j-counter.ts';
import type { Counter } from './neo4j-counter.ts';
import { connect } from './neo4j-connection.ts';
import type { Connection, Neo4jAddress } from './neo4j-connection.ts';
import { stateOf } from './neo4j-rows.ts';
import * as cypher from './neo4j-statements.ts';
import { mustDiffer } from './next-changes.ts';
import { BYTES_AT_ONCE, MOVED_AT_ONCE, newerModel } from './store.ts';
import type { Store } from './store.ts';

export type { Neo4jAddress, Neo4jGuests };

/**
 * Opens, or begins, the truth in a Neo4j (5, Community suffices), which several servers may share.
 * Throws StoreError: AWAY, WRONG_PASSWORD, NOT_WRITABLE or NEWER_MODEL.
 */
export async function openNeo4jStore(address: Neo4jAddress, guests: Neo4jGuests): Promise<Store> {
  const connection = await connect(address);
  try {
    await setUp(connection, guests);
    const { model } = await counterOf(connection);
    if (model > guests.model) throw newerModel(model, guests.model);
    return neo4jStore(connection, guests);
  } catch (failure) {
    await connection.close();
    throw failure;
  }
}

/** Constraints and indexes that are missing, then the counter. Several servers may do so at once. */
async function setUp(connection: Connection, guests: Neo4jGuests): Promise<void> {
  const { ask, integer } = connection;
  const there = new Set((await ask(cypher.schemaNames, {}, COLD)).map(({ name }) => name));
  const missing = [...neo4jSchema(guests.declared), ...cypher.ownSchema].filter(
    (statement) => !there.has(/^CREATE \w+ (\w+)/.exec(statement)?.[1]),
  );
  for (const statement of missing) await ask(statement, {}, COLD);
  if (missing.length > 0) await ask(cypher.schemaReady, {}, COLD);
  const born = {
    truth: randomUUID(),
    sequence: integer(0),
    at: '',
    hash: BEFORE_THE_FIRST,
    model: integer(guests.model),
  };
  await ask(cypher.birth, { born }, COLD);
}

const counterOf = async ({ ask }: Connection): Promise<Counter> =>
  counterIn(await ask(cypher.counter));

function neo4jStore(connection: Connection, guests: Neo4jGuests): Store {
  const { ask, stream, integer, where } = connection;
  const applyOnce = applyIn(connection, guests);

  /**
   * A commit of several changes does not become visible in one instant: a reader may see a later one first.
   * So only what follows without a gap is given; the rest comes with the next question.
   */
  async function changes(after: Sequence, limit: number): Promise<readonly Change[]> {
    const found: Change[] = [];
    let size = 0;
    const asked = { after: integer(after), limit: integer(limit) };
    for await (const row of stream(cypher.changesAfter, asked)) {
      const line = logLine.parse(row);
      size += weightOf(line);
      if (line.sequence !== after + found.length + 1) break;
      if (found.length > 0 && size > BYTES_AT_ONCE) break;
      found.push(changeOf(line));
    }
    return found;
  }

  async function* rows(): AsyncGenerator<State> {
    for (const statement of [cypher.entryPage, cypher.factPage]) {
      let last = '';
      for (let more = true; more;) {
        more = false;
        for await (const value of stream(statement, {
          after: last,
          limit: integer(ROWS_AT_ONCE),
        })) {
          const row = pageRow.parse(value);
          yield stateOf(row);
          last = row.id;
          more = true;
        }
      }
    }
  }

  return {
    changes,
    async apply(sets, basedOn) {
      mustDiffer(sets);
      const tried = await applyOnce(sets, basedOn);
      return 'moved' in tried ? { moved: await changes(basedOn, MOVED_AT_ONCE) } : tried;
    },
    async snapshot() {
      const { sequence } = await counterOf(connection);
      return { from: sequence, rows: rows() };
    },
    async status() {
      const [{ truth, sequence, model }, [row]] = await Promise.all([
        counterOf(connection),
        ask(cypher.counts),
      ]);
      return { truth, sequence, model, where, ...countsRow.parse(row) };
    },
    close: () => connection.close(),
  };
}

/** A server that has just started, or has indexes to fill, may take so many milliseconds over each step. */
const COLD = 120_000;
const ROWS_AT_ONCE = 1_000;
const pageRow = z.object({ id: z.string(), state: z.string(), claims: z.string().nullable() });
const countsRow = z.object({ entries: z.int(), relationships: z.int() });
