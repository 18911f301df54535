import { model } from '@linaje/graph-schema';
import { describe, expect, test } from 'vitest';
import type { Id, RelationshipState } from '../../catalog/change-set.ts';
import { sketch } from '../../graph/drawing.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import { edgeDetails } from './edge-details.ts';
import { lineage } from './lineage.ts';
import { pathsBetween } from './path-between.ts';

const rules = flowRules(model);
const { structure, of, names } = sketch([
  'crm.contacts.email FLOWS_TO stage.people.email',
  'crm.contacts.email FLOWS_TO cold.copy.email',
  'cold.copy.email FLOWS_TO stage.people.email',
  'stage.people.email CONTRIBUTES_TO :customer.email',
  'stage.people.phone FLOWS_TO other.table.phone',
  '@report READS stage.people',
  '@report WRITES bi.report',
]);
const catalog = { structure, rules };
const told = (things: readonly { ordinal: number | null }[]) =>
  things.map(({ ordinal }) => names([ordinal ?? -1])[0]);

describe('how the golden email comes from the CRM', () => {
  const paths = pathsBetween(catalog, {
    from: of('crm.contacts.email'),
    to: of(':customer.email'),
    processes: false,
  });

  test('the shortest way, field by field', () => {
    expect(paths.level).toBe('FIELD');
    expect(told(paths.shortest)).toEqual([
      'crm.contacts.email',
      'stage.people.email',
      ':customer.email',
    ]);
  });

  test('and everything on any way', () => {
    expect(told(paths.nodes).sort()).toEqual([
      ':customer.email',
      'cold.copy.email',
      'crm.contacts.email',
      'stage.people.email',
    ]);
    expect([paths.nodeCount, paths.edgeCount, paths.truncated]).toEqual([4, 4, false]);
  });
});

test('where no columns are known, the way goes by datasets', () => {
  const [from, to] = [of('crm.contacts.email'), of('bi.report')];
  const shown = pathsBetween(catalog, { from, to, processes: true });
  expect(told(shown.shortest)).toEqual(['crm.contacts', 'stage.people', '@report', 'bi.report']);
  const folded = pathsBetween(catalog, { from, to, processes: false });
  expect(told(folded.shortest)).toEqual(['crm.contacts', 'stage.people', 'bi.report']);
});

test('nothing flows back: no path', () => {
  const paths = pathsBetween(catalog, {
    from: of('bi.report'),
    to: of('crm.contacts'),
    processes: true,
  });
  expect([paths.shortest, paths.nodes, paths.edges]).toEqual([[], [], []]);
});

test('an edge tells who says it, how and by which processes', () => {
  const { edges } = lineage(catalog, {
    of: [of('crm.contacts')],
    direction: 'DOWNSTREAM',
    depth: 1,
    level: 'DATASET',
    processes: false,
  });
  const says = (source: string, modes: string[]): RelationshipState => ({
    is: 'relationship',
    id: source,
    edge: 'edge',
    type: 'FLOWS_TO',
    from: 'from',
    to: 'to',
    by: { process: 'the-job' },
    source,
    stance: 'says',
    version: 1,
    properties: { modes, transformations: ['IDENTITY'] },
    saidAt: '2026-11-22T10:00:00.000Z',
    spans: [[1, null]],
  });
  const facts = [says('openlineage:shop/load', ['DIRECT']), says('hand', ['INDIRECT'])];
  const reading = { factsOf: (ids: readonly Id[]) => ids.map(() => facts) };
  const details = edgeDetails(catalog, reading, edges);
  expect([...details.values()][0]).toEqual({
    sources: ['hand', 'openlineage:shop/load'],
    modes: ['DIRECT', 'INDIRECT'],
    transformations: ['IDENTITY'],
    processes: ['the-job'],
  });
});
