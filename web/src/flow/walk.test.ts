import { expect, test } from 'vitest';
import { aFlow, aLook, anAttribute, anEdge, anEntity, aSystem, evenLetters } from './a-flow.ts';
import { drawn } from './drawn.ts';
import { layout } from './layout/layout.ts';
import { walkOver } from './walk.ts';

const flow = aFlow(
  [
    aSystem('crm'),
    aSystem('billing'),
    anEntity('customer', [anAttribute('name'), anAttribute('email')]),
    aSystem('bi', { lane: 'CONSUMPTION' }),
  ],
  [
    anEdge('crm', 'customer', { attributes: ['name', 'email'] }),
    anEdge('billing', 'customer', { attributes: ['name'] }),
    anEdge('customer', 'bi', { attributes: ['email'] }),
  ],
);
const { cards, lines, scene } = drawn(flow, aLook(), evenLetters);
const walk = walkOver(cards, lines, layout(scene, { ratio: 1.4 }));

test('right follows the data downstream, left upstream', () => {
  expect(walk.step('crm', 'downstream')).toBe('customer');
  expect(walk.step('customer', 'downstream')).toBe('bi');
  expect(walk.step('bi', 'upstream')).toBe('customer');
  expect(walk.step('crm', 'upstream')).toBeUndefined();
});

test('from an attribute it follows the flows on its behalf', () => {
  expect(walk.step('email', 'upstream')).toBe('crm');
  expect(walk.around('email')).toEqual({ up: 1, down: 1 });
  expect(walk.around('name')).toEqual({ up: 2, down: 0 });
});

test('up and down stay in the column, through the rows of a box', () => {
  expect(walk.step('customer', 'down')).toBe('name');
  expect(walk.step('name', 'down')).toBe('email');
  expect(walk.step('email', 'down')).toBeUndefined();
  expect(walk.step('email', 'up')).toBe('name');
});

test('it says how many stand before and after', () => {
  expect(walk.around('customer')).toEqual({ up: 2, down: 1 });
});
