import type { Id, RelationshipState, Values } from '../../../catalog/change-set.ts';
import { isNewer } from '../../../catalog/facet-stamps.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import { connect } from './contents.ts';
import type { Saying } from './contents.ts';
import { nameFault } from './event.ts';
import type { Flow } from './flows.ts';
import { datasetPlace, EVERYBODY, fieldPlace, isContentSource, processPlace } from './names.ts';
import type { Place } from './names.ts';
import { INFLOW } from './told.ts';
import type { Told, ToldInflow } from './told.ts';

/** An edge between two columns (or datasets) as this event has it. */
interface Wanted {
  readonly from: End;
  readonly to: End;
  readonly flow: Flow;
}

/** A column and the dataset that has it, or a dataset alone. */
interface End {
  readonly id: Id;
  readonly dataset: Place;
  readonly field: Place | undefined;
}

/**
 * How data comes into datasets: for each the newest facet of this source stands and what it no longer says goes. A
 * field is known through lineage as long as some job's flow touches it; HAS_FIELD said by that job keeps the count.
 */
export function sayInflows(told: Told, saying: Saying): void {
  const { source, evidence } = told;
  const { facts, speech } = saying;
  const fresh: ToldInflow[] = [];
  const wanted: Wanted[] = [];
  for (const one of told.inflows) {
    const own = facts.stamps(INFLOW, one.target.id).get(source);
    if (own?.hash === one.hash) continue;
    const named = wantedBy(one, told, saying);
    if (!isNewer({ at: evidence.at, hash: one.hash }, own)) continue;
    fresh.push(one);
    wanted.push(...named);
  }
  if (fresh.length === 0) return;
  const keys = new Set(wanted.map(({ from, to }) => `${from.id} ${to.id}`));
  const gone = fresh
    .flatMap(({ target }) => saidInto(target, told, saying))
    .filter(({ from, to }) => !keys.has(`${from} ${to}`));
  sayEnds(wanted, told, saying);
  for (const one of wanted) sayFlow(one, told, saying);
  for (const { from, to, by } of gone) {
    const edge = { type: 'FLOWS_TO', from: { id: from }, to: { id: to }, by };
    speech.say(source, { do: 'disconnect', ...edge });
  }
  release(gone, { wanted, told, saying });
}

/** What a facet wants to flow. Datasets and jobs that it names are known from then on, even where it is old news. */
function wantedBy({ target, read }: ToldInflow, { source }: Told, { speech }: Saying): Wanted[] {
  const { flows, writers } = read();
  speech.vouch(target, { referencedOnly: true });
  for (const writer of writers.filter(({ namespace, name }) => !nameFault(namespace, name))) {
    const process = processPlace(writer);
    speech.vouch(process, { referencedOnly: false });
    speech.say(source, connect('WRITES', process.id, target.id));
  }
  return flows.flatMap((flow): Wanted[] => {
    const { from, to } = flow;
    const isNamed = !nameFault(from.namespace, from.name, ...(from.column ? [from.column] : []));
    if (!isNamed || (to !== undefined && nameFault(target.namespace, target.name, to))) {
      speech.note('columnLineage names a column that cannot be a name; passed over');
      return [];
    }
    const origin = datasetPlace(from);
    speech.vouch(origin, { referencedOnly: true });
    return [{ from: endOf(origin, from.column), to: endOf(target, to), flow }];
  });
}

function endOf(dataset: Place, column: string | undefined): End {
  const named = { namespace: dataset.namespace, name: dataset.name };
  const field = column === undefined ? undefined : fieldPlace(named, column);
  return { id: (field ?? dataset).id, dataset, field };
}

/** The ends of flows are known to everybody, and this source refers to their columns. */
function sayEnds(wanted: readonly Wanted[], { source }: Told, { speech }: Saying): void {
  const ends = new Map(wanted.flatMap(({ from, to }) => [from, to]).map((end) => [end.id, end]));
  for (const { dataset, field } of ends.values()) {
    if (!field) continue;
    speech.vouch(field, { referencedOnly: true });
    speech.say(source, connect('HAS_FIELD', dataset.id, field.id));
  }
}

function sayFlow({ from, to, flow }: Wanted, told: Told, { speech }: Saying): void {
  const { modes, transformations, masking } = flow;
  const set = { modes, transformations, masking };
  speech.say(told.source, { ...connect('FLOWS_TO', from.id, to.id), by: byOf(told), set });
}

const byOf = ({ process }: Told): Values => (process ? { process: process.id } : {});

function saidInto(target: Place, told: Told, { facts }: Saying): readonly RelationshipState[] {
  const fields = facts.said(told.source, 'HAS_FIELD', target.id, 'out').map(({ to }) => to);
  return [target.id, ...fields]
    .flatMap((id) => facts.said(told.source, 'FLOWS_TO', id, 'in'))
    .filter(({ by }) => by['process'] === told.process?.id);
}

interface Releasing {
  readonly wanted: readonly Wanted[];
  readonly told: Told;
  readonly saying: Saying;
}

/** Fields that no flow of this source touches any more: it lets go of them, and where it was the last so does everybody. */
function release(
  gone: readonly RelationshipState[],
  { wanted, told, saying: { facts, speech } }: Releasing,
): void {
  const goneIds = new Set(gone.map(({ id }) => id));
  const kept = new Set<Id>(wanted.flatMap(({ from, to }) => [from.id, to.id]));
  const touched = (id: Id) =>
    (['in', 'out'] as const).some((direction) =>
      facts.said(told.source, 'FLOWS_TO', id, direction).some((one) => !goneIds.has(one.id)),
    );
  for (const id of new Set(gone.flatMap(({ from, to }) => [from, to]))) {
    if (kept.has(id) || touched(id)) continue;
    for (const held of facts.said(told.source, 'HAS_FIELD', id, 'in')) {
      speech.say(told.source, { ...connect('HAS_FIELD', held.from, id), do: 'disconnect' });
      const isHeld = facts
        .facts(held.edge)
        .some((one) => one.source !== told.source && isOpen(one) && refers(one));
      if (!isHeld) speech.say(EVERYBODY, { do: 'retire', entry: { id } });
    }
  }
}

const refers = ({ source, stance }: RelationshipState): boolean =>
  stance === 'says' && source.startsWith('openlineage:') && !isContentSource(source);
