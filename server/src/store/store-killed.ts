import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { verifyChain } from './chain.ts';
import { allChanges, foldOf, snapshotOf } from './store-contract.ts';
import type { Store } from './store.ts';
import type { Where } from './store-writer.ts';

/** What a writer was told is in the log: id by number. */
export type Acknowledged = Map<number, string>;

/** How often the kill tests kill: LINAJE_KILLS, or so often without it. */
export const kills = (usual: number): number => Number(process.env['LINAJE_KILLS'] ?? usual);

/** Starts a process that writes, and kills it at a random moment after its first acknowledged change. */
export async function writeUntilKilled(where: Where, told: Acknowledged): Promise<void> {
  const writer = spawn(
    process.execPath,
    [join(import.meta.dirname, 'store-writer.ts'), JSON.stringify(where)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  writer.stderr.on('data', (text) => (said += text));
  const ended = new Promise<void>((end) => writer.once('close', () => end()));
  const begun = Promise.withResolvers<void>();
  createInterface(writer.stdout).on('line', (line) => {
    const [, sequence, id] = /^acknowledged (\d+) (\S{36})$/.exec(line) ?? [];
    if (sequence && id) told.set(Number(sequence), id);
    begun.resolve();
  });
  await Promise.race([begun.promise, ended]);
  await pause(Math.random() * 60);
  expect(writer.exitCode, said).toBeNull();
  writer.kill('SIGKILL');
  await ended;
}

/** Nothing acknowledged is lost, nothing is half applied, nothing is there twice. */
export async function expectWhole(store: Store, told: Acknowledged): Promise<void> {
  const log = await allChanges(store);
  const ids = new Map(log.map(({ sequence, id }) => [sequence, id]));
  for (const [sequence, id] of told) expect(ids.get(sequence)).toBe(id);
  expect(new Set(ids.values()).size).toBe(log.length);
  expect(verifyChain(log).fault).toBeUndefined();
  expect(await snapshotOf(store)).toEqual(foldOf(log));
  const { sequence, entries, relationships } = await store.status();
  expect({ sequence, entries, relationships }).toEqual({
    sequence: log.length,
    entries: 2 * log.length,
    relationships: log.length,
  });
}
