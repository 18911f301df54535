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
  const read = database.prepare('SELECT facet, source, at, hash FROM stamp WHERE target = ?');
  const all = database.prepare('SELECT target, facet, source, at, hash FROM stamp');
  const recent = new RecentCache<Id, About>(8_192);
  const waiting = behind.table((target: Id, { about, changed }: Changed) => {
    for (const [facet, changedSources] of changed) {
      for (const source of changedSources) {
        const stamp = about.get(facet)?.get(source);
        if (stamp) write.run(target, facet, sources.code(source), stamp.at, stamp.hash);
      }
    }
  });

  /** What waits stays in memory: there is one of it, whichever way it is found. */
  function about(target: Id): About {
    const known = recent.get(target) ?? waiting.get(target)?.about;
    if (known) return known;
    const found: About = new Map();
    for (const row of read.iterate(target)) {
      stampsIn(found, String(row['facet'])).set(sources.at(Number(row['source'])), stampOf(row));
    }
    recent.set(target, found);
    return found;
  }

  /** What waits already may be on its way into the file: it is replaced, not changed. */
  function note(target: Id, facet: string, { about, source }: { about: About; source: Source }) {
    const changed = new Map(waiting.get(target)?.changed);
    changed.set(facet, new Set(changed.get(facet)).add(source));
    waiting.set(target, { about, changed });
  }

  return {
    of: (facet, target) => about(target).get(facet) ?? NONE,
    take(source, { at, stamps }) {
      for (const { facet, target, hash } of stamps) {
        const found = about(target);
        const known = stampsIn(found, facet);
        const stamp = { at, hash };
        if (!isNewer(stamp, known.get(source))) continue;
        known.set(source, stamp);
        sources.code(source); // its name is written no later than this
        note(target, facet, { about: found, source });
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

/** All that was sent about one thing, by facet. */
type About = Map<string, FacetStamps>;

interface Changed {
  readonly about: About;
  /** Whose stamps the file does not have yet, by facet. */
  readonly changed: ReadonlyMap<string, ReadonlySet<Source>>;
}

const NONE: FacetStamps = new FacetStamps();

function stampsIn(about: About, facet: string): FacetStamps {
  const known = about.get(facet) ?? new FacetStamps();
  about.set(facet, known);
  return known;
}

const stampOf = (row: Record<string, unknown>): FacetStamp => ({
  at: String(row['at']),
  hash: String(row['hash']),
});
