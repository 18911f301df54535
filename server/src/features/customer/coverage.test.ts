import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../catalog/change-set.ts';
import { aScene, connect, put } from '../../reading/scene-samples.ts';
import { questions, segments, stages } from './coverage.ts';
import { touchpoints } from './touchpoints.ts';

const attribute = (slug: string) => `MasterAttribute customer|${slug}`;
const slugs = ['name', 'email', 'channel'];
const base: Operation[] = [
  put('System crm', { roles: ['SOURCE'] }),
  put('Dataset crm|people'),
  connect('System crm', 'HAS_DATASET', 'Dataset crm|people'),
  ...slugs.flatMap((slug) => [
    put(attribute(slug)),
    put(`Field crm|people|${slug}`),
    connect('Dataset crm|people', 'HAS_FIELD', `Field crm|people|${slug}`),
  ]),
  put('ProfileQuestion who', { order: 1 }),
  put('LifecycleStage purchase', { order: 2 }),
];
const feed = (slug: string) =>
  connect(`Field crm|people|${slug}`, 'CONTRIBUTES_TO', attribute(slug));
const asks = (slug: string, need: string) =>
  connect('ProfileQuestion who', 'ANSWERED_BY', attribute(slug), { need });

const answerOf = (operations: readonly Operation[]) => {
  const scene = aScene([...base, ...operations]);
  const [one] = questions(scene);
  return {
    answer: one?.answer,
    missing: one?.missing.map((ordinal) => scene.structure.key(ordinal)),
  };
};

describe('a question about the customer', () => {
  test('is answered when everything essential holds', () => {
    const asked = [asks('name', 'ESSENTIAL'), asks('email', 'HELPFUL')];
    expect(answerOf([...asked, feed('name')])).toEqual({
      answer: 'ANSWERED',
      missing: ['customer|email'],
    });
  });

  test('is partly answered when something holds, and at best without anything essential', () => {
    const asked = [asks('name', 'ESSENTIAL'), asks('email', 'HELPFUL')];
    expect(answerOf([...asked, feed('email')])).toMatchObject({ answer: 'PARTLY' });
    expect(answerOf([asks('email', 'HELPFUL'), feed('email')])).toMatchObject({ answer: 'PARTLY' });
  });

  test('is open otherwise, and what is missing is listed, the essential first', () => {
    const asked = [asks('email', 'HELPFUL'), asks('name', 'ESSENTIAL')];
    expect(answerOf(asked)).toEqual({
      answer: 'OPEN',
      missing: ['customer|name', 'customer|email'],
    });
  });

  test('is never opened again by one more source', () => {
    const need = fc.constantFrom('ESSENTIAL', 'HELPFUL');
    const order = ['OPEN', 'PARTLY', 'ANSWERED'];
    fc.assert(
      fc.property(
        fc.tuple(need, need, need),
        fc.subarray(slugs),
        fc.constantFrom(...slugs),
        (needs, fed, more) => {
          const asked = slugs.map((slug, n) => asks(slug, needs[n] ?? 'HELPFUL'));
          const before = answerOf([...asked, ...fed.map(feed)]);
          const after = answerOf([...asked, ...fed.map(feed), feed(more)]);
          expect(order.indexOf(after.answer ?? '')).toBeGreaterThanOrEqual(
            order.indexOf(before.answer ?? ''),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('a stage is covered by what is relevant in it, attributes and metrics', () => {
  const scene = aScene([
    ...base,
    feed('name'),
    put('Metric nps'),
    connect('Metric nps', 'USES', attribute('name')),
    connect('Metric nps', 'RELEVANT_IN', 'LifecycleStage purchase', { need: 'ESSENTIAL' }),
  ]);
  expect(stages(scene)).toMatchObject([{ answer: 'ANSWERED' }]);
});

test('a segment tells what it selects by and what of it is not governed', () => {
  const scene = aScene([
    ...base,
    feed('name'),
    put('Segment premium'),
    connect('Segment premium', 'SELECTS_BY', attribute('name')),
  ]);
  expect(segments(scene)).toMatchObject([
    { answer: 'OPEN', supports: [{ lacks: ['NO_APPROVED_TERM', 'NO_ACTIVE_OWNER'] }] },
  ]);
});

test('feedback is followed from where it is gathered to the master record', () => {
  const scene = aScene([
    ...base,
    feed('name'),
    put('Touchpoint call'),
    connect('Touchpoint call', 'COLLECTS', 'Dataset crm|people'),
    put('Touchpoint form'),
    put('Dataset branch|forms'),
    connect('Touchpoint form', 'COLLECTS', 'Dataset branch|forms'),
  ]);
  const reached = touchpoints(scene).map(({ datasets }) => datasets[0]?.attributes.length);
  expect(reached).toEqual([1, 0]);
});
