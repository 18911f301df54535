import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCatalog } from '../../graph/any-catalog.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import { structureOf } from '../../graph/structure-of.ts';
import type { Structure } from '../../reading/structure.ts';
import type { FactsOfEdges } from './flow-attributes.ts';
import type { FlowAsked } from './flow-question.ts';
import { markedFlow } from './marked-flow.ts';
import type { FlowSide } from './marked-flow.ts';

const rules = flowRules(model);
const silent: FactsOfEdges = (edges) => edges.map(() => []);
const side = (structure: Structure, at: number): FlowSide => ({
  of: { structure, rules, at },
  facts: silent,
});
const beside = (structure: Structure, [before, after]: readonly [number, number]) => ({
  before: side(structure, before),
  after: side(structure, after),
});
const bySystem: FlowAsked = { level: 'SYSTEM' };

describe('a year at Arrayán', () => {
  const structure = structureOf({
    sequence: 9,
    entries: [
      { kind: 'System', key: 'crm', counted: { roles: 'SOURCE' } },
      { kind: 'System', key: 'old', counted: { roles: 'SOURCE' }, spans: [[1, 5]] },
      { kind: 'System', key: 'app', counted: { roles: 'SOURCE' }, spans: [[6, null]] },
      { kind: 'System', key: 'bi', counted: { roles: 'CONSUMER' } },
      ...['crm', 'old', 'app', 'bi'].map((name) => ({ kind: 'Dataset', key: `${name}|data` })),
      { kind: 'Dataset', key: 'crm|more', spans: [[7, null]] as const },
      { kind: 'Field', key: 'crm|data|email' },
      { kind: 'MasterEntity', key: 'customer' },
      { kind: 'MasterAttribute', key: 'customer|email' },
      { kind: 'MasterAttribute', key: 'customer|name' },
    ],
    edges: [
      { type: 'HAS_DATASET', from: 0, to: 4 },
      { type: 'HAS_DATASET', from: 1, to: 5 },
      { type: 'HAS_DATASET', from: 2, to: 6 },
      { type: 'HAS_DATASET', from: 3, to: 7 },
      { type: 'HAS_DATASET', from: 0, to: 8 },
      { type: 'HAS_FIELD', from: 4, to: 9 },
      { type: 'HAS_ATTRIBUTE', from: 10, to: 11 },
      { type: 'HAS_ATTRIBUTE', from: 10, to: 12 },
      { type: 'FLOWS_TO', from: 4, to: 7 },
      { type: 'FLOWS_TO', from: 5, to: 7 },
      { type: 'FLOWS_TO', from: 6, to: 7, spans: [[6, null]] },
      { type: 'FLOWS_TO', from: 8, to: 7, spans: [[7, null]] },
      { type: 'CONTRIBUTES_TO', from: 9, to: 11, spans: [[8, null]] },
    ],
  });
  const flow = markedFlow(beside(structure, [3, 9]), bySystem);
  const nameOf = (id: string) => structure.key(structure.ordinal(id) ?? -1);

  test('what came, went, changed and stayed', () => {
    expect(Object.fromEntries(flow.nodes.map(({ id, mark }) => [nameOf(id), mark]))).toEqual({
      crm: 'CHANGED',
      old: 'WENT',
      app: 'CAME',
      bi: 'STAYED',
      customer: 'CHANGED',
    });
    const edges = flow.edges.map(({ from, to, mark }) => [nameOf(from), nameOf(to), mark]);
    expect(edges.sort()).toEqual([
      ['app', 'bi', 'CAME'],
      ['crm', 'bi', 'CHANGED'],
      ['crm', 'customer', 'CAME'],
      ['old', 'bi', 'WENT'],
    ]);
  });

  test('what changed tells what it was', () => {
    const crm = flow.nodes.find(({ id }) => nameOf(id) === 'crm');
    expect([crm?.datasets, crm?.was?.datasets]).toEqual([2, 1]);
    const edge = flow.edges.find(({ mark }) => mark === 'CHANGED');
    expect([edge?.flows, edge?.was]).toEqual([2, 1]);
  });

  test('an attribute that has another source is the one that changed', () => {
    const [email, name] = flow.nodes.flatMap(({ attributes }) => attributes);
    expect([email?.mark, name?.mark]).toEqual(['CHANGED', 'STAYED']);
  });

  test('field by field: the path of then and the path of now', () => {
    const touches = structure.id(11);
    const path = markedFlow(beside(structure, [3, 9]), { level: 'FIELD', touches });
    const field = path.nodes.find(({ id }) => nameOf(id) === 'crm|data|email');
    expect(field?.mark).toBe('CAME');
  });

  test('around what was not there before: all of it came', () => {
    const around = { of: structure.id(2), steps: 1, wider: [] };
    const path = markedFlow(beside(structure, [3, 9]), { level: 'SYSTEM', around });
    expect(path.nodes.map(({ id, mark }) => [nameOf(id), mark])).toEqual([
      ['app', 'CAME'],
      ['bi', 'CAME'],
    ]);
  });

  test('an edge that is said otherwise changed, though the same flows are beneath it', () => {
    const sides = beside(structure, [8, 9]);
    const same = markedFlow(sides, bySystem);
    expect(same.edges.map(({ mark }) => mark)).not.toContain('CHANGED');
    const told = markedFlow({ ...sides, rewritten: () => true }, bySystem);
    expect(told.edges.map(({ mark }) => mark)).not.toContain('STAYED');
  });
});

const levels = fc.constantFrom<FlowAsked['level']>('SYSTEM', 'DATASET');
const moment = fc.integer({ min: 1, max: 9 });

test('in any catalog: a moment beside itself has stayed; the other way round what came has gone', () => {
  fc.assert(
    fc.property(aCatalog(), moment, moment, levels, (structure, from, to, level) => {
      const same = markedFlow(beside(structure, [from, from]), { level });
      for (const { mark } of [...same.nodes, ...same.edges]) expect(mark).toBe('STAYED');

      const there = markedFlow(beside(structure, [from, to]), { level });
      const back = markedFlow(beside(structure, [to, from]), { level });
      const turned = { CAME: 'WENT', WENT: 'CAME', CHANGED: 'CHANGED', STAYED: 'STAYED' } as const;
      for (const things of ['nodes', 'edges'] as const) {
        const marks = new Map(back[things].map(({ id, mark }) => [id, mark]));
        expect(there[things]).toHaveLength(back[things].length);
        for (const { id, mark } of there[things]) {
          expect(marks.get(id)).toBe(turned[mark ?? 'STAYED']);
        }
      }
    }),
  );
});
