import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aField, aFlow, changesOf } from './a-change.ts';
import { afterACrash, aReading } from './a-log.ts';
import type { Reading } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'linaje-size-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Past every bound at which something is built anew: rows, sorted names, kept columns. */
const words = ['customer', 'order', 'email', 'visit', 'amount'];
const fields = Array.from({ length: 4_000 }, (_, at) =>
  aField(`${words[at % 5]}_${words[(at * 7) % 4]}_${at}`),
);
const flows = fields.flatMap(
  (field, at) => [1, 17].map((step) => aFlow(field, fields[(at + step) % fields.length]!)), // within the list
);
const changes = changesOf([...fields, ...flows]);

function shapeOf(reading: Reading) {
  const { structure } = reading;
  return fields.map(({ id }, at) => {
    const ends: [string[], string[]] = [[], []];
    structure.eachOut(at, (_, to) => void ends[0].push(structure.id(to)));
    structure.eachIn(at, (_, from) => void ends[1].push(structure.id(from)));
    return { id: structure.id(at), is: id, ends };
  });
}

const begun = (reading: Reading) =>
  ['c', 'customer', 'vis', 'email_vis', 'order 12', '3999'].map((text) =>
    reading.typeahead(text, { first: 7 }),
  );
const found = (reading: Reading) =>
  ['c', 'customer', 'email visit', '3999'].map((text) => {
    const { hits, totalCount } = reading.search(text, { first: 7, offset: 0 });
    return { hits, totalCount };
  });

function followed(file: string, changesAtOnce: number): Reading {
  const reading = aReading(join(folder, file));
  for (let at = 0; at < changes.length; at += changesAtOnce) {
    reading.follow(changes.slice(at, at + changesAtOnce));
  }
  return reading;
}

test('rows hold the edges that were added, both ways', () => {
  const reading = followed('rows.db', 1);
  const { length } = fields;
  shapeOf(reading).forEach(({ id, is, ends: [out, into] }, at) => {
    expect(id).toBe(is);
    expect(out).toEqual([1, 17].map((step) => fields[(at + step) % length]?.id));
    expect(into.sort()).toEqual(
      [1, 17].map((step) => fields[(at - step + length) % length]?.id ?? '').sort(),
    );
  });
  reading.close();
});

test('a large reading that died comes back from what was kept on the way, and the log', () => {
  const killed = followed('killed.db', 1);
  const whole = followed('whole.db', changes.length);
  const back = afterACrash(join(folder, 'killed.db'));
  expect(back.sequence).toBeGreaterThan(0);
  expect(back.sequence).toBeLessThan(changes.length);
  back.follow(changes);
  expect(shapeOf(back)).toEqual(shapeOf(whole));
  expect(begun(back)).toEqual(begun(whole));
  expect(found(back)).toEqual(found(whole));
  expect(back.digest()).toBe(whole.digest());
  killed.close();
  const closed = aReading(join(folder, 'killed.db'));
  expect(begun(closed)).toEqual(begun(whole));
  expect(shapeOf(closed)).toEqual(shapeOf(whole));
});

test('many hits are counted exactly and the shortest names come first', () => {
  const reading = followed('many.db', 4);
  const { totalCount, facets, hits } = reading.search('customer', { first: 2, offset: 0 });
  const names = fields.map(({ properties }) => String(properties['name']));
  const expected = names.filter((name) => name.includes('customer'));
  expect(totalCount).toBe(expected.length);
  expect(facets.kind).toEqual([{ value: 'Field', count: expected.length }]);
  expect(hits[0]?.excerpt).toMatch(/^«customer»/);
  const prefixed = names.filter((name) => name.split('_').some((word) => word.startsWith('12')));
  expect(reading.typeahead('12', { first: 5_000 })).toHaveLength(prefixed.length);
});
