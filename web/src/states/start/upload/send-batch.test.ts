import { expect, test } from 'vitest';
import { sendBatch } from './send-batch.ts';

const batch = [
  { place: 4, text: '{"a":1}' },
  { place: 7, text: '{"a":2}' },
];

/** A server that gives these answers in turn, and the pauses that were made between. */
function aServer(...answers: readonly (Response | 'away')[]) {
  const bodies: unknown[] = [];
  const pauses: number[] = [];
  const fetch = (_: unknown, init?: RequestInit) => {
    bodies.push(init?.body);
    const answer = answers[bodies.length - 1] ?? 'away';
    return answer === 'away' ? Promise.reject(new TypeError('away')) : Promise.resolve(answer);
  };
  const pause = (seconds: number) => {
    pauses.push(seconds);
    return Promise.resolve();
  };
  return { guests: { fetch, pause }, bodies, pauses };
}

test('what the server will not have is told by its place in the file', async () => {
  const answer = { failed_events: [{ index: 1, reason: '/job is missing' }] };
  const { guests, bodies } = aServer(Response.json(answer));
  expect(await sendBatch(batch, guests)).toEqual({
    misfits: [{ place: 7, reason: '/job is missing' }],
  });
  expect(bodies).toEqual(['[{"a":1},{"a":2}]']);
});

test('a server that is busy or away is asked again after a while', async () => {
  const busy = Response.json({}, { status: 503, headers: { 'retry-after': '2' } });
  const { guests, pauses } = aServer(busy, 'away', Response.json({ failed_events: [] }));
  expect(await sendBatch(batch, guests)).toEqual({ misfits: [] });
  expect(pauses).toEqual([2, 2]);
});

test('a server that stays away is given up', async () => {
  expect(await sendBatch(batch, aServer().guests)).toBe('away');
});

test('what is refused as a whole is refused for each', async () => {
  const { guests } = aServer(Response.json({ message: 'too long' }, { status: 413 }));
  expect(await sendBatch(batch, guests)).toEqual({
    misfits: [
      { place: 4, reason: 'too long' },
      { place: 7, reason: 'too long' },
    ],
  });
});
