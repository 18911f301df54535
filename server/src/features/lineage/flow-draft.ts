import type { FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import type { Reading } from '../../reading/reading.ts';
import { flowAttributes } from './flow-attributes.ts';
import type { FlowAttribute } from './flow-attributes.ts';
import { fieldCounts } from './flow-places.ts';
import type { Place } from './flow-places.ts';
import { laneOf } from './lanes.ts';
import type { Doing, Lane } from './lanes.ts';
import { shownId, shownThing } from './shown.ts';
import type { ShownThing } from './shown.ts';

/** A system, a namespace of datasets in no system, a master entity, a dataset of something opened, or a process too wide to fold. */
export interface FlowNode extends ShownThing {
  readonly lane: Lane;
  /** Id of the node a dataset stands in; null at the top. */
  readonly parent: string | null;
  /** How many datasets and fields it holds. */
  readonly datasets: number;
  readonly fields: number;
  readonly lit: boolean;
  /** Of a master entity; empty otherwise. */
  readonly attributes: readonly FlowAttribute[];
}

interface Guests {
  readonly lift: Lift;
  readonly lit: ReadonlySet<number>;
  readonly reading: Pick<Reading, 'factsOf'>;
  readonly doing: (node: number) => Doing;
}

/** The nodes of the picture while they are set down, each in its lane. */
export class FlowDraft {
  readonly nodes: FlowNode[] = [];
  private readonly of: FlowsOf;
  private readonly guests: Guests;

  constructor(of: FlowsOf, guests: Guests) {
    this.of = of;
    this.guests = guests;
  }

  place({ node, datasets }: Place, isOpen: boolean): void {
    const { lift, lit, doing } = this.guests;
    const { structure } = this.of;
    const roles = node < 0 ? '' : (structure.counted(node, 'roles') ?? '');
    const lane = laneOf(roles.split(' '), doing(node));
    const fields = fieldCounts(this.of, datasets);
    this.set(node, {
      lane,
      datasets: datasets.length,
      fields: fields.reduce((sum, one) => sum + one, 0),
      lit: lit.has(node) || datasets.some((dataset) => lit.has(dataset)),
    });
    if (!isOpen) return;
    const parent = shownId(this.of, lift, node);
    datasets.forEach((dataset, place) => {
      this.set(dataset, { lane, parent, fields: fields[place] ?? 0 });
    });
  }

  /** Entities with their attributes; an attribute without an entity stands for itself. */
  masters(attributes: readonly number[]): void {
    const { structure, at } = this.of;
    const { lift } = this.guests;
    const entities = structure.ofKind('MasterEntity').filter((one) => structure.live(one, at));
    const all = flowAttributes(this.of, attributes, this.guests);
    const listed = Map.groupBy(all, ({ ordinal }) => lift.of(ordinal));
    for (const node of new Set([...entities, ...listed.keys()])) {
      const own = listed.get(node) ?? [];
      this.set(node, { lane: 'MASTER', attributes: own, lit: own.some(({ lit }) => lit) });
    }
  }

  process(process: number): void {
    this.set(process, { lane: 'PREPARATION' });
  }

  /** How many nodes of the top stand in a lane. */
  inLane(lane: Lane): number {
    return this.nodes.filter((one) => one.lane === lane && one.parent === null).length;
  }

  /** All of the top; of the datasets the lit ones first. `dropped` are the ordinals of the rest. */
  within(limit: number): { nodes: readonly FlowNode[]; dropped: ReadonlySet<number | null> } {
    if (this.nodes.length <= limit) return { nodes: this.nodes, dropped: new Set() };
    const inner = this.nodes.filter(({ parent }) => parent !== null);
    const room = Math.max(0, limit - (this.nodes.length - inner.length));
    const ranked = inner.toSorted((a, b) => Number(b.lit) - Number(a.lit));
    const dropped = new Set(ranked.slice(room).map(({ ordinal }) => ordinal));
    return {
      nodes: this.nodes.filter(({ ordinal }) => ordinal === null || !dropped.has(ordinal)),
      dropped,
    };
  }

  private set(node: number, more: Partial<FlowNode> & Pick<FlowNode, 'lane'>): void {
    this.nodes.push({
      ...shownThing(this.of, this.guests.lift, node),
      parent: null,
      datasets: 0,
      fields: 0,
      lit: this.guests.lit.has(node),
      attributes: [],
      ...more,
    });
  }
}
