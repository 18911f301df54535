import type { Id, RelationshipState, Values } from '../../../catalog/change-set.ts';
import { isNewer } from '../../../catalog/facet-stamps.ts';
import type { Saying } from './contents.ts';
import { nameFault } from './event.ts';
import type { Flow } from './flows.ts';
import { datasetPlace, fieldPlace, processPlace } from './names.ts';
import type { Place } from './names.ts';
import { INFLOW } from './told.ts';
import { connect } from './speech.ts';
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

/** How data comes into datasets: for each the newest facet of this source stands and what it no longer says goes. */
export function sayInflows(told: Told, saying: Saying): void {
  const { source, evidence } = told;
  const { facts, speech, fields } = saying;
  const fresh: ToldInflow[] = [];
  const known: ToldInflow[] = [];
  const wanted: Wanted[] = [];
  for (const one of told.inflows) {
    const own = facts.stamps(INFLOW, one.target.id).get(source);
    if (own?.hash === one.hash) continue;
    const named = wantedBy(one, told, saying);
    if (!isNewer({ at: evidence.at, hash: one.hash }, own)) continue;
    fresh.push(one);
    if (own) known.push(one);
    wanted.push(...named);
  }
  if (fresh.length === 0) return;
  const keys = new Set(wanted.map(({ from, to }) => `${from.id} ${to.id}`));
  const gone = known
    .flatMap(({ target }) => saidInto(target, told, saying))
    .filter(({ from, to }) => !keys.has(`${from} ${to}`));
  sayEnds(wanted, saying);
  for (const one of wanted) sayFlow(one, told, saying);
  for (const flow of gone) {
    const { from, to, by } = flow;
    const edge = { type: 'FLOWS_TO', from: { id: from }, to: { id: to }, by };
    speech.say(source, { do: 'disconnect', ...edge });
    fields.untouched(flow);
  }
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

function sayEnds(wanted: readonly Wanted[], { fields }: Saying): void {
  for (const { from, to } of wanted) {
    for (const { dataset, field } of [from, to]) if (field) fields.touched({ dataset, field });
  }
}

function sayFlow({ from, to, flow }: Wanted, told: Told, { speech }: Saying): void {
  const { modes, transformations, masking } = flow;
  const set = { modes, transformations, masking };
  speech.say(told.source, { ...connect('FLOWS_TO', from.id, to.id), by: byOf(told), set });
}

const byOf = ({ process }: Told): Values => (process ? { process: process.id } : {});

/** What this source said before of how data comes into a dataset and its fields, whoever knows of these. */
function saidInto(target: Place, told: Told, { facts }: Saying): readonly RelationshipState[] {
  const held = facts.said(undefined, 'HAS_FIELD', target.id, 'out').map(({ to }) => to);
  return [target.id, ...new Set(held)]
    .flatMap((id) => facts.said(told.source, 'FLOWS_TO', id, 'in'))
    .filter(({ by }) => by['process'] === told.process?.id);
}
