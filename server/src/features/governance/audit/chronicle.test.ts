import { sampleChangeSets } from '@linaje/seed';
import { expect, test } from 'vitest';
import { aSet } from '../../../catalog/a-world.ts';
import type { Operation } from '../../../catalog/change-set.ts';
import { connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { aFreshReading, aHistory, chronicled, scenesOf } from './chronicle-samples.ts';
import type { Chronicle } from './chronicle.ts';
import { dayAfter, endOf } from './day.ts';

const said = (day: string, ...operations: readonly Operation[]) =>
  aSet(operations, { source: 'file:test', saidAt: `${day}T10:00:00.000Z` });

/** `M1 2026-01-05..2026-01-09 GONE`, of one rule. */
const told = (found: Chronicle | undefined, rule: string) =>
  (found?.stretches ?? [])
    .filter(({ key }) => key.startsWith(`${rule}|`))
    .map(({ severity, accepted, from, to, end }) =>
      [severity, accepted && 'accepted', `${from}..${to ?? ''}`, end].filter(Boolean).join(' '),
    );

const attribute = 'MasterAttribute e|x';

test('a finding comes, is mended and comes back, each on its day', async () => {
  const log = aHistory([
    said('2026-01-05', put(attribute), put('Field s|t|c')),
    said('2026-01-09', connect('Field s|t|c', 'CONTRIBUTES_TO', attribute)),
    said('2026-02-01', {
      do: 'disconnect',
      type: 'CONTRIBUTES_TO',
      from: { kind: 'Field', key: 's|t|c' },
      to: { kind: 'MasterAttribute', key: 'e|x' },
    }),
  ]);
  expect(told(await chronicled(log, '2026-02-10'), 'M1')).toEqual([
    'MEDIUM 2026-01-05..2026-01-09 GONE',
    'MEDIUM 2026-02-01..',
  ]);
  expect(await chronicled(log, '2026-01-20')).toMatchObject({
    first: '2026-01-05',
    through: '2026-01-20',
  });
});

test('what time alone brings comes on its day, though nobody changed anything', async () => {
  const log = aHistory([said('2026-01-01', put('Dataset s|t'))]);
  // Thirty days without flow are over at the end of the thirty-first day after.
  expect(told(await chronicled(log, '2026-06-30'), 'F4')).toEqual(['LOW 2026-01-31..']);
  const patient = aHistory([
    said('2026-01-01', put('Dataset s|t')),
    said(
      '2026-01-02',
      put('AuditSetting F4', { rule: 'F4', thresholds: [{ name: 'days', value: 90 }] }),
    ),
  ]);
  expect(told(await chronicled(patient, '2026-06-30'), 'F4')).toEqual(['LOW 2026-04-01..']);
});

test('a rule that is switched off mends nothing: its findings are no longer asked for', async () => {
  const log = aHistory([
    said('2026-01-05', put(attribute)),
    said('2026-01-10', put('AuditSetting M1', { rule: 'M1', asked: false })),
    said('2026-01-15', put('AuditSetting M1', { asked: true, severity: 'HIGH' })),
  ]);
  expect(told(await chronicled(log, '2026-01-31'), 'M1')).toEqual([
    'MEDIUM 2026-01-05..2026-01-10 NOT_ASKED',
    'HIGH 2026-01-15..',
  ]);
});

test('an acceptance ends on the day after its last, and when the evidence changes', async () => {
  const begun = said(
    '2026-01-05',
    put('Term g|t', { status: 'APPROVED', name: { es: 'a' } }),
    put('Glossary g', { requiredLanguages: ['es', 'en'] }),
    connect('Glossary g', 'HAS_TERM', 'Term g|t'),
  );
  const [reading] = [aFreshReading()];
  reading.follow(aHistory([begun]));
  const found = audit(scenesOf(reading)('2026-01-05T12:00:00.000Z')).find(
    ({ rule }) => rule.id === 'G2',
  );
  if (!found) throw new Error('The term should lack its English');
  const accept = (until: string | null) =>
    put(`Finding G2|${found.subjects.join(',')}`, {
      rule: 'G2',
      subjects: [...found.subjects],
      state: 'ACCEPTED',
      reason: { es: 'Ya llega.' },
      until,
      evidenceHash: found.evidenceHash,
    });
  const timed = aHistory([begun, said('2026-01-08', accept('2026-02-10'))]);
  expect(told(await chronicled(timed, '2026-03-31'), 'G2')).toEqual([
    'MEDIUM 2026-01-05..2026-01-08 CHANGED',
    'MEDIUM accepted 2026-01-08..2026-02-11 CHANGED',
    'MEDIUM 2026-02-11..',
  ]);
  const changed = aHistory([
    begun,
    said('2026-01-08', accept(null)),
    said('2026-02-20', put('Term g|t', { name: { en: 'a' } })),
  ]);
  expect(told(await chronicled(changed, '2026-03-31'), 'G2')).toEqual([
    'MEDIUM 2026-01-05..2026-01-08 CHANGED',
    'MEDIUM accepted 2026-01-08..2026-02-20 CHANGED',
    'MEDIUM 2026-02-20..',
  ]);
});

test("the sample's year is told as an audit of every single day would tell it", async () => {
  const log = aHistory(sampleChangeSets());
  const written = await chronicled(log, '2027-01-31');
  expect(written).toMatchObject({ first: '2025-09-01', through: '2027-01-31' });
  const reading = aFreshReading();
  let at = 0;
  for (let day = '2025-09-01'; day <= '2027-01-31'; day = dayAfter(day)) {
    const changes = [];
    for (; log[at] && log[at]!.at <= endOf(day); at++) changes.push(log[at]!); // it was just there
    reading.follow(changes);
    // Every day with a change, and of the others one in five.
    if (changes.length === 0 && Number(day.slice(8)) % 5 !== 0) continue;
    const found = audit(scenesOf(reading)(endOf(day))).map(
      ({ key, severity }) => `${key} ${severity}`,
    );
    const open = (written?.stretches ?? [])
      .filter(({ from, to }) => from <= day && (to === null || day < to))
      .map(({ key, severity }) => `${key} ${severity}`);
    expect([day, open.toSorted()]).toEqual([day, found.toSorted()]);
  }
}, 120_000);

test('written on from any day it is the same as written at once', async () => {
  const log = aHistory(sampleChangeSets());
  const whole = await chronicled(log, '2027-01-31');
  const byKey = (one: Chronicle | undefined) =>
    one?.stretches.toSorted((a, b) => (`${a.from}${a.key}` < `${b.from}${b.key}` ? -1 : 1));
  for (const day of ['2025-09-01', '2026-03-01', '2026-05-25', '2026-12-20']) {
    const half = await chronicled(log, day);
    const rest = await chronicled(log, '2027-01-31', half);
    expect(byKey(rest)).toEqual(byKey(whole));
  }
}, 120_000);
