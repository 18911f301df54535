import type { DatabaseSync } from 'node:sqlite';
import type { Evidence, Id, Source } from '../catalog/change-set.ts';
import { FacetStamps, isNewer } from '../catalog/facet-stamps.ts';
import type { FacetStamp } from '../catalog/facet-stamps.ts';
import { RecentCache } from '../catalog/recent-cache.ts';
import type { Behind } from './behind.ts';
import type { Sources } from './sources.ts';

/** The newest facet of each kind that each source has sent about a thing. */
export interface Stamps {
  take(source: Source, evidence: Evidence): void;
  of(facet: string, target: Id): FacetStamps;
  /** For the digest, in no particular order. Those in the file: whatever waits must have been flushed. */
  all(): IterableIterator<readonly [target: Id, facet: string, source: Source, stamp: FacetStamp]>;
}

export function openStamps(database: DatabaseSync, behind: Behind, sources: Sources): Stamps {
  const write = database.prepare(`
    INSERT OR REPLACE INTO stamp (target, facet, source, at, hash)
    VALUES (?, ?, ?, ?, ?)`);
  const read = database.prepare(
    'SELECT source, at, hash FROM stamp WHERE target = ? AND facet = ?',
  );
  const all = database.prepare('SELECT target, facet, source, at, hash FROM stamp');
  const recent = new RecentCache<string, FacetStamps>(16_384);
  const waiting = behind.table((_name: string, { facet, target, stamps, changed }: Changed) => {
    for (const source of changed) {
      const stamp = stamps.get(source);
      if (stamp) write.run(target, facet, sources.code(source), stamp.at, stamp.hash);
    }
  });

  function of(facet: string, target: Id): FacetStamps {
    const name = `${target} ${facet}`;
    const known = waiting.get(name)?.stamps ?? recent.get(name);
    if (known) return known;
    const found = new FacetStamps();
    for (const row of read.iterate(target, facet)) {
      found.set(sources.at(Number(row['source'])), stampOf(row));
    }
    recent.set(name, found);
    return found;
  }

  /** What waits already may be on its way into the file: it is replaced, not changed. */
  function note(
    facet: string,
    target: Id,
    { stamps, source }: { stamps: FacetStamps; source: Source },
  ): void {
    const name = `${target} ${facet}`;
    const changed = new Set(waiting.get(name)?.changed).add(source);
    waiting.set(name, { facet, target, stamps, changed });
  }

  return {
    of,
    take(source, { at, stamps }) {
      for (const { facet, target, hash } of stamps) {
        const known = of(facet, target);
        const stamp = { at, hash };
        if (!isNewer(stamp, known.get(source))) continue;
        known.set(source, stamp);
        sources.code(source); // its name is written no later than this
        note(facet, target, { stamps: known, source });
      }
    },
    *all() {
      for (const row of all.iterate()) {
        const source = sources.at(Number(row['source']));
        yield [String(row['target']), String(row['facet']), source, stampOf(row)];
      }
    },
  };
}

interface Changed {
  readonly facet: string;
  readonly target: Id;
  readonly stamps: FacetStamps;
  /** Whose stamps the file does not have yet. */
  readonly changed: ReadonlySet<Source>;
}

const stampOf = (row: Record<string, unknown>): FacetStamp => ({
  at: String(row['at']),
  hash: String(row['hash']),
});
