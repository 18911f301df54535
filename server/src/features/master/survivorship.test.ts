import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { survive } from './survivorship.ts';
import type { Candidate } from './candidate.ts';
import type { Rule } from './survivorship.ts';
import { daysOf, trustAt } from './trust.ts';
import type { Trust } from './trust.ts';

const today = '2026-11-22';
const trust = (max: number, min = 0): Trust => ({ max, min, decayDays: 100, curve: 'LINEAR' });
const crm: Candidate = { source: 'crm', value: 'ana@uno.cl', on: '2026-11-01', rank: 2 };
const portal: Candidate = { source: 'portal', value: 'ana@dos.cl', on: '2026-10-01', rank: 1 };
const voz: Candidate = { source: 'voz', value: 'ana@uno.cl', on: '2024-01-01', rank: 3 };
const all = [crm, portal, voz];
const by = (strategy: Rule['strategy'], more: Partial<Rule> = {}): Rule => ({ strategy, ...more });

describe('every strategy chooses, and says what lost and why', () => {
  test.each([
    ['TRUSTED_SOURCE', 'ana@dos.cl', ['portal']],
    ['MOST_RECENT', 'ana@uno.cl', ['crm']],
    ['OLDEST', 'ana@uno.cl', ['voz']],
    ['MOST_FREQUENT', 'ana@uno.cl', ['crm', 'voz']],
  ] as const)('%s', (strategy, value, sources) => {
    expect(survive(all, [by(strategy)], { today })).toMatchObject({
      value,
      sources,
      decidedBy: strategy,
    });
  });

  test('trust decays with age, so an old value of a good source can lose', () => {
    const old = { ...portal, on: '2026-08-24', trust: trust(90) };
    const fresh = { ...crm, on: today, trust: trust(60) };
    const verdict = survive([old, fresh], [by('MOST_TRUSTED')], { today });
    expect(verdict).toMatchObject({ value: 'ana@uno.cl', decidedBy: 'MOST_TRUSTED' });
    expect(verdict.steps.at(-1)?.lost).toEqual([
      { source: 'portal', why: 'WORSE', own: 9, best: 60 },
    ]);
  });

  test('lengths and numbers', () => {
    const amounts = [3, 9, 5].map((value, n) => ({ source: `s${String(n)}`, value }));
    expect(survive(amounts, [by('MINIMUM')], { today }).value).toBe(3);
    expect(survive(amounts, [by('MAXIMUM')], { today }).value).toBe(9);
    const names = ['Ana', 'Ana María', 'A.'].map((value, n) => ({
      source: `s${String(n)}`,
      value,
    }));
    expect(survive(names, [by('LONGEST')], { today }).value).toBe('Ana María');
  });

  test('the most complete record wins', () => {
    const full = { ...crm, record: { street: 'x', city: 'y', code: '1' } };
    const thin = { ...portal, record: { street: 'x', city: '', code: null } };
    expect(survive([thin, full], [by('MOST_COMPLETE')], { today }).sources).toEqual(['crm']);
  });

  test('a union takes what all of them have, each once', () => {
    const channels: Candidate[] = [
      { source: 'a', value: ['web', 'app'] },
      { source: 'b', value: 'web' },
      { source: 'c', value: null },
    ];
    expect(survive(channels, [by('UNION')], { today })).toMatchObject({
      value: ['app', 'web'],
      sources: ['a', 'b'],
    });
  });

  test('a group follows the source that won another attribute', () => {
    const rule = by('FOLLOWS_ATTRIBUTE', { followedSource: 'voz' });
    expect(survive([portal, voz], [rule], { today }).sources).toEqual(['voz']);
  });

  test('what a person fixed prevails until its day, and not after', () => {
    const fixed = (until: string) =>
      by('MANUAL', { override: { value: 'fixed@x.cl', by: 'Ana', until } });
    const rules = (until: string) => [fixed(until), by('TRUSTED_SOURCE')];
    expect(survive(all, rules('2026-11-22'), { today })).toMatchObject({
      value: 'fixed@x.cl',
      decidedBy: 'MANUAL',
    });
    expect(survive(all, rules('2026-11-21'), { today }).value).toBe('ana@dos.cl');
  });
});

