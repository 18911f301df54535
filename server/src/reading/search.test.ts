import { keyOf } from '@linaje/graph-schema';
import { expect, test } from 'vitest';
import type { Operation, Values } from '../catalog/change-set.ts';
import { entryId } from '../catalog/identity.ts';
import { aLog } from './a-log.ts';
import type { Narrowing, SearchAnswer } from './reading.ts';

const term = (slug: string, set: Values): Operation => ({
  do: 'put',
  entry: { kind: 'Term', key: keyOf('arrayan', slug) },
  set,
});
const dataset = (name: string, set: Values = {}): Operation => ({
  do: 'put',
  entry: { kind: 'Dataset', key: keyOf('postgres://crm', name) },
  set: { name, ...set },
});
const field = (table: string, column: string, set: Values = {}): readonly Operation[] => {
  const entry = { kind: 'Field', key: keyOf('postgres://crm', table, column) };
  const from = { kind: 'Dataset', key: keyOf('postgres://crm', table) };
  return [
    { do: 'put', entry, set: { name: column, ...set } },
    { do: 'connect', type: 'HAS_FIELD', from, to: entry },
  ];
};

function aCatalog(...operations: readonly (Operation | readonly Operation[])[]) {
  const log = aLog();
  log.says(operations.flat());
  const { reading } = log;
  return {
    ...log,
    search: (text: string, more: { narrowed?: Narrowing; offset?: number } = {}) =>
      reading.search(text, { first: 20, offset: 0, ...more }),
    begun: (text: string, kinds?: string[]) =>
      reading
        .typeahead(text, { first: 5, ...(kinds && { kinds }) })
        .map(({ kind, excerpt }) => `${kind} ${excerpt}`),
  };
}

const told = ({ hits }: SearchAnswer) => hits.map(({ kind, excerpt }) => `${kind} ${excerpt}`);

const sample = () =>
  aCatalog(
    term('numero-de-cliente', {
      name: { es: 'Número de cliente', en: 'Customer number' },
      definition: { es: 'Identifica a una persona en todos los sistemas.' },
      synonyms: { es: ['código de socio'], en: ['member id'] },
      abbreviations: { es: ['NIF interno'] },
    }),
    term('correo', { name: { es: 'Correo electrónico', en: 'Email' } }),
    dataset('shop.clientes', { description: { es: 'Todos los clientes con su correo.' } }),
    field('shop.clientes', 'email_address'),
    field('shop.clientes', 'customerEmail'),
    field('shop.clientes', 'Email'),
  );

test('accents and case are forgiven', () => {
  const { search } = sample();
  for (const asked of ['Número', 'NUMERO', 'numero', 'nÚmErO']) {
    expect(told(search(asked))).toEqual(['Term «Número» de cliente']);
  }
  expect(search('electronico').totalCount).toBe(1);
});

test('the last word may be the beginning of one, the others are whole', () => {
  const { search } = sample();
  expect(search('número de cli').totalCount).toBe(1);
  expect(search('núm cliente').totalCount).toBe(0);
});

test('a term is found by its synonyms and abbreviations, in any language, and it is told why', () => {
  const { search } = sample();
  expect(search('socio').hits).toMatchObject([
    { kind: 'Term', matched: 'synonyms', excerpt: 'código de «socio»' },
  ]);
  expect(search('member').hits).toMatchObject([{ matched: 'synonyms', excerpt: '«member» id' }]);
  expect(search('nif').hits).toMatchObject([{ matched: 'synonyms', excerpt: '«NIF» interno' }]);
  expect(search('sistemas').hits).toMatchObject([
    { matched: 'description', excerpt: 'Identifica a una persona en todos los «sistemas».' },
  ]);
});

test('a term of just this name comes first, then others of this name, then terms, then the rest', () => {
  const { search, says } = sample();
  says([term('email-campaign', { name: { en: 'Email campaign' } })]);
  const kinds = search('email').hits.map(({ kind, excerpt }) => `${kind} ${excerpt}`);
  expect(kinds.slice(0, 3)).toEqual(['Term «Email»', 'Field «Email»', 'Term «Email» campaign']);
  expect(kinds.slice(3).sort()).toEqual(['Field «customerEmail»', 'Field «email»_address'].sort());
});

test('an identifier is found by its parts and as a whole', () => {
  const { search } = sample();
  expect(told(search('customerEmail', { narrowed: { kind: ['Field'] } }))).toEqual([
    'Field «customerEmail»',
  ]);
  expect(told(search('customeremail'))).toEqual(['Field «customerEmail»']);
  expect(told(search('email_address'))).toEqual(['Field «email»_«address»']);
});

