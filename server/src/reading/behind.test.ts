import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Behind } from './behind.ts';

/** Ages by name that wait for a file, which may refuse them. */
function anAlbum() {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE age (name TEXT PRIMARY KEY, years INTEGER)');
  const write = database.prepare('INSERT OR REPLACE INTO age VALUES (?, ?)');
  const file = { full: false };
  const behind = new Behind(database);
  const ages = behind.table((name: string, years: number) => {
    if (file.full) throw new Error('The disk is full');
    write.run(name, years);
  });
  const written = () =>
    Object.fromEntries(
      database
        .prepare('SELECT name, years FROM age')
        .all()
        .map(({ name, years }) => [name, years]),
    );
  return { behind, ages, file, written };
}

test('what waits is found, and written piece by piece', () => {
  const { behind, ages, written } = anAlbum();
  for (const [at, name] of ['ana', 'eva', 'leo'].entries()) ages.set(name, at);
  expect([ages.get('eva'), ages.get('max'), behind.size]).toEqual([1, undefined, 3]);
  behind.begin();
  expect(behind.goOn(2)).toBe(false);
  expect([ages.get('ana'), ages.get('leo'), behind.size]).toEqual([0, 2, 0]);
  expect(behind.goOn(2)).toBe(true);
  expect(written()).toEqual({ ana: 0, eva: 1, leo: 2 });
  expect(ages.get('ana')).toBeUndefined();
});

test('what changes while it is on its way goes in again with the next flush', () => {
  const { behind, ages, written } = anAlbum();
  ages.set('ana', 1);
  behind.begin();
  ages.set('ana', 2);
  expect(behind.goOn(Infinity)).toBe(true);
  expect([written(), ages.get('ana')]).toEqual([{ ana: 1 }, 2]);
  behind.begin();
  behind.goOn(Infinity);
  expect(written()).toEqual({ ana: 2 });
});

test('what the disk does not take waits again, and what came meanwhile is newer', () => {
  const { behind, ages, file, written } = anAlbum();
  ages.set('ana', 1);
  ages.set('eva', 1);
  behind.begin();
  ages.set('ana', 2);
  expect(behind.goOn(1)).toBe(false);
  file.full = true;
  expect(() => behind.goOn(1)).toThrow('full');
  expect([behind.isFlushing, behind.size, written()]).toEqual([false, 2, {}]);
  expect([ages.get('ana'), ages.get('eva')]).toEqual([2, 1]);
  file.full = false;
  behind.begin();
  behind.goOn(Infinity);
  expect(written()).toEqual({ ana: 2, eva: 1 });
});
