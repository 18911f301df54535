import { expect, test } from 'vitest';
import type { Actor, Change } from '../../../catalog/change-set.ts';
import { eventsOf } from './finding-events.ts';
import type { FindingEvent } from './finding-events.ts';
import { isOver, livesOf } from './life.ts';
import { overOf } from './over.ts';
import type { Stretch } from './stretch-book.ts';
import { trend, turnOn } from './trend.ts';

const stretch = (
  key: string,
  from: string,
  to: string | null,
  more: Partial<Stretch> = {},
): Stretch => ({
  key,
  subjects: [key.slice(key.indexOf('|') + 1)],
  severity: 'HIGH',
  evidence: 'e',
  accepted: false,
  from,
  to,
  ...(to !== null && { end: 'GONE' as const }),
  ...more,
});
const CHANGED = { end: 'CHANGED' as const };

/** M1 stood, was accepted for a while, opened again, was mended and came back; G1 was never mended. */
const told: readonly Stretch[] = [
  stretch('M1|a', '2026-01-05', '2026-01-10', CHANGED),
  stretch('M1|a', '2026-01-10', '2026-02-01', { accepted: true, ...CHANGED }),
  stretch('M1|a', '2026-02-01', '2026-02-20'),
  stretch('M1|a', '2026-03-01', null),
  stretch('G1|t', '2026-01-05', null, { severity: 'MEDIUM' }),
];
const lives = livesOf(told);
const everything = { keeps: () => true };

test('open findings are counted day by day; what is accepted is not open', () => {
  const days = trend(told, { from: '2026-01-01', to: '2026-03-31', ...everything });
  expect(days.map(({ day, open, came, went }) => [day, open, came, went])).toEqual([
    ['2026-01-01', 0, [], []],
    ['2026-01-05', 2, ['M1|a', 'G1|t'], []],
    ['2026-01-10', 1, [], ['M1|a']],
    ['2026-02-01', 2, ['M1|a'], []],
    ['2026-02-20', 1, [], ['M1|a']],
    ['2026-03-01', 2, ['M1|a'], []],
    ['2026-03-31', 2, [], []],
  ]);
  expect(days.at(-1)?.bySeverity).toEqual({ LOW: 0, MEDIUM: 1, HIGH: 1, CRITICAL: 0 });
  expect([...(days.at(-1)?.byRule ?? [])]).toEqual([
    ['M1', 1],
    ['G1', 1],
  ]);
});

test('a span that begins in between begins with what was open then', () => {
  const days = trend(told, { from: '2026-02-10', to: '2026-02-28', ...everything });
  expect(days.map(({ day, open }) => [day, open])).toEqual([
    ['2026-02-10', 2],
    ['2026-02-20', 1],
    ['2026-02-28', 1],
  ]);
});

test('one severity is counted by itself, and what gets graver comes', () => {
  const graver = [
    stretch('V2|m', '2026-04-06', '2026-04-13', { severity: 'MEDIUM', ...CHANGED }),
    stretch('V2|m', '2026-04-13', null),
  ];
  const keeps = ({ severity }: Stretch) => severity === 'HIGH';
  const days = trend(graver, { from: '2026-04-01', to: '2026-04-30', keeps });
  expect(days.find(({ day }) => day === '2026-04-13')?.came).toEqual(['V2|m']);
});

test('each turn of a life has its name', () => {
  const life = lives.get('M1|a');
  if (!life) throw new Error('M1 should have a life');
  const turns = [
    '2026-01-05',
    '2026-01-10',
    '2026-02-01',
    '2026-02-20',
    '2026-03-01',
    '2026-03-02',
  ];
  expect(turns.map((day) => turnOn(life, day))).toEqual([
    'CAME',
    'ACCEPTED',
    'REOPENED',
    'RESOLVED',
    'CAME_BACK',
    undefined,
  ]);
  expect(life.spans).toEqual([
    { from: '2026-01-05', to: '2026-02-20', end: 'GONE' },
    { from: '2026-03-01', to: null, end: null },
  ]);
});

test('what was seen and what was decided are one history', () => {
  const by: Actor = { type: 'person', id: 'local', name: 'Ana' };
  const accepted: FindingEvent = {
    what: 'ACCEPTED',
    at: '2026-01-10T09:00:00.000Z',
    by,
    reason: 'Ya viene',
    until: '2026-01-31',
    sequence: 7,
  };
  const events = eventsOf(lives.get('M1|a'), [accepted]);
  expect(events.map(({ what, at }) => `${what} ${at.slice(0, 10)}`)).toEqual([
    'SEEN 2026-01-05',
    'ACCEPTED 2026-01-10',
    'TIME_IS_UP 2026-02-01',
    'RESOLVED 2026-02-20',
    'CAME_BACK 2026-03-01',
  ]);
  const reopened: FindingEvent = { what: 'REOPENED', at: '2026-02-01T10:00:00.000Z', by };
  expect(eventsOf(lives.get('M1|a'), [accepted, reopened]).map(({ what }) => what)).not.toContain(
    'TIME_IS_UP',
  );
  expect(eventsOf(undefined, [])).toEqual([]);
});

test('what is over is told of its last day; a rule that is switched off has mended nothing', () => {
  const over = livesOf([stretch('M1|a', '2026-01-05', '2026-02-20')]).get('M1|a');
  const off = livesOf([stretch('M1|b', '2026-01-05', '2026-02-20', { end: 'NOT_ASKED' })]).get(
    'M1|b',
  );
  expect(over && isOver(over) && overOf(over)).toMatchObject({
    state: 'RESOLVED',
    on: '2026-02-19T23:59:59.999Z',
  });
  expect(off && overOf(off)).toMatchObject({ state: 'NOT_ASKED' });
  const standing = lives.get('G1|t');
  expect(standing && isOver(standing)).toBe(false);
});

test('a decision is told when it is made, and not again when only words about it change', async () => {
  const { decisionsIn } = await import('./finding-events.ts');
  const state = (properties: object) => ({ is: 'entry', id: 'f', properties });
  const change = (sequence: number, before: object | null, after: object) =>
    ({
      sequence,
      at: `2026-01-0${String(sequence)}T00:00:00.000Z`,
      by: { type: 'person', id: 'local', name: 'Ana' },
      effects: [{ thing: 'f', before: before && state(before), after: state(after) }],
    }) as unknown as Change; // as much of a change as is read
  const accepted = { state: 'ACCEPTED', reason: { es: 'Ya viene' }, until: null };
  const events = decisionsIn(
    [
      change(1, null, accepted),
      change(2, accepted, { ...accepted, tags: ['x'] }),
      change(3, accepted, { ...accepted, state: 'OPEN' }),
    ],
    'f',
  );
  expect(events.map(({ what, sequence }) => [what, sequence])).toEqual([
    ['ACCEPTED', 1],
    ['REOPENED', 3],
  ]);
});
