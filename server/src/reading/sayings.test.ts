import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { aSet } from '../catalog/a-world.ts';
import type { Operation } from '../catalog/change-set.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { openReading } from './open-reading.ts';
import type { Reading } from './reading.ts';
import { aChange, NOW, put } from './scene-samples.ts';
import { sceneBefore, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'linaje-sayings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const guests = { model, precedence: defaultPrecedence, now: NOW };
const names = ['a', 'b', 'c'];
const field = (name: string) => ({ kind: 'Field', key: `n|t|${name}` });
const ground = names.map((name) => put(`Field n|t|${name}`));

const told = fc.record({
  source: fc.constantFrom('crawl:crm', 'dbt:shop', 'openlineage:n/j', 'file:a'),
  deed: fc.constantFrom<'connect' | 'disconnect' | 'deny'>(
    'connect',
    'connect',
    'disconnect',
    'deny',
  ),
  from: fc.constantFrom(...names),
  to: fc.constantFrom(...names),
  set: fc.record(
    {
      modes: fc.constantFrom(['DIRECT'], ['INDIRECT'], ['DIRECT', 'INDIRECT']),
      transformations: fc.constantFrom(['IDENTITY'], []),
      masking: fc.constantFrom(true, null),
      protection: fc.constantFrom('NONE', 'ANONYMISED'),
      confidence: fc.constantFrom(0.5, 1),
    },
    { requiredKeys: [] },
  ),
});
const COUNTED = ['modes', 'transformations', 'masking', 'protection', 'confidence'];

/** What is said of every edge, as columns tell it and as the bodies of its facts do. */
function ways(scene: Scene): { quick: unknown[]; slow: unknown[] } {
  const edges = Array.from({ length: scene.structure.edgeCount }, (_, edge) => edge);
  return {
    quick: edges.map((edge) => COUNTED.map((name) => scene.edgeProperty(edge, name))),
    slow: edges.map((edge) => COUNTED.map((name) => scene.edgeProperties(edge)[name])),
  };
}
const present = (reading: Reading) => sceneOf(reading, reading.structure, guests);

test('columns tell of edges what their facts do: followed, opened again, and before', () => {
  let turn = 0;
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (all) => {
      const file = join(folder, `${String(turn++)}.sqlite`);
      const reading = openReading({ file, truth: 'test', model });
      const follow = (operations: readonly Operation[], source: string) => {
        try {
          const change = aChange(reading, aSet(operations, { source }));
          if (change) reading.follow([change]);
          return change ? [change] : [];
        } catch {
          return []; // refused: a source denies nothing of others
        }
      };
      follow(ground, 'file:a');
      const before = ways(present(reading));
      const changes = all.flatMap(({ source, deed, from, to, set }) => {
        const edge = { do: deed, type: 'FLOWS_TO', from: field(from), to: field(to) } as const;
        return follow([deed === 'connect' ? { ...edge, set } : edge], source);
      });
      const { quick, slow } = ways(present(reading));
      expect(quick).toEqual(slow);
      const past = sceneBefore({ facts: reading, structure: reading.structure }, changes, guests);
      expect(ways(past).quick).toEqual(ways(past).slow);
      expect(before.quick).toEqual(before.slow);
      reading.close();

      const again = openReading({ file, truth: 'test', model });
      expect(ways(present(again)).quick).toEqual(quick);
      again.close();
    }),
    { numRuns: 40 },
  );
});

test('what was worked out of a series is worked out anew when it is added to or corrected', () => {
  const reading = openReading({ file: ':memory:', truth: 'test', model });
  const follow = (operations: readonly Operation[]) => {
    const change = aChange(reading, aSet(operations, { source: 'file:a' }));
    if (change) reading.follow([change]);
  };
  const observation = (slug: string) => ({ kind: 'Observation', key: `nps|${slug}` });
  const say = (slug: string, value: number): Operation => ({
    do: 'put',
    entry: observation(slug),
    set: { value },
  });
  const observes = (slug: string): Operation => ({
    do: 'connect',
    type: 'OBSERVES',
    from: observation(slug),
    to: { kind: 'Metric', key: 'nps' },
  });
  const values = (entries: readonly { properties: Record<string, unknown> }[]) =>
    entries.map(({ properties }) => properties['value']).sort();
  const seen = () => {
    const scene = present(reading);
    return scene.derivedFromSeries(scene.structure.ofKind('Metric')[0] ?? -1, 'OBSERVES', values);
  };
  follow([put('Metric nps')]);
  expect(seen()).toEqual([]);
  follow([say('one', 1), observes('one')]);
  expect(seen()).toEqual([1]);
  follow([say('two', 5), observes('two')]);
  expect(seen()).toEqual([1, 5]);
  follow([say('one', 2)]);
  expect(seen()).toEqual([2, 5]);
  follow([{ do: 'retire', entry: observation('two') }]);
  expect(seen()).toEqual([2]);
  reading.close();
});
