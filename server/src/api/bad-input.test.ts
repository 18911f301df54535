import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, put } from './an-app.ts';
import type { AnApp } from './an-app.ts';

let house: AnApp;
beforeAll(async () => {
  house = await anApp();
  await house.said('file:g', put('Glossary', 'g', { name: { es: 'Glosario' } }));
});
afterAll(() => house.close());

const create = `mutation ($slug: String!, $set: TermInput!) {
  createTerm(key: { glossary: "g", slug: $slug }, set: $set) {
    __typename ... on Failure { code message reference } ... on Refused { faults { code path message } }
  }
}`;
const named = (text: string, language = 'es') => ({ name: [{ language, text }] });

/** Nothing of what was refused may be there. */
const nothingChanged = async (deed: () => Promise<void>) => {
  const before = [house.reading.sequence, house.reading.digest()];
  await deed();
  expect([house.reading.sequence, house.reading.digest()]).toEqual(before);
};

describe.each([
  [
    'a key of 3,000 bytes',
    'x'.repeat(3_000),
    named('a'),
    'BAD_KEY',
    'pasa de 2.000 bytes',
    'longer than 2,000 bytes',
  ],
  ['an empty key', '', named('a'), 'BAD_KEY', 'partes', 'parts'],
  [
    'a key with a control character',
    'a\u0000b',
    named('a'),
    'BAD_KEY',
    'carácter de control',
    'control character',
  ],
  [
    'a key with half a character',
    'a\ud83d',
    named('a'),
    'BAD_KEY',
    'medio carácter',
    'half a character',
  ],
  [
    'a text with a control character',
    'a',
    named('a\u0007'),
    'BAD_VALUE',
    'carácter de control',
    'control character',
  ],
  [
    'a text with half a character',
    'a',
    named('a\udc00'),
    'BAD_VALUE',
    'medio carácter',
    'half a character',
  ],
  [
    'a language that is none',
    'a',
    named('a', '__proto__'),
    'BAD_VALUE',
    'etiqueta de idioma',
    'language tag',
  ],
  ['an empty text', 'a', named(''), 'BAD_VALUE', 'está vacío', 'it is empty'],
  [
    'a name of 5,000 characters',
    'a',
    named('a'.repeat(5_000)),
    'BAD_VALUE',
    'demasiado largo',
    'too long',
  ],
  [
    'a link that runs',
    'a',
    { links: ['javascript:alert(1)'] },
    'BAD_VALUE',
    'http, https o mailto',
    'http, https or mailto',
  ],
])('%s', (_, slug, set, code, es, en) => {
  test('is refused in Spanish and in English, and nothing is done', () =>
    nothingChanged(async () => {
      for (const [language, words] of [
        ['es', es],
        ['en', en],
      ] as const) {
        const { data } = await house.ask(create, { variables: { slug, set }, language });
        expect(data.createTerm).toMatchObject({ __typename: 'Refused', code });
        expect(data.createTerm.message).toContain(words);
      }
    }));
});

test('all faults of a change are said at once', async () => {
  const set = { ...named('a\u0000'), definition: [{ language: 'x!', text: 'b' }], links: ['no'] };
  const { data } = await house.ask(create, { variables: { slug: 'a', set } });
  expect(data.createTerm.faults).toHaveLength(3);
});

