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
import { isOpen } from './catalog/overlay.ts';
import type { Facts } from './reading/reading.ts';
import { committed, sampleSets } from './sample.ts';
import type { Following } from './sample.ts';
import { saidIn } from './sample-said.ts';
import type { SaidBySource } from './sample-said.ts';

export const LINAJE = { type: 'system', id: 'linaje', name: 'Linaje' } as const;

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

/** What change sets made now are given. */
export interface Said {
  readonly newId: () => Id;
  /** Later than anything the sample's sources have said. */
  readonly saidAt: Instant;
}

/**
 * The change sets that take the sample out again: every source of it withdraws what it brought in, relationships
 * first, so that what was added by others stays where it is. Empty where it was never planted, or is gone already.
 */
export async function withdrawalOf(facts: Facts, said: Said): Promise<readonly ChangeSet[]> {
  const { entries, edges } = saidIn(await plantedSets(facts), facts);
  const sources = new Set(entries.keys());
  const apart = operationsOf(edges, (_, { fact }): Operation | undefined => {
    if (!isOpen(fact)) return undefined;
    const { type, from, to, by, version } = fact;
    const edge = { type, from: { id: from }, to: { id: to }, by };
    return { do: 'disconnect', ...edge, expectedVersion: version };
  });
  const away = operationsOf(entries, (source, entry): Operation | undefined => {
    if (!isOpen(entry)) return undefined;
    const { id, version: expectedVersion } = entry;
    if (source !== 'hand') return { do: 'retire', entry: { id } };
    // A person's retiring would stand against everybody who vouches for it.
    return vouchedFor(entry, sources)
      ? undefined
      : { do: 'retire', entry: { id }, expectedVersion };
  });
  return [...inSets(apart, said), ...inSets(away, said)];
}

/** The change sets that bring back a sample that was taken out: its sources say again what they said last. */
export async function returnOf(facts: Facts, said: Said): Promise<readonly ChangeSet[]> {
  const { entries, edges } = saidIn(await plantedSets(facts), facts);
  const back = operationsOf(entries, (source, entry): Operation | undefined => {
    const { id, kind, key, version: expectedVersion } = entry;
    if (source !== 'hand')
      return vouches(entry, source) ? undefined : { do: 'put', entry: { kind, key } };
    return isOpen(entry) ? undefined : { do: 'restore', entry: { id }, expectedVersion };
  });
  const together = operationsOf(edges, (_, { fact, isSaid }): Operation | undefined => {
    if (isOpen(fact) || !isSaid) return undefined;
    const { type, from, to, by, properties } = fact;
    return { do: 'connect', type, from: { id: from }, to: { id: to }, by, set: properties };
  });
  return [...inSets(back, said), ...inSets(together, said)];
}

const plantedSets = async (facts: Facts) =>
  (await sampleSets()).filter(({ id }) => facts.known(id));

type BySource = readonly (readonly [Source, readonly Operation[]])[];

/** By hand first, as versions stand now. */
const operationsOf = <Thing>(
  said: SaidBySource<Thing>,
  operationFor: (source: Source, thing: Thing) => Operation | undefined,
): BySource =>
  [...said]
    .sort(([a], [b]) => Number(b === 'hand') - Number(a === 'hand'))
    .map(([source, things]) => [
      source,
      [...things.values()].flatMap((thing) => operationFor(source, thing) ?? []),
    ]);

function inSets(bySource: BySource, { newId, saidAt }: Said): ChangeSet[] {
  return bySource.flatMap(([source, operations]) =>
    Array.from({ length: Math.ceil(operations.length / OPERATIONS_IN_A_SET) }, (_, at) => ({
      ...{ id: newId(), source, by: LINAJE, saidAt },
      operations: operations.slice(at * OPERATIONS_IN_A_SET, (at + 1) * OPERATIONS_IN_A_SET),
    })),
  );
}

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
