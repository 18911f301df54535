import { afterEach, beforeEach, expect, test } from 'vitest';
import { anApp, put } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';

let house: AnApp;
beforeEach(async () => {
  house = await anApp();
});
afterEach(() => house.close());

const RESULT = `
  __typename
  ... on Sample { state done total possible failure }
  ... on Refused { code message reference }
`;
const plant = (language = 'es') =>
  house.ask(`mutation { plantSample { ${RESULT} } }`, { language });
const remove = () => house.ask(`mutation { removeSample { ${RESULT} } }`);

async function whenDone() {
  for (;;) {
    const { data } = await house.ask('{ sample { state done total possible failure } }');
    if (data.sample.total === 0) return data.sample;
    expect(data.sample.done).toBeLessThanOrEqual(data.sample.total);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

test('an empty catalog is filled by one mutation and emptied by another, and tells how far it is', async () => {
  expect((await house.ask('{ sample { state possible } }')).data.sample).toEqual({
    state: 'ABSENT',
    possible: true,
  });
  const begun = await plant();
  expect(begun.data.plantSample).toMatchObject({ __typename: 'Sample', state: 'PLANTING' });
  while ((await house.ask('{ sample { total } }')).data.sample.total === 0)
    await new Promise((wake) => setTimeout(wake, 5));
  expect(await whenDone()).toMatchObject({ state: 'PRESENT', possible: false, failure: null });
  expect((await house.ask('{ systems { totalCount } }')).data.systems.totalCount).toBe(15);
  expect((await plant('en')).data.plantSample).toMatchObject({
    __typename: 'Refused',
    code: 'CATALOG_NOT_EMPTY',
    message: expect.stringContaining('data of its own') as string,
  });
  expect((await remove()).data.removeSample).toMatchObject({ state: 'REMOVING' });
  while ((await house.ask('{ sample { state } }')).data.sample.state === 'REMOVING')
    await new Promise((wake) => setTimeout(wake, 20));
  expect(await whenDone()).toMatchObject({ state: 'ABSENT', possible: true, failure: null });
}, 60_000);

test('there is nothing to take out of a catalog that never had the sample', async () => {
  await house.said('hand', put('Team', 'own', { name: 'Propio' }));
  expect((await remove()).data.removeSample).toMatchObject({ code: 'NO_SAMPLE' });
  expect((await plant()).data.plantSample).toMatchObject({ code: 'CATALOG_NOT_EMPTY' });
});
