import type { DatabaseSync } from 'node:sqlite';

/**
 * What the reading's file is still to be told. Answers come from memory at once; the file follows behind in larger
 * transactions, where what changes often is written once and an import's many small commits are one. Losing what waits
 * loses nothing: the file says to which change it stands, and the rest is followed again from the log.
 *
 * A flush takes along all that waits at one moment (`begin`) and is written piece by piece (`goOn`), all in one
 * transaction, so that others have the event loop between; what comes meanwhile waits for the next one.
 */
export class Behind {
  readonly #database: DatabaseSync;
  readonly #tables: Flushed[] = [];
  #isFlushing = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** A table whose rows wait by key, and how one of them is written. */
  table<Key, Row>(write: (key: Key, row: Row) => void): Waiting<Key, Row> {
    const waiting = new Waiting(write);
    this.join(waiting);
    return waiting;
  }

  /** Something else that a flush takes along. */
  join(flushed: Flushed): void {
    this.#tables.push(flushed);
  }

  /** How many rows wait for the next flush. */
  get size(): number {
    let size = 0;
    for (const table of this.#tables) size += table.size;
    return size;
  }

  get isFlushing(): boolean {
    return this.#isFlushing;
  }

  begin(): void {
    this.#database.exec('BEGIN');
    for (const table of this.#tables) table.leave();
    this.#isFlushing = true;
  }

  /** Writes so many rows of the flush; true when it is done. Throws where the disk does not take it: then all wait again. */
  goOn(rows: number): boolean {
    try {
      if (!this.#database.isTransaction) throw new Error('The transaction of a flush is gone');
      let left = rows;
      for (const table of this.#tables) {
        left -= table.writeSome(left);
        if (left <= 0) return false;
      }
      this.#database.exec('COMMIT');
    } catch (fault) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      this.#end((table) => table.comeBack());
      throw fault;
    }
    this.#end((table) => table.forget());
    return true;
  }

  #end(deed: (table: Flushed) => void): void {
    this.#tables.forEach(deed);
    this.#isFlushing = false;
  }
}

/** What a flush does with each table. */
export interface Flushed {
  readonly size: number;
  leave(): void;
  /** Gives how many rows it wrote. */
  writeSome(most: number): number;
  forget(): void;
  comeBack(): void;
}

/** Rows that are not in the file yet; whoever looks for one looks here first. */
export class Waiting<Key, Row> implements Flushed {
  readonly #write: (key: Key, row: Row) => void;
  #fresh = new Map<Key, Row>();
  #leaving = new Map<Key, Row>();
  #unwritten = this.#leaving.entries();

  constructor(write: (key: Key, row: Row) => void) {
    this.#write = write;
  }

  get(key: Key): Row | undefined {
    return this.#fresh.get(key) ?? this.#leaving.get(key);
  }

  set(key: Key, row: Row): void {
    this.#fresh.set(key, row);
  }

  get size(): number {
    return this.#fresh.size;
  }

  leave(): void {
    this.#leaving = this.#fresh;
    this.#unwritten = this.#leaving.entries();
    this.#fresh = new Map();
  }

  writeSome(most: number): number {
    let written = 0;
    while (written < most) {
      const { done, value } = this.#unwritten.next();
      if (done) break;
      this.#write(value[0], value[1]);
      written += 1;
    }
    return written;
  }

  forget(): void {
    this.#leaving = new Map();
    this.#unwritten = this.#leaving.entries();
  }

  comeBack(): void {
    for (const [key, row] of this.#leaving) if (!this.#fresh.has(key)) this.#fresh.set(key, row);
    this.forget();
  }
}