test('pages follow one another without overlap', () => {
  const { search, reading } = sample();
  const all = search('email').hits;
  const paged = all.map((_, offset) => reading.search('email', { first: 1, offset }).hits[0]);
  expect(paged).toEqual(all);
});

test('what is retired, or lies in something retired, is not found until it is restored', () => {
  const { search, says, begun } = sample();
  const entry = { kind: 'Dataset', key: keyOf('postgres://crm', 'shop.clientes') };
  says([{ do: 'retire', entry }], { source: 'file:test' });
  expect(told(search('email'))).toEqual(['Term «Email»']);
  expect(begun('email')).toEqual(['Term «Email»']);
  says([{ do: 'put', entry }]);
  expect(search('email').totalCount).toBe(4);
});

test('a changed name is found by the new one and no longer by the old', () => {
  const { search, says, begun } = sample();
  says([term('correo', { name: { es: 'Buzón', en: 'Mailbox' } })]);
  expect(told(search('buzon'))).toEqual(['Term «Buzón»']);
  expect(begun('buz')).toEqual(['Term «Buzón»']);
  expect(search('electrónico').totalCount).toBe(0);
  expect(begun('corr')).toEqual([]);
});

test('a slip of typing brings the nearest name as a suggestion', () => {
  const { search } = sample();
  expect(search('nuemro de cliente').suggestion).toBe('Número de cliente');
  expect(search('corero').suggestion).toBe('Correo electrónico');
  expect(search('xylophone').suggestion).toBeNull();
  expect(search('correo').suggestion).toBeNull();
});

test('what is asked is text, never syntax', () => {
  const { search, begun } = sample();
  const odd = [
    '"',
    '""',
    '*',
    '',
    '   ',
    '¿?¡!',
    'NEAR',
    'NEAR(email correo)',
    'email AND',
    'OR',
    'NOT email',
    'name:email',
    '{name}',
    '^email',
    'email*',
    '(email',
    "'; DROP TABLE text; --",
    '\u0000email\u0000',
    '\ud800',
    'a'.repeat(10_000),
    'email '.repeat(2_000),
    '"'.repeat(10_000),
    'ñ'.repeat(3_000),
    '日本語',
    '😀',
  ];
  for (const text of odd) {
    expect(() => search(text)).not.toThrow();
    expect(() => begun(text)).not.toThrow();
  }
  expect(search('').hits).toEqual([]);
  expect(search('email*').totalCount).toBe(4);
  expect(search('"email"').totalCount).toBe(4);
});

test('typing finds names at the beginning of any of their words, terms above columns', () => {
  const { begun } = sample();
  expect(begun('e')).toEqual([
    'Term «Email»',
    'Field «Email»',
    'Field «email»_address',
    'Field «customerEmail»',
  ]);
  expect(begun('cli')).toEqual(['Term Número de «cliente»', 'Dataset shop.«clientes»']);
  expect(begun('numero de c')).toEqual(['Term «Número» «de» «cliente»']);
  expect(begun('cliente num')).toEqual(['Term «Número» de «cliente»']);
  expect(begun('socio')).toEqual(['Term código de «socio»']);
});

test('typing may be kept to some kinds', () => {
  const { begun } = sample();
  expect(begun('email', ['Field'])).toEqual([
    'Field «Email»',
    'Field «email»_address',
    'Field «customerEmail»',
  ]);
  expect(begun('email', [])).toEqual([]);
  expect(begun('email', ['Nonsense'])).toEqual([]);
});

test('an entry has one hit however many of its names match', () => {
  const { begun, search } = aCatalog(
    term('cliente', {
      name: { es: 'Cliente', pt: 'Cliente' },
      synonyms: { es: ['cliente final'] },
    }),
  );
  expect(begun('cli')).toEqual(['Term «Cliente»']);
  expect(search('cliente').totalCount).toBe(1);
});

test('the name is told in the first language that is there', () => {
  const { reading } = sample();
  const { structure } = reading;
  const ordinal = structure.ordinal(entryId('Term', keyOf('arrayan', 'correo')))!; // told above
  expect(structure.name(ordinal, ['en', 'es'])).toBe('Email');
  expect(structure.name(ordinal, ['pt', 'es'])).toBe('Correo electrónico');
  expect(structure.name(ordinal, ['pt'])).toMatch(/Correo electrónico|Email/);
});
