import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@linaje/graph-schema';
import { expect, test } from 'vitest';
import { openReading } from './open-reading.ts';

test('what was worked out stays for the next start, and goes with the reading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linaje-worked-out-'));
  const file = join(folder, 'reading.db');
  const first = openReading({ file, truth: 'one', model });
  expect(first.workedOut('trend')).toBeUndefined();
  first.keepWorkedOut('trend', '[1]');
  first.keepWorkedOut('trend', '[1,2]');
  const digest = first.digest();
  first.close();

  const again = openReading({ file, truth: 'one', model });
  expect(again.workedOut('trend')).toBe('[1,2]');
  expect(again.digest()).toBe(digest);
  again.close();

  const anew = openReading({ file, truth: 'another', model });
  expect(anew.workedOut('trend')).toBeUndefined();
  anew.close();
  rmSync(folder, { recursive: true });
});
