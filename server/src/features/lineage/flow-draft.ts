import { partsAt } from '../../graph/flows.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import { flowAttributes } from './flow-attributes.ts';
import type { FactsOfEdges, FlowAttribute } from './flow-attributes.ts';
import type { Place } from './flow-places.ts';
import type { Lane } from './lanes.ts';
import type { Mark } from './mark.ts';
import type { Towards } from './nearby.ts';
import { shownId, shownThing } from './shown.ts';
import type { ShownThing } from './shown.ts';

/**
 * A system, a namespace of datasets in no system, a master entity, a process too wide to fold; inside them the datasets
 * of what is opened, and inside those, at field level, their fields.
 */
export interface FlowNode extends ShownThing {
  readonly lane: Lane;
  /** Id of the node it stands in; null at the top. */
  readonly parent: string | null;
  /** How many datasets and fields it holds, of those that are looked at. */
  readonly datasets: number;
  readonly fields: number;
  readonly lit: boolean;
  /** Of a master entity; empty otherwise. */
  readonly attributes: readonly FlowAttribute[];
  /** Neighbours that are not shown, where only what is around something is. */
  readonly moreUpstream: number;
  readonly moreDownstream: number;
  /** Where two states are held beside each other; null otherwise. */
  readonly mark: Mark | null;
  /** What it was before, where it changed. */
  readonly was: FlowNode | null;
}

export interface DraftGuests {
  readonly lift: Lift;
  readonly lit: ReadonlySet<number>;
  readonly facts: FactsOfEdges;
  lane(node: number): Lane;
  /** Whether an entry holds what is looked for. */
  holds(ordinal: number): boolean;
  beyond(node: number, way: Towards): ReadonlySet<number>;
}

/** The nodes of the picture while they are set down, each in its lane. */
export class FlowDraft {
  readonly nodes: FlowNode[] = [];
  private readonly of: FlowsOf;
  private readonly guests: DraftGuests;
  private readonly eachPart: ReturnType<typeof partsAt>;

  constructor(of: FlowsOf, guests: DraftGuests) {
    this.of = of;
    this.guests = guests;
    this.eachPart = partsAt(of);
  }

  /** A system or a namespace; `rows` are the datasets that stand in it for themselves. */
  place({ node, datasets }: Place, rows: readonly number[]): void {
    const { lift, lit, lane, holds } = this.guests;
    const held = datasets.filter(holds);
    const fields = new Map(held.map((dataset) => [dataset, this.fieldsOf(dataset)]));
    this.set(node, {
      lane: lane(node),
      datasets: held.length,
      fields: [...fields.values()].reduce((sum, one) => sum + one, 0),
      lit: lit.has(node) || held.some((dataset) => lit.has(dataset)),
    });
    const parent = shownId(this.of, lift, node);
    for (const dataset of rows.filter(holds)) {
      this.set(dataset, { lane: lane(node), parent, fields: fields.get(dataset) ?? 0 });
    }
  }

  /** A dataset with some of its fields; `place` is the system it stands in. */
  fieldsIn(dataset: number, fields: readonly number[], place: number): void {
    const { lift, lane } = this.guests;
    const inside = place === dataset ? null : shownId(this.of, lift, place);
    this.set(dataset, { lane: lane(place), parent: inside, fields: this.fieldsOf(dataset) });
    const parent = shownId(this.of, lift, dataset);
    for (const field of fields) this.set(field, { lane: lane(place), parent });
  }

  /** Entities with these attributes; an attribute without an entity stands for itself. */
  masters(entities: readonly number[], attributes: readonly number[]): void {
    const listed = Map.groupBy(
      flowAttributes(this.of, attributes, this.guests),
      ({ ordinal }) => this.of.structure.container(ordinal, this.of.at) ?? ordinal,
    );
    for (const node of new Set([...entities, ...listed.keys()])) {
      const own = listed.get(node) ?? [];
      this.set(node, { lane: 'MASTER', attributes: own, lit: own.some(({ lit }) => lit) });
    }
  }

  process(process: number): void {
    this.set(process, { lane: 'PREPARATION' });
  }

  private fieldsOf(dataset: number): number {
    let fields = 0;
    this.eachPart(dataset, (field) => {
      if (this.guests.holds(field)) fields += 1;
    });
    return fields;
  }

  private set(node: number, more: Partial<FlowNode> & Pick<FlowNode, 'lane'>): void {
    const { lift, lit, beyond } = this.guests;
    this.nodes.push({
      ...shownThing(this.of, lift, node),
      parent: null,
      datasets: 0,
      fields: 0,
      lit: lit.has(node),
      attributes: [],
      moreUpstream: beyond(node, 'UPSTREAM').size,
      moreDownstream: beyond(node, 'DOWNSTREAM').size,
      mark: null,
      was: null,
      ...more,
    });
  }
}
