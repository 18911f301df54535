import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { aField, changesOf } from './a-change.ts';
import { afterACrash, aReading } from './a-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'linaje-flusher-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fields = Array.from({ length: 2_000 }, (_, at) => aField(`column_${at}`));
const changes = changesOf(fields, 10);
const pace = { many: 100, piece: 50 };

test('the file is never further behind than its pace allows', () => {
  const path = join(folder, 'pace.db');
  const reading = aReading(path, 'a truth', pace);
  for (const [at, change] of changes.entries()) {
    reading.follow([change]);
    if (at % 20 !== 19) continue;
    const behind = reading.sequence - afterACrash(path).sequence;
    // A change is two rows an entry and two more: what waits, and as much again that is on its way.
    expect(behind * 20).toBeLessThan(4 * pace.many);
  }
  reading.close();
});

test('when nothing comes any more the file is brought up to date by itself', async () => {
  const path = join(folder, 'quiet.db');
  const reading = aReading(path);
  reading.follow(changes);
  expect(afterACrash(path).sequence).toBe(0);
  for (let waited = 0; afterACrash(path).sequence < changes.length && waited < 100; waited++) {
    await pause(100);
  }
  expect(afterACrash(path).sequence).toBe(changes.length);
  reading.close();
});

test('while the file cannot be written answers go on, until too much would wait in memory', () => {
  const path = join(folder, 'busy.db');
  const reading = aReading(path, 'a truth', pace);
  const other = new DatabaseSync(path);
  other.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
  let taken = 0;
  const refused = (() => {
    for (const change of changes) {
      try {
        reading.follow([change]);
      } catch (fault) {
        return fault;
      }
      taken += 1;
      expect(reading.entries([fields[taken * 10 - 1]?.id ?? ''])[0]).toBeDefined();
    }
  })();
  expect(refused).toMatchObject({ message: expect.stringContaining('locked') });
  expect(taken * 20).toBeGreaterThan(4 * pace.many);
  other.exec('COMMIT');
  other.close();
  reading.follow(changes);
  expect(reading.sequence).toBe(changes.length);
  reading.close();
  expect(aReading(path).digest()).toBe(wholeDigest());
});

function wholeDigest(): string {
  const whole = aReading();
  whole.follow(changes);
  return whole.digest();
}
