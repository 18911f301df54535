import { expect, test } from 'vitest';
import { hierarchyDrawing } from './hierarchy-drawing.ts';
import type { HierarchyOf } from './master-query.ts';

const entity = (name: string) => ({ __typename: 'MasterEntity' as const, id: name, name });
const level = (name: string, ...entities: string[]) => ({
  level: name,
  name,
  entities: entities.map(entity),
});
const hierarchy = (
  arrangement: HierarchyOf['arrangement'],
  faults: HierarchyOf['faults'] = [],
): HierarchyOf => ({ id: 'h', name: 'Territory', description: null, arrangement, faults });

test('every level is a column, and every box leads to all of the level below', () => {
  const { boxes, ties } = hierarchyDrawing(
    hierarchy([level('zone', 'agent'), level('portfolio', 'customer', 'household')]),
  );
  expect(boxes.map(({ level: name, layer }) => [name, layer])).toEqual([
    ['zone', 0],
    ['portfolio', 1],
    ['portfolio', 1],
  ]);
  expect(ties.map(({ tone }) => tone)).toEqual(['plain', 'plain']);
});

test('a level that comes again is drawn once, with a broken tie back to it', () => {
  const { boxes, ties } = hierarchyDrawing(
    hierarchy([level('zone', 'agent'), level('branch', 'agent'), level('zone', 'agent')]),
  );
  expect(boxes).toHaveLength(2);
  expect(ties.map(({ from, to, tone }) => [from, to, tone])).toEqual([
    ['zone agent', 'branch agent', 'plain'],
    ['branch agent', 'zone agent', 'broken'],
  ]);
});

test('what fills a level that is not there, and a level that nothing fills, are seen', () => {
  const faults = [
    { what: 'UNKNOWN_LEVEL' as const, level: 'desk', sentence: '', entity: entity('agent') },
  ];
  const { boxes } = hierarchyDrawing(hierarchy([level('zone')], faults));
  expect(boxes.map(({ level: name, layer, wrong }) => [name, layer, wrong])).toEqual([
    ['zone', 0, true],
    ['desk', 1, true],
  ]);
});
