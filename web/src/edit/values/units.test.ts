import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Known, Told } from './entry-form-query.ts';
import { rowsOfText, textOfRows } from './rows-text.ts';
import { draftOf, partsOf, sent, unitOf, WITHDRAWN } from './units.ts';

const aProperty = (name: string, more: Partial<Known> = {}): Known => ({
  name,
  label: name,
  about: '',
  type: 'TEXT',
  byLanguage: false,
  gathered: false,
  item: null,
  choices: [],
  fields: [],
  ...more,
});
const aValue = (property: string, more: Partial<Told> = {}): Told => ({
  property,
  language: null,
  text: null,
  texts: [],
  rows: [],
  ...more,
});

const properties = [
  aProperty('name', { type: 'LOCALIZED', byLanguage: true }),
  aProperty('synonyms', { type: 'LOCALIZED_LIST', byLanguage: true }),
  aProperty('cost', { type: 'DECIMAL' }),
  aProperty('targets', {
    type: 'LIST',
    item: 'RECORD',
    fields: [
      { ...aProperty('dimension', { type: 'CHOICE' }) },
      { ...aProperty('minimum', { type: 'DECIMAL' }) },
    ],
  }),
];
const values = [
  aValue('name', { language: 'pt', text: 'Abandono' }),
  aValue('synonyms', { language: 'es', texts: ['fuga', 'baja'] }),
  aValue('cost', { text: '0.5' }),
  aValue('targets', {
    rows: [
      {
        cells: [
          { field: 'dimension', language: null, text: 'COMPLETENESS' },
          { field: 'minimum', language: null, text: '0.98' },
        ],
      },
    ],
  }),
];
const drafting = { properties, languages: ['es'], decimalSign: ',' };

test('everything can be written, in the languages asked for and in those that are there', () => {
  expect(draftOf(values, drafting)).toEqual({
    'name.es': '',
    'name.pt': 'Abandono',
    'synonyms.es': 'fuga\nbaja',
    'synonyms.pt': '',
    cost: '0,5',
    targets: '[{"dimension":"COMPLETENESS","minimum":"0,98"}]',
  });
});

test('only what says something else is sent, what was cleared as empty', () => {
  const before = draftOf(values, drafting);
  const after = { ...before, 'synonyms.es': 'fuga\n\nadiós\n', 'name.pt': ' ', cost: '0,5 ' };
  expect(sent(before, after, properties)).toEqual({
    set: [
      { property: 'name', language: 'pt' },
      { property: 'synonyms', language: 'es', texts: ['fuga', 'adiós'] },
    ],
    withdraw: [],
  });
});

test('records are sent cell by cell, and my word is taken back where I said so', () => {
  const before = draftOf(values, drafting);
  const targets = textOfRows([{ dimension: 'ACCURACY', minimum: '' }, { minimum: ' ' }]);
  expect(sent(before, { ...before, targets, cost: WITHDRAWN }, properties)).toEqual({
    set: [
      {
        property: 'targets',
        language: null,
        rows: [{ cells: [{ field: 'dimension', language: null, text: 'ACCURACY' }] }],
      },
    ],
    withdraw: [{ property: 'cost', language: null }],
  });
});

test('a unit is property and language, whatever the language tag', () => {
  for (const unit of ['name', 'name.es', 'name.zh-Hant-TW'])
    expect(unitOf(partsOf(unit))).toBe(unit);
});

test('rows come back out of their text as they went in, blanks aside', () => {
  const row = fc.dictionary(fc.constantFrom('code', 'label.es'), fc.string());
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const held = rows
        .map((one) =>
          Object.fromEntries(Object.entries(one).filter(([, text]) => text.trim() !== '')),
        )
        .filter((one) => Object.keys(one).length > 0);
      expect(rowsOfText(textOfRows(rows))).toEqual(held);
      expect(textOfRows(rowsOfText(textOfRows(rows)))).toBe(textOfRows(rows));
    }),
  );
});

test('what is no text of rows holds none', () => {
  expect(rowsOfText('<img>')).toEqual([]);
  expect(rowsOfText('{"a":1}')).toEqual([]);
});
