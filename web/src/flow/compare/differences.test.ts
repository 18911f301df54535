import { expect, test } from 'vitest';
import { aDataset, aFlow, anAttribute, anEdge, anEntity, aSystem } from '../a-flow.ts';
import { differences } from './differences.ts';

test('of what came as a whole the parts are not told again', () => {
  const flow = aFlow([
    aSystem('app', { mark: 'CAME' }),
    aDataset('users', 'app', { mark: 'CAME' }),
    anEntity('customer', [anAttribute('email', { mark: 'CAME' })], { mark: 'CAME' }),
  ]);
  expect(differences(flow).map(({ id }) => id)).toEqual(['app', 'customer']);
});

test('lists what differs with what it was, and leaves out what stayed', () => {
  const flow = aFlow(
    [
      aSystem('crm', {
        mark: 'CHANGED',
        datasets: 3,
        was: { datasets: 2, fields: 20, attributes: 0 },
      }),
      aDataset('contacts', 'crm', { mark: 'CAME' }),
      aSystem('bi', { mark: 'STAYED' }),
      anEntity(
        'customer',
        [anAttribute('email', { mark: 'WENT' }), anAttribute('name', { mark: 'STAYED' })],
        { mark: 'CHANGED', was: { datasets: 0, fields: 0, attributes: 2 } },
      ),
    ],
    [
      anEdge('contacts', 'bi', { mark: 'CHANGED', flows: 4, was: 3 }),
      anEdge('bi', 'crm', { mark: 'STAYED' }),
    ],
  );
  const told = differences(flow).map(({ mark, spot, of }) =>
    of.is === 'thing'
      ? [mark, spot, of.within, ...of.counts.map((one) => `${one.of} ${one.was}→${one.count}`)]
      : [mark, spot, `${of.from} → ${of.to}`, `${of.was}→${of.flows}`],
  );
  expect(told).toEqual([
    ['CHANGED', 'crm', undefined, 'datasets 2→3'],
    ['CAME', 'contacts', 'crm'],
    ['CHANGED', 'customer', undefined],
    ['WENT', 'email', 'customer'],
    ['CHANGED', 'contacts', 'crm › contacts → bi', '3→4'],
  ]);
});
