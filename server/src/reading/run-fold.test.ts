import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMoment } from '../catalog/a-world.ts';
import type { Evidence, RunNote } from '../catalog/change-set.ts';
import { sha256 } from '../catalog/identity.ts';
import type { Run } from './reading.ts';
import { foldRun, runOf } from './run-fold.ts';
import type { RunFold } from './run-fold.ts';

interface Event {
  readonly event: RunNote['event'];
  readonly minute: number;
  readonly nominalStart?: string;
  readonly parentRun?: string;
}

function after(events: readonly Event[]): Run {
  let fold: RunFold | undefined;
  for (const { minute, ...note } of events) {
    const id = sha256(JSON.stringify([minute, note]));
    const evidence: Evidence = {
      id,
      format: 'openlineage',
      at: aMoment(minute),
      stamps: [],
      odd: [],
    };
    fold = foldRun(fold, { id: 'run', process: 'p', ...note }, evidence);
  }
  return runOf('run', fold!); // there is at least one event
}

test('a run goes from its start to its end', () => {
  expect(after([{ event: 'OTHER', minute: 1 }])).toMatchObject({ state: 'NEW', startedAt: null });
  const started: Event = { event: 'START', minute: 1 };
  expect(after([started])).toMatchObject({
    state: 'RUNNING',
    startedAt: aMoment(1),
    endedAt: null,
  });
  const ended: Event = { event: 'COMPLETE', minute: 5 };
  expect(after([started, ended])).toMatchObject({ state: 'COMPLETED', endedAt: aMoment(5) });
});

test('what comes after the end never opens a run again', () => {
  const late: Event[] = [
    { event: 'FAIL', minute: 5 },
    { event: 'RUNNING', minute: 9 },
    { event: 'START', minute: 10 },
  ];
  const run = after(late);
  expect(run).toMatchObject({ state: 'FAILED', endedAt: aMoment(5), lastEventAt: aMoment(10) });
});

const event: fc.Arbitrary<Event> = fc.record(
  {
    event: fc.constantFrom<RunNote['event']>(
      'START',
      'RUNNING',
      'COMPLETE',
      'ABORT',
      'FAIL',
      'OTHER',
    ),
    minute: fc.nat(5),
    nominalStart: fc.constantFrom(aMoment(0), aMoment(1)),
    parentRun: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: ['event', 'minute'] },
);

test('events of a run may come in any order and any number of times', () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
      (events, chances) => {
        const twice = [...events, ...events]
          .map((one, at) => ({ one, chance: chances[at] ?? 0 }))
          .sort((one, other) => one.chance - other.chance)
          .map(({ one }) => one);
        expect(after(twice)).toEqual(after(events));
      },
    ),
  );
});
