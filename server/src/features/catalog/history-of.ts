import type { Change, Effect, Id, Sequence } from '../../catalog/change-set.ts';
import type { Reading } from '../../reading/reading.ts';
import { changedProperties } from './value-changes.ts';

/** One property, or the relationships of one type. */
export type About = { readonly property: string } | { readonly relationship: string };

export interface HistoryWanted {
  readonly first: number;
  readonly offset: number;
  /** Only changes of this; left out: of everything. */
  readonly about?: About | undefined;
}

export interface HistoryPage {
  readonly totalCount: number;
  /** Newest first. */
  readonly changes: readonly Change[];
  /** How many older changes were not looked through for what was asked. */
  readonly unseen: number;
}

/** A property or a relationship type that has changed, and how often. */
export interface ChangedSubject {
  readonly about: About;
  readonly count: number;
}

interface LogGuests {
  readonly reading: Pick<Reading, 'history'>;
  readonly change: (sequence: Sequence) => Promise<Change>;
}

/** What is asked about one property is looked for in so many changes, the newest. */
const LOOKED_THROUGH = 500;

/** What happened to an entry and the relationships at it. */
export async function historyOf(
  id: Id,
  { about, ...page }: HistoryWanted,
  log: LogGuests,
): Promise<HistoryPage> {
  if (about) return historyAbout(id, about, page, log);
  const { lines, totalCount } = log.reading.history(id, page);
  const changes = await Promise.all(lines.map(({ sequence }) => log.change(sequence)));
  return { totalCount, changes, unseen: 0 };
}

async function historyAbout(
  id: Id,
  about: About,
  { first, offset }: { first: number; offset: number },
  log: LogGuests,
): Promise<HistoryPage> {
  const { changes, unseen } = await newest(id, log);
  const found = changes.filter(({ effects }) =>
    effects.some((effect) => concerns(effect, id) && isAbout(effect, about)),
  );
  return { totalCount: found.length, changes: found.slice(offset, offset + first), unseen };
}

/** What of an entry has changed, the most often first, then what changed last. */
export async function changedSubjects(id: Id, log: LogGuests): Promise<readonly ChangedSubject[]> {
  const { changes } = await newest(id, log);
  const counts = new Map<string, ChangedSubject>();
  for (const { effects } of changes) {
    const subjects = effects.filter((effect) => concerns(effect, id)).flatMap(subjectsOf);
    for (const [name, about] of new Map(subjects.map((one) => [JSON.stringify(one), one]))) {
      counts.set(name, { about, count: (counts.get(name)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

async function newest(id: Id, { reading, change }: LogGuests) {
  const { lines, totalCount } = reading.history(id, { first: LOOKED_THROUGH, offset: 0 });
  const changes = await Promise.all(lines.map(({ sequence }) => change(sequence)));
  return { changes, unseen: totalCount - lines.length };
}

/** Whether an effect is on this entry or on a relationship at it. */
export const concerns = ({ thing, after }: Effect, id: Id): boolean =>
  thing === id || (after.is === 'relationship' && (after.from === id || after.to === id));

/** Whether an effect is on this property of the entry, or on a relationship of this type. */
export const isAbout = (effect: Effect, about: About): boolean =>
  subjectsOf(effect).some((one) =>
    'property' in about
      ? 'property' in one && one.property === about.property
      : 'relationship' in one && one.relationship === about.relationship,
  );

const subjectsOf = (effect: Effect): readonly About[] =>
  effect.after.is === 'relationship'
    ? [{ relationship: effect.after.type }]
    : changedProperties(effect).map((property) => ({ property }));
