import { expect, test } from 'vitest';
import { chainDrawing } from './chain-drawing.ts';
import type { Hop } from './objective-query.ts';

const thing = (__typename: 'Objective' | 'Metric' | 'MasterAttribute', name: string) => ({
  __typename,
  id: name,
  name,
});
const hop = (from: Hop['from'], to: Hop['to'], strength: Hop['strength'] = 'SOUND'): Hop => ({
  by: 'USES',
  strength,
  reasons: [],
  sentence: '',
  from,
  to,
});
const churn = thing('Metric', 'churn');
const contact = thing('MasterAttribute', 'last contact');

test('what is not there has a place of its own, so that the broken hop can be seen', () => {
  const { things, ties } = chainDrawing([
    hop(thing('Objective', 'reduce churn'), churn),
    hop(churn, contact),
    hop(contact, null, 'BROKEN'),
  ]);
  expect(things.map(({ end, layer, breaks }) => [end?.name, layer, breaks])).toEqual([
    ['reduce churn', 0, false],
    ['churn', 1, false],
    ['last contact', 2, false],
    [undefined, 3, true],
  ]);
  expect(ties.map(({ tone }) => tone)).toEqual(['plain', 'plain', 'broken']);
});

test('the chain breaks at what the first broken hop leads to, and there only', () => {
  const other = thing('MasterAttribute', 'churn risk');
  const { things } = chainDrawing([
    hop(thing('Objective', 'reduce churn'), churn),
    hop(churn, contact, 'BROKEN'),
    hop(churn, other, 'BROKEN'),
  ]);
  expect(things.filter(({ breaks }) => breaks).map(({ id }) => id)).toEqual(['last contact']);
});
