import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWalSync } from './wal-sync.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linaje-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what is committed while the disk is busy is waited for as well', async () => {
  const wal = join(folder, 'wal');
  await writeFile(wal, 'frames');
  let committed = 0;
  const disk = openWalSync(wal, () => committed);
  await disk.upTo(0);
  committed = 1;
  const first = disk.upTo(1);
  committed = 3;
  await Promise.all([first, disk.upTo(2), disk.upTo(3)]);
  await disk.close();
});

test('after a write that the disk did not confirm nothing is answered as durable', async () => {
  let committed = 0;
  const disk = openWalSync(join(folder, 'not-there'), () => committed);
  committed = 1;
  await expect(disk.upTo(1)).rejects.toMatchObject({ fault: 'UNKNOWN' });
  await writeFile(join(folder, 'not-there'), 'frames');
  await expect(disk.upTo(1)).rejects.toMatchObject({ fault: 'UNKNOWN' });
});
