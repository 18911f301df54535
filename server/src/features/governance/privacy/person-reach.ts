import type { Scene } from '../../../reading/scene.ts';
import { systemOf } from '../../master/holding.ts';
import { activities } from '../audit/activities.ts';
import type { Activities } from '../audit/activities.ts';
import { carriers, classificationFlow } from '../audit/classification-flow.ts';
import type { Carriers } from '../audit/classification-flow.ts';
import { cuts } from '../audit/cuts.ts';
import { areaOf } from '../audit/data-areas.ts';
import { flowFacts } from '../audit/flow-facts.ts';
import type { FlowFacts, Protection } from '../audit/flow-facts.ts';
import { ownersOf } from '../what-if/owners.ts';
import { personalFlows, protectionAlong } from './personal-flows.ts';
import { firstOf, whereItBegins } from './where-it-begins.ts';

/** A field, or an attribute, that holds the person's data. */
export interface ReachedField {
  readonly field: number;
  /** The data begin here: nothing is known from which they come. */
  readonly begins: boolean;
  /** Of a special category. */
  readonly special: boolean;
  /** Nodes from where the data begin, this one the last; entries by their ordinals. */
  readonly way: readonly number[];
  /** What protects them on the way; pseudonymised data stay personal. */
  readonly marks: readonly Protection[];
}

/** A dataset that holds the person's data, with how they are found and erased there. */
export interface ReachedDataset {
  readonly dataset: number;
  readonly fields: readonly ReachedField[];
  /** Known only as a whole: which of its columns hold the data nobody has told. */
  readonly coarse: ReachedField | undefined;
  /** Fields that find the person. */
  readonly keys: readonly number[];
  /** DELETE, BLOCK, ANONYMISE, IMPOSSIBLE; undefined where nobody has said. */
  readonly erasure: string | undefined;
  readonly owners: readonly number[];
  /** Activities that process the dataset or one of the reached fields. */
  readonly activities: readonly number[];
  /** Reached fields that no activity covers. */
  readonly uncovered: readonly number[];
}

export interface ReachedSystem {
  /** Undefined for datasets that stand in none. */
  readonly system: number | undefined;
  readonly country: string | undefined;
  /** The area of law of the country. */
  readonly area: string | undefined;
  readonly datasets: readonly ReachedDataset[];
}

/** Where the person's data go no further, and what stops them. */
export interface Stop {
  readonly from: number;
  readonly to: number;
  readonly by: 'ANONYMISED' | 'CUT';
  /** Of a cut. */
  readonly reason: string | undefined;
}

/** A field that somebody said is not personal, without saying why: it stops nothing. */
export interface IdleCut {
  readonly field: number;
}

export interface PersonReach {
  readonly of: number;
  readonly attributes: readonly ReachedField[];
  readonly systems: readonly ReachedSystem[];
  readonly stops: readonly Stop[];
  readonly idleCuts: readonly IdleCut[];
}

/**
 * How far the data of a person reach that are asked about: everything downstream of where they begin, with what finds
 * the person there, how it is erased, who answers and under which activity; and where they stop, and why.
 */
export function personReach(scene: Scene, of: number): PersonReach {
  const factOf = flowFacts(scene);
  const cut = cuts(scene);
  const isCut = (ordinal: number) => cut.get(ordinal)?.reasoned === true;
  const { personal, special } = classificationFlow(scene, undefined, factOf, isCut);
  const flows = personalFlows(scene, factOf);
  const carriedFrom = (begins: readonly number[]) =>
    carriers(begins, {
      flows,
      protectionOf: protectionAlong(scene, factOf),
      carries: (node) => !isCut(flows.entryOf(node)),
    });
  const asked = whereItBegins(scene, of, { flows, personal, isCut });
  const first = firstOf(asked, flows);
  const fromFirst = carriedFrom(first);
  // What turns in a circle, or comes from the first by no way that carries, begins by itself.
  const others = asked.filter((node) => !fromFirst.has(node));
  const carried = others.length === 0 ? fromFirst : carriedFrom([...first, ...others]);
  const found = { carried, entryOf: flows.entryOf, special };
  const reached = [...carried.keys()].filter((node) => node < scene.structure.size);
  const kind = (wanted: string) =>
    byKey(scene, reached).filter((one) => scene.structure.kind(one) === wanted);
  const fields = kind('Field').map((one) => fieldOf(one, found));
  const wholes = kind('Dataset').map((one) => fieldOf(one, found));
  return {
    of,
    attributes: kind('MasterAttribute').map((one) => fieldOf(one, found)),
    systems: bySystem(scene, datasetsOf(scene, { fields, wholes })),
    stops: stopsOf(scene, { fields, factOf, cut }),
    idleCuts: [...cut]
      .filter(([field, { reasoned }]) => !reasoned && carried.has(field))
      .map(([field]) => ({ field })),
  };
}