describe.each([
  ['an unknown kind', '{ entry(kind: Cat, key: "x") { id } }', 'BAD_QUERY'],
  ['an unknown field', '{ nope }', 'BAD_QUERY'],
  ['a wrong type', '{ terms(first: "many") { totalCount } }', 'BAD_QUERY'],
  [
    'an unknown relationship',
    'mutation { connect(relationship: { eats: { from: "a", to: "b" } }) { __typename } }',
    'BAD_QUERY',
  ],
  [
    'two relationships at once',
    'mutation { connect(relationship: { partOf: { from: "a", to: "b" }, hasBroader: { from: "a", to: "b" } }) { __typename } }',
    'BAD_QUERY',
  ],
  [
    'a choice that is none',
    'mutation { createTerm(key: { glossary: "g", slug: "a" }, set: { status: MAYBE }) { __typename } }',
    'BAD_QUERY',
  ],
  [
    'a day that is none',
    'mutation { createTerm(key: { glossary: "g", slug: "a" }, set: { reviewDue: "2026-02-31" }) { __typename } }',
    'BAD_QUERY',
  ],
  ['a moment that is none', '{ lineage(of: ["x"], asOf: "yesterday") { nodeCount } }', 'BAD_QUERY'],
  [
    '__proto__ as a property',
    'mutation { createTerm(key: { glossary: "g", slug: "a" }, set: { __proto__: 1 }) { __typename } }',
    'BAD_QUERY',
  ],
  ['more than a page', '{ terms(first: 101) { totalCount } }', 'FIRST_OUT_OF_RANGE'],
  ['less than nothing', '{ terms(first: -1) { nodes { id } } }', 'FIRST_OUT_OF_RANGE'],
  ['a negative offset', '{ history(of: "x", offset: -5) { totalCount } }', 'OFFSET_NEGATIVE'],
  ['a cursor of nobody', '{ terms(after: "%%%") { nodes { id } } }', 'CURSOR_UNKNOWN'],
  ['a start that is not there', '{ lineage(of: ["nobody"]) { nodeCount } }', 'UNKNOWN_ENTRY'],
  ['no start', '{ lineage(of: []) { nodeCount } }', 'NO_START'],
  [
    'a depth below nothing',
    '{ lineage(of: ["GLOSSARY"], depth: -1) { nodeCount } }',
    'DEPTH_NEGATIVE',
  ],
  [
    'a change id that is none',
    'mutation { createTerm(key: { glossary: "g", slug: "z" }, set: {}, changeSet: "1") { __typename } }',
    'BAD_CHANGE_ID',
  ],
  [
    'one language twice',
    'mutation { createTerm(key: { glossary: "g", slug: "z" }, set: { name: [{ language: "es", text: "a" }, { language: "es", text: "b" }] }) { __typename } }',
    'LANGUAGE_TWICE',
  ],
  [
    'an edge that is not there',
    'mutation { deny(edge: "nothing") { __typename } }',
    'UNKNOWN_ENTRY',
  ],
])('%s', (_, query, code) => {
  test('is refused with its code, its sentence and a reference that is in the log', () =>
    nothingChanged(async () => {
      const asked = query.replace('GLOSSARY', house.reading.structure.id(0));
      const [es, en] = [await house.ask(asked), await house.ask(asked, { language: 'en' })];
      for (const { errors } of [es, en]) expect(errors[0]?.extensions.code).toBe(code);
      expect(es.errors[0]?.message).not.toBe(en.errors[0]?.message);
      const reference = es.errors[0]?.extensions.reference;
      expect(house.logged.map(({ about }) => about)).toContainEqual(
        expect.objectContaining({ reference }),
      );
    }));
});

test('a lineage depth of a million goes as far as there is something', async () => {
  const { data, errors } = await house.ask(
    `{ lineage(of: ["${house.reading.structure.id(0)}"], depth: 1000000) { nodeCount } }`,
  );
  expect(errors).toEqual([]);
  expect(data.lineage.nodeCount).toBe(1);
});

test('an entry that is not there cannot be changed or connected', async () => {
  const id = '00000000-0000-8000-8000-000000000000';
  const { data } = await house.ask(
    `mutation {
      changeTerm(id: "${id}", expectedVersion: 1, set: { status: DRAFT }) { ... on Failure { code message } }
      retire(id: "${id}", expectedVersion: 1) { ... on Failure { code } }
      connect(relationship: { partOf: { from: "${id}", to: "__proto__" } }) { ... on Refused { faults { code path } } }
    }`,
  );
  expect(data.changeTerm).toMatchObject({ code: 'UNKNOWN_ENTRY' });
  expect(data.changeTerm.message).toContain(id);
  expect(data.retire.code).toBe('UNKNOWN_ENTRY');
  expect(data.connect.faults).toEqual([
    { code: 'UNKNOWN_ENTRY', path: 'from' },
    { code: 'UNKNOWN_ENTRY', path: 'to' },
  ]);
});

test('searching for nothing, for signs or for a wall of text is no accident', async () => {
  for (const text of [
    '',
    '   ',
    '"',
    '*',
    'AND OR NOT',
    '(',
    "'; DROP TABLE x",
    '\u0000',
    '\ud83d',
  ]) {
    const { errors } = await house.ask(
      'query ($text: String!) { search(text: $text) { totalCount } typeahead(text: $text) { matched } }',
      { variables: { text } },
    );
    expect(errors, JSON.stringify(text)).toEqual([]);
  }
  const { errors } = await house.ask(
    'query ($text: String!) { search(text: $text) { totalCount } }',
    {
      variables: { text: 'a'.repeat(2_000) },
    },
  );
  expect(errors[0]?.extensions.code).toBe('TEXT_TOO_LONG');
});
