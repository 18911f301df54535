import type { Catalog } from './catalog/catalog.ts';
import { EXISTENCE, OPERATIONS_IN_A_SET } from './catalog/change-set.ts';
import type {
  ChangeSet,
  EntryState,
  Id,
  Instant,
  Operation,
  Source,
} from './catalog/change-set.ts';
import { idOf } from './catalog/identity.ts';
import { isOpen } from './catalog/overlay.ts';
import type { Facts } from './reading/reading.ts';
import { committed, sampleSets } from './sample.ts';
import type { Following } from './sample.ts';

/** Takes the sample out, or brings it back. Throws where the catalog refuses it. */
export async function carryOut(
  setsOf: typeof withdrawalOf,
  catalog: Catalog,
  { newId, now, ...following }: Following & { readonly newId: () => Id; readonly now: () => Date },
): Promise<void> {
  const reading = catalog.for({ actor: LINAJE, languages: [] });
  const [last] = await catalog.store.changes(reading.sequence - 1, 1);
  // The sample may tell of days to come, and a source that says something older is not heard.
  const moments = [last?.at, last?.saidAt].map((moment) => (moment ? Date.parse(moment) + 1 : 0));
  const saidAt = new Date(Math.max(now().getTime(), ...moments)).toISOString();
  await committed(catalog, await setsOf(reading, { newId, saidAt }), following);
}

/**
 * The change sets that take the sample out again: every source of it withdraws what it brought in, so that what was
 * added by others stays where it is. Empty where the sample was never planted, or is gone already.
 */
export async function withdrawalOf(facts: Facts, said: Said): Promise<readonly ChangeSet[]> {
  const sets = await plantedSets(facts);
  const sources = new Set(sets.map(({ source }) => source));
  return bySource(sets, said, (source, id) => {
    const entry = facts.entry(id);
    if (!entry || !isOpen(entry)) return undefined;
    // A person's retiring would stand against everybody who vouches for it.
    if (source === 'hand' && vouchedFor(entry, sources)) return undefined;
    const hand = source === 'hand' ? { expectedVersion: entry.version } : {};
    return { do: 'retire', entry: { id: entry.id }, ...hand };
  });
}

/** The change sets that bring back a sample that was taken out: its sources vouch for its things again. */
export async function returnOf(facts: Facts, said: Said): Promise<readonly ChangeSet[]> {
  return bySource(await plantedSets(facts), said, (source, id) => {
    const entry = facts.entry(id);
    if (!entry) return undefined;
    const { kind, key, version } = entry;
    if (source !== 'hand')
      return vouches(entry, source) ? undefined : { do: 'put', entry: { kind, key } };
    return isOpen(entry) ? undefined : { do: 'restore', entry: { id }, expectedVersion: version };
  });
}

/** What change sets made now are given. */
export interface Said {
  readonly newId: () => Id;
  /** Later than anything the sample's sources have said. */
  readonly saidAt: Instant;
}

const plantedSets = async (facts: Facts) =>
  (await sampleSets()).filter(({ id }) => facts.known(id));

/** One operation for each entry that each source of the sample put in; by hand first, as versions stand now. */
function bySource(
  sets: readonly ChangeSet[],
  { newId, saidAt }: Said,
  operationFor: (source: Source, entry: Id) => Operation | undefined,
): readonly ChangeSet[] {
  const operations = new Map<Source, Map<Id, Operation>>();
  for (const { source, operations: said } of sets) {
    const own = operations.get(source) ?? new Map<Id, Operation>();
    operations.set(source, own);
    for (const one of said) {
      const id = one.do === 'put' ? idOf(one.entry) : undefined;
      const operation = id === undefined || own.has(id) ? undefined : operationFor(source, id);
      if (id !== undefined && operation) own.set(id, operation);
    }
  }
  const ordered = [...operations].sort(([a], [b]) => Number(b === 'hand') - Number(a === 'hand'));
  return ordered.flatMap(([source, own]) =>
    inSets([...own.values()]).map((some) => ({
      ...{ id: newId(), source, by: LINAJE, saidAt },
      operations: some,
    })),
  );
}

export const LINAJE = { type: 'system', id: 'linaje', name: 'Linaje' } as const;

/** A source says that it exists. */
function vouches({ claims }: EntryState, source: Source): boolean {
  const said = claims[EXISTENCE]?.[source];
  return said !== undefined && 'value' in said && said.value === true;
}

/** Somebody who does not belong to the sample says so. */
const vouchedFor = (entry: EntryState, sample: ReadonlySet<Source>): boolean =>
  Object.keys(entry.claims[EXISTENCE] ?? {}).some(
    (source) => !sample.has(source) && vouches(entry, source),
  );

function inSets(operations: readonly Operation[]): Operation[][] {
  const sets: Operation[][] = [];
  for (let at = 0; at < operations.length; at += OPERATIONS_IN_A_SET) {
    sets.push(operations.slice(at, at + OPERATIONS_IN_A_SET));
  }
  return sets;
}