/** In an order that does not depend on which was said first. */
const byKey = ({ structure }: Scene, all: readonly number[]) =>
  all.toSorted((a, b) => (structure.key(a) < structure.key(b) ? -1 : 1));

interface Found {
  readonly carried: Carriers;
  readonly entryOf: (node: number) => number;
  readonly special: Carriers;
}

function fieldOf(node: number, { carried, entryOf, special }: Found): ReachedField {
  const way: number[] = [];
  for (let one: number | undefined = node; one !== undefined; one = carried.get(one)?.from) {
    const entry = entryOf(one);
    if (way.at(-1) !== entry) way.push(entry);
  }
  const { said = false, marks = [] } = carried.get(node) ?? {};
  return {
    field: node,
    begins: said,
    special: special.has(node),
    way: way.reverse(),
    marks,
  };
}

interface Holding {
  readonly fields: readonly ReachedField[];
  /** Datasets that are reached as a whole. */
  readonly wholes: readonly ReachedField[];
}

function datasetsOf(scene: Scene, { fields, wholes }: Holding): readonly ReachedDataset[] {
  const { structure } = scene;
  const acting = activities(scene);
  const whole = new Map(wholes.map((one) => [one.field, one]));
  const byDataset = Map.groupBy(fields, ({ field }) => structure.container(field) ?? field);
  const datasets = [...new Set([...byDataset.keys(), ...whole.keys()])];
  return byKey(scene, datasets).map((dataset) =>
    datasetOf(scene, dataset, {
      fields: byDataset.get(dataset) ?? [],
      coarse: whole.get(dataset),
      acting,
    }),
  );
}

function datasetOf(
  scene: Scene,
  dataset: number,
  held: {
    readonly fields: readonly ReachedField[];
    readonly coarse: ReachedField | undefined;
    readonly acting: Activities;
  },
): ReachedDataset {
  const { structure } = scene;
  const { fields, coarse, acting } = held;
  const covering = fields.map(({ field }) => ({ field, by: acting.covering(field) }));
  const whole = acting.of(dataset);
  const owners = ownersOf(scene, [structure.id(dataset)]);
  return {
    dataset,
    fields,
    coarse,
    keys: byKey(
      scene,
      scene
        .targets(dataset, 'HAS_FIELD')
        .filter((field) => structure.counted(field, 'locatesPerson') === 'true'),
    ),
    erasure: structure.counted(dataset, 'erasure'),
    owners: owners.flatMap(({ owner }) => structure.ordinal(owner) ?? []),
    activities: byKey(scene, [...new Set([...whole, ...covering.flatMap(({ by }) => by)])]),
    uncovered: covering.filter(({ by }) => by.length === 0).map(({ field }) => field),
  };
}

function bySystem(scene: Scene, datasets: readonly ReachedDataset[]): readonly ReachedSystem[] {
  const groups = Map.groupBy(datasets, ({ dataset }) => systemOf(scene, dataset));
  const systems = [...groups].sort(([a], [b]) => (keyOf(scene, a) < keyOf(scene, b) ? -1 : 1));
  return Array.from(systems, ([system, all]) => {
    const said = system === undefined ? undefined : scene.property(system, 'country');
    const country = typeof said === 'string' && said !== '' ? said.toUpperCase() : undefined;
    return { system, country, area: areaOf(country), datasets: all };
  });
}

/** What stands in no system comes last. */
const keyOf = ({ structure }: Scene, system: number | undefined): string =>
  system === undefined ? '\uffff' : structure.key(system);

interface Stopping {
  readonly fields: readonly ReachedField[];
  readonly factOf: FlowFacts;
  readonly cut: ReturnType<typeof cuts>;
}

/** Flows out of what is reached that are made anonymous, or lead into a field that was cut with a reason. */
function stopsOf(scene: Scene, { fields, factOf, cut }: Stopping): readonly Stop[] {
  return fields.flatMap(({ field }) =>
    scene.out(field, 'FLOWS_TO').flatMap((edge): Stop[] => {
      const to = scene.structure.edgeTo(edge);
      const { direct, protection } = factOf(edge);
      if (!direct) return [];
      if (protection === 'ANONYMISED') {
        return [{ from: field, to, by: 'ANONYMISED', reason: undefined }];
      }
      const made = cut.get(to);
      return made?.reasoned ? [{ from: field, to, by: 'CUT', reason: made.reason }] : [];
    }),
  );
}
