import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCatalog, aDrawing } from './any-catalog.ts';
import type { Span } from '../catalog/change-set.ts';
import { difference } from './difference.ts';
import { flowRules } from './flow-rules.ts';
import { structureOf } from './structure-of.ts';

test('what was retired takes its parts and their flows along', () => {
  const structure = structureOf({
    sequence: 5,
    entries: [
      { kind: 'Dataset', key: 'crm|contacts', spans: [[1, 4]] },
      { kind: 'Field', key: 'crm|contacts|email' },
      { kind: 'Field', key: 'stage|people|email' },
      { kind: 'Field', key: 'stage|people|phone', spans: [[3, null]] },
    ],
    edges: [
      { type: 'HAS_FIELD', from: 0, to: 1 },
      { type: 'FLOWS_TO', from: 1, to: 2 },
    ],
  });
  const written = new Set([structure.id(0), structure.id(2)]);
  expect(difference(structure, { from: 2, to: 5, written })).toEqual({
    entries: { came: [3], went: [0, 1], changed: [2] },
    edges: { came: [], went: [0, 1], changed: [] },
  });
});

test('what comes one way goes the other way round', () => {
  const moment = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(aCatalog(), moment, moment, (structure, from, to) => {
      const there = difference(structure, { from, to });
      const back = difference(structure, { from: to, to: from });
      expect(back.entries.came).toEqual(there.entries.went);
      expect(back.edges.went).toEqual(there.edges.came);
    }),
  );
});

test('looking only at what was written tells the same as looking at everything', () => {
  const moment = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(aDrawing(), moment, moment, (drawing, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const structure = structureOf(drawing);
      const isWritten = ({ spans = [[1, null]] }: { spans?: readonly Span[] }) =>
        spans.flat().some((at) => at !== null && at > from && at <= to);
      const written = new Set([
        ...drawing.entries.flatMap((entry, at) => (isWritten(entry) ? structure.id(at) : [])),
        ...drawing.edges.flatMap((edge, at) => (isWritten(edge) ? structure.edgeId(at) : [])),
      ]);
      expect(difference(structure, { from, to, written, rules: flowRules(model) })).toEqual(
        difference(structure, { from, to, written }),
      );
    }),
  );
});
