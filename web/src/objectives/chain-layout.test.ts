import { expect, test } from 'vitest';
import { chainLayout } from './chain-layout.ts';
import type { Hop } from './objective-query.ts';

const thing = (__typename: 'Objective' | 'Metric' | 'MasterAttribute', name: string) => ({
  __typename,
  id: name,
  name,
});
const hop = (from: Hop['from'], to: Hop['to'], strength: Hop['strength'] = 'SOUND'): Hop => ({
  by: 'USES',
  reasons: [],
  strength,
  sentence: '',
  from,
  to,
});
const churn = thing('Metric', 'churn');
const contact = thing('MasterAttribute', 'last contact');
const hops = [
  hop(thing('Objective', 'reduce churn'), churn),
  hop(churn, contact),
  hop(contact, null, 'BROKEN'),
];

test('what is not there has a place of its own, so that the broken hop can be seen', () => {
  const { cards, lines } = chainLayout(hops);
  expect(cards.filter(({ isMissing }) => isMissing)).toHaveLength(1);
  expect(lines.filter(({ strength }) => strength === 'BROKEN')).toHaveLength(1);
});

test('no two cards stand on one another', () => {
  const { cards } = chainLayout(hops);
  expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(cards.length);
});
