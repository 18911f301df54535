import type { ToDraw } from './to-draw.ts';

export interface Layers {
  /** The column of each thing, from 0 on without gaps. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** The layer that each column stands for. */
  readonly used: readonly number[];
}

/** Things with a layer of their own stand in it; the others one further than the furthest that leads to them. */
export function layersOf({ things, ties }: ToDraw): Layers {
  const given = new Map(things.map(({ id, layer }) => [id, layer]));
  const before = new Map(things.map(({ id }) => [id, [] as string[]]));
  for (const { from, to } of ties) if (given.has(from)) before.get(to)?.push(from);

  const layerOf = new Map<string, number>();
  const under = new Set<string>();
  const layer = (id: string): number => {
    const known = given.get(id) ?? layerOf.get(id);
    if (known !== undefined) return known;
    under.add(id);
    // What is on the way already leads back to itself: that tie is drawn backwards.
    const leading = (before.get(id) ?? []).filter((one) => !under.has(one));
    const found = leading.length === 0 ? 0 : Math.max(...leading.map(layer)) + 1;
    under.delete(id);
    layerOf.set(id, found);
    return found;
  };
  const layers = things.map(({ id }): [string, number] => [id, layer(id)]);
  const used = [...new Set(layers.map(([, one]) => one))].sort((a, b) => a - b);
  return { used, columnOf: new Map(layers.map(([id, one]) => [id, used.indexOf(one)])) };
}
