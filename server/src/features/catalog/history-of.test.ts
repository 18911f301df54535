import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
const id = entryId('Term', 'g|x');
beforeAll(async () => {
  house = await anApp();
  await house.said('file:g', put('Term', 'g|x', { name: { es: 'Uno' } }), put('Term', 'g|y'));
  await house.said('file:g', put('Term', 'g|x', { status: 'APPROVED' }));
  await house.said('file:g', link('RELATED_TO', [ref('Term', 'g|x'), ref('Term', 'g|y')]));
  await house.said('file:g', put('Term', 'g|x', { name: { es: 'Dos' } }));
  await house.said('file:g', { do: 'retire', entry: { id } });
  await house.said('file:g', put('Term', 'g|x'));
});
afterAll(() => house.close());

const history = (args: string) =>
  house
    .ask(
      `{ history(of: "${id}", ${args}) { totalCount unseen changes { sequence } subjects { property relationship count } } }`,
    )
    .then(({ data }) => data.history);

test('the timeline of an entry is narrowed to one property or one sort of relationship', async () => {
  const whole = await history('first: 3');
  expect(whole).toMatchObject({
    totalCount: 6,
    changes: [{ sequence: 6 }, { sequence: 5 }, { sequence: 4 }],
  });
  expect(whole.subjects).toEqual([
    { property: 'name', relationship: null, count: 2 },
    { property: null, relationship: 'RELATED_TO', count: 1 },
    { property: 'status', relationship: null, count: 1 },
  ]);
  expect(await history('property: "name"')).toMatchObject({
    totalCount: 2,
    unseen: 0,
    changes: [{ sequence: 4 }, { sequence: 1 }],
  });
  expect(await history('property: "name", first: 1, offset: 1')).toMatchObject({
    totalCount: 2,
    changes: [{ sequence: 1 }],
  });
  expect(await history('relationship: RELATED_TO')).toMatchObject({
    totalCount: 1,
    changes: [{ sequence: 3 }],
  });
});

test('its life is told in spans: what was retired and came back has two', async () => {
  const { data } = await house.ask(`{ node(id: "${id}") { spans { fromChange toChange to } } }`);
  expect(data.node.spans).toEqual([
    { fromChange: 1, toChange: 5, to: house.reading.momentOf(5) },
    { fromChange: 6, toChange: null, to: null },
  ]);
});
