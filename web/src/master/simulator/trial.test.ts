import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, readTrial, trialIn } from './trial.ts';
import type { Trial } from './trial.ts';

const start: Trial = {
  today: '2026-11-22',
  given: [{ source: 'crm', value: 'a@x.cl', on: '', valid: true, rank: '', others: [] }],
  rules: undefined,
  override: '',
  followed: '',
};

test('a trial that nobody touched leaves nothing in the address', () => {
  expect(Object.values(addressOf(start, start)).filter(Boolean)).toEqual([]);
});

const given = fc.record({
  source: fc.string({ maxLength: 12 }),
  value: fc.string({ maxLength: 12 }),
  on: fc.constantFrom('', '2026-01-31'),
  valid: fc.boolean(),
  rank: fc.constantFrom('', '1', '12'),
  others: fc.constant(['x|~%', '']),
});

test('what is tried comes back from its address, whatever signs stand in it', () => {
  fc.assert(
    fc.property(fc.array(given, { minLength: 1, maxLength: 5 }), (rows) => {
      const trial: Trial = {
        ...start,
        given: rows,
        rules: ['LONGEST'],
        override: 'x',
        today: '2026-01-01',
      };
      expect(trialIn(readTrial({ ...addressOf(trial, start) }), start)).toEqual(trial);
    }),
  );
});

test('a mangled address still shows a trial', () => {
  const mangled = readTrial({ today: 'soon', given: 'crm|x|never|?|first', rules: '<b>,LONGEST' });
  expect(trialIn(mangled, start)).toMatchObject({
    today: '2026-11-22',
    given: [{ source: 'crm', value: 'x', on: '', valid: true, rank: '', others: [] }],
    rules: ['LONGEST'],
  });
});
