import { expect, test } from 'vitest';
import { batchesOf, eventsIn } from './events-in.ts';

const places = (content: string) =>
  eventsIn(content).events.map(({ place, text }) => [place, text]);

test('a file of events is a list, one event a line, or a single event', () => {
  expect(places('[{"a":1}, {"a":2}]')).toEqual([
    [1, '{"a":1}'],
    [2, '{"a":2}'],
  ]);
  expect(places('\uFEFF{"a":1}\r\n\r\n{"a":2}\n')).toEqual([
    [1, '{"a":1}'],
    [3, '{"a":2}'],
  ]);
  expect(places('{\n  "a": 1\n}\n')).toEqual([[1, '{\n  "a": 1\n}']]);
});

test('a line that is no JSON is told by its number, the others go on', () => {
  expect(eventsIn('{"a":1}\n{"a":\n{"a":3}')).toEqual({
    events: [
      { place: 1, text: '{"a":1}' },
      { place: 3, text: '{"a":3}' },
    ],
    misfits: [{ place: 2, reason: 'JSON' }],
  });
});

test('an empty file holds nothing', () => {
  expect(eventsIn(' \n\n')).toEqual({ events: [], misfits: [] });
  expect(eventsIn('[]')).toEqual({ events: [], misfits: [] });
});

test('events travel in groups that are neither too many nor too long', () => {
  const event = (place: number, length: number) => ({ place, text: 'x'.repeat(length) });
  const sizes = (lengths: readonly number[]) =>
    batchesOf(
      lengths.map((length, at) => event(at + 1, length)),
      { most: 3, characters: 10 },
    ).map((batch) => batch.map(({ place }) => place));
  expect(sizes([1, 1, 1, 1])).toEqual([[1, 2, 3], [4]]);
  expect(sizes([6, 6, 3])).toEqual([[1], [2, 3]]);
  expect(sizes([50, 1])).toEqual([[1], [2]]);
  expect(sizes([])).toEqual([]);
});
