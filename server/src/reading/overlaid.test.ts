import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMoment, aSet, dataset, term } from '../catalog/a-world.ts';
import type { Change, ChangeSet, Operation, Ref } from '../catalog/change-set.ts';
import { decide } from '../catalog/decide.ts';
import { overlay } from '../catalog/overlay.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { openReading } from './open-reading.ts';
import { overlaid } from './overlaid.ts';
import type { Reading } from './reading.ts';
import type { Structure } from './structure.ts';

const names = ['a', 'b', 'c', 'd'];
const field = (name: string): Ref => ({ kind: 'Field', key: `postgres://shop|${name}|id` });
const thing = fc.constantFrom<Ref>(
  ...names.flatMap((one) => [dataset(one), field(one), term(one)]),
);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  thing.map((entry): Operation => ({ do: 'put', entry, set: {} })),
  thing.map((entry): Operation => ({ do: 'retire', entry })),
  fc
    .record({ name: fc.constantFrom(...names), lifecycle: fc.constantFrom('ACTIVE', 'DEPRECATED') })
    .map(({ name, lifecycle }): Operation => ({
      do: 'put',
      entry: dataset(name),
      set: { name: name.toUpperCase(), lifecycle },
    })),
  fc
    .record({
      do: fc.constantFrom<'connect' | 'disconnect'>('connect', 'connect', 'disconnect'),
      ends: fc.constantFrom(...names.flatMap((one) => names.map((other) => [one, other] as const))),
      type: fc.constantFrom('HAS_FIELD', 'FLOWS_TO', 'RELATED_TO'),
    })
    .map(({ do: deed, ends: [one, other], type }): Operation => {
      const make = { HAS_FIELD: dataset, FLOWS_TO: field, RELATED_TO: term }[type] ?? term;
      return {
        do: deed,
        type,
        from: make(one),
        to: type === 'HAS_FIELD' ? field(one) : make(other),
      };
    }),
);
const put = (entry: Ref): Operation => ({ do: 'put', entry });
const sets = fc.array(fc.array(operation, { minLength: 1, maxLength: 6 }), { maxLength: 8 });

/** The effects of a change set as the next line of the log. */
function next(reading: Reading, set: ChangeSet): Change | undefined {
  const sequence = reading.sequence + 1;
  const decision = decide({ ...set, saidAt: aMoment(sequence) }, reading, {
    model,
    precedence: defaultPrecedence,
  });
  if ('refused' in decision || decision.resolved.effects.length === 0) return undefined;
  const { effects, contentHash } = decision.resolved;
  const at = aMoment(sequence);
  return { ...set, sequence, at, saidAt: at, contentHash, previousHash: '', model: 1, effects };
}

/** All that can be told of a structure, in ids: live entries with name and word, live edges, containers. */
function told(structure: Structure): unknown {
  const lines: unknown[] = [];
  for (let one = 0; one < structure.size; one++) {
    if (!structure.live(one)) continue;
    const whole = structure.container(one);
    lines.push([
      structure.id(one),
      structure.name(one, ['es']),
      structure.counted(one, 'lifecycle'),
      whole === undefined ? undefined : structure.id(whole),
    ]);
    for (const way of ['eachOut', 'eachIn'] as const) {
      structure[way](one, (edge, other) => {
        if (structure.edgeLive(edge))
          lines.push([way, structure.edgeId(edge), structure.id(other)]);
      });
    }
  }
  return new Set(lines.map((line) => JSON.stringify(line)));
}

test('a change laid over predicts what the structure is once it is made; the past laid over is what it was', () => {
  fc.assert(
    fc.property(sets, sets, (before, what) => {
      const reading = openReading({ file: ':memory:', truth: 'test', model });
      const follow = (operations: readonly Operation[]): readonly Change[] => {
        const change = next(reading, aSet(operations, { source: 'file:a' }));
        if (change) reading.follow([change]);
        return change ? [change] : [];
      };
      follow(names.flatMap((one) => [dataset(one), field(one), term(one)]).map(put));
      before.forEach(follow);
      const past = told(reading.structure);
      const scenario = overlay(reading);
      for (const [n, operations] of what.entries()) {
        const set = { ...aSet(operations, { source: 'file:a' }), saidAt: aMoment(9_000 + n) };
        const decision = decide(set, scenario, { model, precedence: defaultPrecedence });
        if ('resolved' in decision)
          for (const { after } of decision.resolved.effects) scenario.lay(after);
      }
      const predicted = told(overlaid(reading.structure, scenario, model));
      const changes = what.flatMap(follow);
      expect(told(reading.structure)).toEqual(predicted);

      const back = overlay(reading);
      for (const { effects } of changes.toReversed()) {
        for (const { before: state, after } of effects) back.lay(state ?? { ...after, spans: [] });
      }
      expect(told(overlaid(reading.structure, back, model))).toEqual(past);
      reading.close();
    }),
    { numRuns: 60 },
  );
});