describe('chains, ties and gaps', () => {
  test('a second rule decides what the first left tied', () => {
    const tied = [crm, { ...portal, rank: 2 }];
    const verdict = survive(tied, [by('TRUSTED_SOURCE'), by('MOST_RECENT')], { today });
    expect(verdict).toMatchObject({ sources: ['crm'], decidedBy: 'MOST_RECENT' });
  });

  test('a rule that tells nobody apart says so, and the next one decides', () => {
    const tied = [crm, { ...portal, rank: 2 }];
    const { steps } = survive(tied, [by('TRUSTED_SOURCE'), by('MOST_RECENT')], { today });
    expect(steps.map(({ by: one, rule, lost }) => [one, rule, lost.length])).toEqual([
      ['TRUSTED_SOURCE', 0, 0],
      ['MOST_RECENT', 1, 1],
    ]);
  });

  test('a tie says what it fell to: rank, trust, day or name', () => {
    const winner: Candidate = { source: 'a', value: 'x', rank: 1, trust: trust(90), on: today };
    const fellTo = (more: Partial<Candidate>) => {
      const other = { ...winner, source: 'b', value: 'y', ...more };
      return survive([other, winner], [], { today }).steps.at(-1)?.lost[0];
    };
    expect(fellTo({ rank: 2 })).toMatchObject({ at: 'RANK', own: 2, best: 1 });
    expect(fellTo({ trust: trust(70) })).toMatchObject({ at: 'TRUST', own: 70, best: 90 });
    const flat: Partial<Candidate> = { trust: { ...trust(90), curve: 'FLAT' } };
    expect(fellTo({ ...flat, on: '2026-01-01' })).toMatchObject({
      at: 'DAY',
      own: '2026-01-01',
      best: today,
    });
    expect(fellTo({})).toMatchObject({ source: 'b', at: 'NAME' });
  });

  test('what stays tied falls to rank, trust, day and name', () => {
    const same = { value: 'x', rank: 1, on: today };
    const tied = [
      { ...same, source: 'b' },
      { ...same, source: 'a', value: 'y' },
    ];
    expect(survive(tied, [], { today })).toMatchObject({ sources: ['a'], decidedBy: 'TIE_BREAK' });
  });

  test('empty and invalid values stand aside, and nothing at all is nothing', () => {
    const given = [
      { ...crm, value: ' ' },
      { ...portal, valid: false },
    ];
    const verdict = survive(given, [by('MOST_RECENT')], { today });
    expect(verdict).toMatchObject({ value: null, decidedBy: 'NOTHING' });
    expect(verdict.steps[0]?.lost.map(({ why }) => why)).toEqual(['EMPTY', 'NOT_VALID']);
  });

  test('a value without a day loses to those that have one, and nothing is compared with nothing', () => {
    const undatedOf = ({ source, value, rank }: Candidate): Candidate => ({
      source,
      value,
      ...(rank !== undefined && { rank }),
    });
    const undated = undatedOf(portal);
    const { steps } = survive([crm, undated], [by('MOST_RECENT')], { today });
    expect(steps[0]?.lost).toEqual([
      { source: 'portal', why: 'NOTHING_TO_COMPARE', best: '2026-11-01' },
    ]);
    const verdict = survive([undatedOf(crm), undated], [by('MOST_RECENT')], { today });
    expect(verdict).toMatchObject({ sources: ['portal'], decidedBy: 'TIE_BREAK' });
  });

  test('a list of values, as of a group, is empty only where all of it is', () => {
    const street = (source: string, value: Candidate['value'], on: string) => ({
      source,
      value,
      on,
    });
    const given = [
      street('crm', ['', null], today),
      street('portal', ['Los Aromos 12', null], '2026-01-01'),
    ];
    expect(survive(given, [by('MOST_RECENT')], { today })).toMatchObject({
      value: ['Los Aromos 12', null],
      sources: ['portal'],
    });
  });

  test('who agrees wins together', () => {
    expect(survive([crm, voz], [by('TRUSTED_SOURCE')], { today })).toMatchObject({
      sources: ['crm', 'voz'],
      decidedBy: 'ONLY_ONE',
    });
  });
});

describe('trust', () => {
  test('falls in a line from most to least, and no further', () => {
    const given: Trust = { max: 90, min: 30, decayDays: 60, curve: 'LINEAR' };
    expect([0, 30, 60, 600].map((age) => trustAt(given, age))).toEqual([90, 60, 30, 30]);
  });

  test('falls early or late by its curve', () => {
    const given = { max: 100, min: 0, decayDays: 10 };
    const half = (curve: Trust['curve']) => trustAt({ ...given, curve }, 5);
    expect([half('FLAT'), half('SLOW_EARLY'), half('LINEAR'), half('FAST_EARLY')]).toEqual([
      100, 75, 50, 25,
    ]);
  });

  test('durations are days', () => {
    expect(['P1Y', 'P6M', 'P2W', 'P90D', 'P', 'soon'].map(daysOf)).toEqual([
      365,
      180,
      14,
      90,
      undefined,
      undefined,
    ]);
  });
});

test('the order of the candidates plays no part', () => {
  const strategies = [
    ...(['TRUSTED_SOURCE', 'MOST_TRUSTED', 'MOST_RECENT', 'OLDEST', 'LONGEST'] as const),
    ...(['MOST_FREQUENT', 'MOST_COMPLETE', 'UNION', 'MAXIMUM'] as const),
  ];
  const candidate = fc.record({
    value: fc.constantFrom('x', 'yy', '', null, 3, 7),
    on: fc.constantFrom('2026-01-01', '2026-06-01'),
    rank: fc.constantFrom(1, 2),
  });
  fc.assert(
    fc.property(
      fc.array(candidate, { maxLength: 6 }),
      fc.subarray(strategies),
      fc.nat(),
      (given, chain, turn) => {
        const named = given.map((one, n) => ({
          ...one,
          source: `s${String(n)}`,
          trust: trust(50),
        }));
        const turned = named.map((one, n) => named[(n + turn) % named.length] ?? one);
        const rules = chain.map((one) => by(one));
        expect(survive(turned, rules, { today })).toEqual(survive(named, rules, { today }));
      },
    ),
  );
});
