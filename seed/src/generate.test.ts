import { model } from '@linaje/graph-schema';
import { describe, expect, test } from 'vitest';
import { countsOf, generate } from './generate.ts';
import { largeDataset } from './large-refs.ts';
import { components, largeShape } from './large-shape.ts';

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe.each([1_000, 20_000])(
  'a catalog of %i datasets has the shape of real ones',
  (datasets) => {
    const shape = largeShape({ datasets, seed: 7, islands: 3 });
    const giant = shape.inputs.slice(0, datasets);

    test('its fan-in: median 1, p90 4, p99 13', () => {
      const fanIn = inOrder(giant.map((inputs) => inputs.length).filter((count) => count > 0));
      expect(quantile(fanIn, 0.5)).toBe(1);
      expect(quantile(fanIn, 0.9)).toBeGreaterThanOrEqual(3);
      expect(quantile(fanIn, 0.9)).toBeLessThanOrEqual(5);
      expect(quantile(fanIn, 0.99)).toBeGreaterThanOrEqual(9);
      expect(quantile(fanIn, 0.99)).toBeLessThanOrEqual(17);
    });

    test('its hubs are read by 0.5 to 5 % of all', () => {
      const readers = new Int32Array(shape.size);
      for (const input of giant.flat()) readers[input] = (readers[input] ?? 0) + 1;
      const hubs = inOrder(readers)
        .reverse()
        .filter((count) => count >= 0.005 * datasets);
      expect(hubs.length).toBeGreaterThanOrEqual(5);
      expect((hubs[0] ?? 0) / datasets).toBeGreaterThan(0.025);
      expect((hubs[0] ?? 0) / datasets).toBeLessThan(0.06);
    });

    test('its tables have 20 columns at the median, 200 at p99', () => {
      const columns = inOrder(shape.columns);
      expect(Math.abs(quantile(columns, 0.5) - 20)).toBeLessThanOrEqual(2);
      expect(quantile(columns, 0.99)).toBeGreaterThan(140);
      expect(quantile(columns, 0.99)).toBeLessThan(280);
    });

    test('data flows upwards only, through 6 to 36 layers that are all there', () => {
      expect(shape.layers).toBeGreaterThanOrEqual(6);
      expect(shape.layers).toBeLessThanOrEqual(36);
      expect(new Set(shape.layer.slice(0, datasets)).size).toBe(shape.layers);
      const wrong = shape.inputs.flatMap((inputs, at) => inputs.filter((input) => input >= at));
      expect(wrong).toEqual([]);
    });

    test('all of it hangs together, and every island lies apart with its 20 jobs', () => {
      const head = components(shape.inputs);
      expect(new Set(head.slice(0, datasets)).size).toBe(1);
      expect(new Set(head.slice(datasets)).size).toBe(3);
      const jobs = shape.inputs.filter((inputs, at) => shape.island[at] === 1 && inputs.length > 0);
      expect(jobs).toHaveLength(20);
    });
  },
);

test.each([6, 12, 36])('its longest path has as many layers as were asked for: %i', (layers) => {
  const shape = largeShape({ datasets: 2_000, seed: 3, layers });
  const depth = new Int32Array(shape.size);
  shape.inputs.forEach((inputs, at) => {
    depth[at] = Math.max(0, ...inputs.map((input) => (depth[input] ?? 0) + 1));
  });
  expect(shape.layers).toBe(layers);
  expect(Math.max(...depth)).toBeGreaterThanOrEqual(layers - 2);
  expect(Math.max(...depth)).toBeLessThanOrEqual(layers - 1);
});

describe.each([
  ['what is generated', { fields: true }],
  ['what is generated with knowledge', { knowledge: true }],
])('%s', (_, more) => {
  const options = { datasets: 300, seed: 11, islands: 2, ...more };
  const sets = [...generate(options)];
  const operations = sets.flatMap((set) => set.operations);

  test('is the same every time, and another for another seed', () => {
    expect([...generate(options)]).toEqual(sets);
    const [other] = generate({ ...options, seed: 12 });
    expect(other?.id).not.toBe(sets[0]?.id);
  });

  test('comes in pieces the catalog takes, as much as was counted', () => {
    expect(sets.slice(0, -1).every((set) => set.operations.length === 500)).toBe(true);
    if ('knowledge' in options) return;
    const counts = countsOf(largeShape(options), options);
    expect(operations.length).toBe(counts.operations);
    expect(operations.filter((one) => one.do === 'put').length).toBe(counts.entries);
  });

  test('is what the model allows, and speaks of nothing before it is there', () => {
    const there = new Set<string>();
    const wrong = operations.filter((one) => {
      if ('entry' in one) return !there.add(JSON.stringify(one.entry));
      const ends = [one.from, one.to].every((end) => there.has(JSON.stringify(end)));
      return !ends || !model.pair(one.type, one.from.kind, one.to.kind);
    });
    expect(wrong).toEqual([]);
  });

  test('says nothing twice', () => {
    const said = operations.map((one) => JSON.stringify('entry' in one ? one.entry : one));
    expect(new Set(said).size).toBe(said.length);
  });

  test('can be asked about by number', () => {
    expect(operations).toContainEqual(
      expect.objectContaining({ do: 'put', entry: largeDataset(310) }),
    );
  });
});
