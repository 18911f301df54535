import type { Catalog } from './catalog/catalog.ts';
import type { ChangeSet } from './catalog/change-set.ts';
import type { TellClock } from './past-clock.ts';

/** How a long piece of work is followed, and stopped between two of its steps. */
export interface Following {
  /** Told before the first step and after each: operations done, of so many. */
  readonly told?: (done: number, total: number) => void;
  readonly stopped?: () => boolean;
}

/** So many operations are committed at once: few enough to tell how far it is, many enough for a store far away. */
const AT_ONCE = 1_500;

/**
 * Puts the invented sample company into an empty catalog, as it would have come in over some months: each change set
 * at the moment at which it was said, so that the past has something to show. What is in already stays as it is.
 * Throws where the catalog refuses it.
 */
export async function plantSample(
  catalog: Catalog,
  tell: TellClock,
  following: Following = {},
): Promise<void> {
  const sets = await sampleSets();
  tell(new Map(sets.map(({ id, saidAt }) => [id, new Date(saidAt)])));
  try {
    await committed(catalog, sets, following);
  } finally {
    tell(undefined);
  }
}

/** Commits in order, some at once, until it is stopped. Throws at what is refused, and goes no further. */
export async function committed(
  catalog: Catalog,
  sets: readonly ChangeSet[],
  { told = () => undefined, stopped = () => false }: Following,
): Promise<void> {
  const total = sizeOf(sets);
  let done = 0;
  told(done, total);
  for (const some of inGroups(sets)) {
    if (stopped()) return;
    const outcomes = await catalog.commit(some);
    const [fault] = outcomes.flatMap((one) => (one.done === 'refused' ? one.faults : []));
    if (fault) throw new Error(`The sample company does not fit: ${JSON.stringify(fault)}`);
    done += sizeOf(some);
    told(done, total);
  }
}

const sizeOf = (sets: readonly ChangeSet[]): number =>
  sets.reduce((sum, { operations }) => sum + operations.length, 0);

/** Whole sets, in order, in groups of about as many operations as go in at once. */
function inGroups(sets: readonly ChangeSet[]): ChangeSet[][] {
  const groups: ChangeSet[][] = [];
  let size = Infinity;
  for (const set of sets) {
    if (size + set.operations.length > AT_ONCE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(set);
    size += set.operations.length;
  }
  return groups;
}

/** Loaded only where it is wanted: most catalogs never see it. */
export async function sampleSets() {
  const { sampleChangeSets } = await import('@linaje/seed');
  return sampleChangeSets();
}
