import type { Catalog } from './catalog/catalog.ts';
import { EXISTENCE, OPERATIONS_IN_A_SET } from './catalog/change-set.ts';
import type { ChangeSet, EntryState, Id, Operation, Source } from './catalog/change-set.ts';
import { idOf } from './catalog/identity.ts';
import { isOpen } from './catalog/overlay.ts';
import type { Facts } from './reading/reading.ts';
import type { SetClock } from './settable-clock.ts';

/**
 * Puts the invented sample company into an empty catalog, as it would have come in over some months: each change set
 * at the moment at which it was said, so that the past has something to show. Throws where the catalog refuses it.
 */
export async function plantSample(catalog: Catalog, setClock: SetClock): Promise<void> {
  const { sampleChangeSets } = await import('@linaje/seed');
  try {
    let last = '';
    for (const set of sampleChangeSets()) {
      if (set.saidAt !== undefined && set.saidAt > last) last = set.saidAt;
      setClock(new Date(last));
      const [outcome] = await catalog.commit([set]);
      if (outcome?.done === 'refused') {
        const faults = JSON.stringify(outcome.faults.slice(0, 5));
        throw new Error(`The sample company does not fit the model: ${faults}`);
      }
    }
  } finally {
    setClock(undefined);
  }
}

/**
 * The change sets that take the sample out again: every source of it withdraws what it brought in, so that what was
 * added by others stays where it is. Empty where the sample was never planted, or is gone already.
 */
export async function withdrawalOf(facts: Facts, newId: () => Id): Promise<readonly ChangeSet[]> {
  const { sampleChangeSets } = await import('@linaje/seed');
  const sources = new Set(sampleChangeSets().map(({ source }) => source));
  const bySource = new Map<string, Map<Id, Operation>>();
  const by = { type: 'system', id: 'linaje', name: 'Linaje' } as const;
  for (const { id, source, operations } of sampleChangeSets()) {
    if (!facts.known(id)) continue;
    const withdrawn = bySource.get(source) ?? new Map<Id, Operation>();
    bySource.set(source, withdrawn);
    for (const operation of operations) {
      if (operation.do !== 'put') continue;
      const entry = facts.entry(idOf(operation.entry));
      if (!entry || !isOpen(entry)) continue;
      // A person's retiring would stand against everybody who vouches for it.
      if (source === 'hand' && vouchedFor(entry, sources)) continue;
      const expectedVersion = entry.version;
      const hand = source === 'hand' ? { expectedVersion } : {};
      withdrawn.set(entry.id, { do: 'retire', entry: { id: entry.id }, ...hand });
    }
  }
  // By hand first: a person's retiring asks for the version that stands now.
  const ordered = [...bySource].sort(([a], [b]) => Number(b === 'hand') - Number(a === 'hand'));
  return ordered.flatMap(([source, withdrawn]) =>
    inSets([...withdrawn.values()]).map((operations) => ({ id: newId(), source, by, operations })),
  );
}

/** Somebody who does not belong to the sample says that it exists. */
const vouchedFor = ({ claims }: EntryState, sample: ReadonlySet<Source>): boolean =>
  Object.entries(claims[EXISTENCE] ?? {}).some(
    ([source, claim]) => !sample.has(source) && 'value' in claim && claim.value === true,
  );

function inSets(operations: readonly Operation[]): Operation[][] {
  const sets: Operation[][] = [];
  for (let at = 0; at < operations.length; at += OPERATIONS_IN_A_SET) {
    sets.push(operations.slice(at, at + OPERATIONS_IN_A_SET));
  }
  return sets;
}
