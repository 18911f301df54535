import fc from 'fast-check';
import { entryId, keyOf } from '@linaje/graph-schema';
import { expect, test } from 'vitest';
import type { Operation, Ref, Values } from '../catalog/change-set.ts';
import { aLog } from './a-log.ts';
import type { FacetName, Narrowing } from './reading.ts';

const put = (kind: string, key: string, set: Values = {}): Operation => ({
  do: 'put',
  entry: { kind, key },
  set,
});
const ref = (kind: string, key: string): Ref => ({ kind, key });
const link = (type: string, from: Ref, to: Ref, by?: Values): Operation => ({
  do: 'connect',
  type,
  from,
  to,
  ...(by && { by }),
});

const term = (slug: string) => keyOf('arrayan', slug);
const table = keyOf('postgres://crm', 'clientes');
const column = keyOf('postgres://crm', 'clientes', 'cliente_correo');
const ana = entryId('Person', 'ana');
const datos = entryId('Team', 'datos');
const negocio = entryId('Domain', 'negocio');
const gente = entryId('Domain', 'gente');

/** Two terms of different states, owners and domains; a table in the narrower domain, and a column in the table. */
function aCatalog() {
  const log = aLog();
  const owner = { role: 'OWNER' };
  log.says([
    put('Domain', 'negocio', { name: { es: 'Negocio' } }),
    put('Domain', 'gente', { name: { es: 'La gente' } }),
    link('WITHIN', ref('Domain', 'gente'), ref('Domain', 'negocio')),
    put('Person', 'ana', { name: 'Ana' }),
    put('Team', 'datos', { name: 'Datos' }),
    put('Term', term('cliente'), { name: { es: 'Cliente' }, status: 'APPROVED' }),
    put('Term', term('prospecto'), { name: { es: 'Cliente posible' }, status: 'DRAFT' }),
    link('IN_DOMAIN', ref('Term', term('cliente')), ref('Domain', 'gente')),
    link('IN_DOMAIN', ref('Term', term('prospecto')), ref('Domain', 'negocio')),
    link('OWNED_BY', ref('Term', term('cliente')), ref('Person', 'ana'), owner),
    link('OWNED_BY', ref('Term', term('cliente')), ref('Team', 'datos'), { role: 'EXPERT' }),
    put('Dataset', table, { name: 'clientes', lifecycle: 'ACTIVE' }),
    link('IN_DOMAIN', ref('Dataset', table), ref('Domain', 'gente')),
    link('OWNED_BY', ref('Dataset', table), ref('Team', 'datos'), owner),
    put('Field', column, { name: 'cliente_correo', lifecycle: 'ACTIVE' }),
    link('HAS_FIELD', ref('Dataset', table), ref('Field', column)),
  ]);
  const counts = (narrowed: Narrowing = {}) => {
    const { facets, totalCount } = log.reading.search('clien', { first: 0, offset: 0, narrowed });
    const of = (name: FacetName) =>
      Object.fromEntries(facets[name].map(({ value, count }) => [value, count]));
    return {
      totalCount,
      kind: of('kind'),
      domain: of('domain'),
      status: of('status'),
      owner: of('owner'),
    };
  };
  return { ...log, counts };
}

test('hits are counted by kind, status, domain with those above, and by whoever answers in any part', () => {
  expect(aCatalog().counts()).toEqual({
    totalCount: 4,
    kind: { Term: 2, Dataset: 1, Field: 1 },
    status: { APPROVED: 1, DRAFT: 1, ACTIVE: 2 },
    domain: { [negocio]: 4, [gente]: 3 },
    owner: { [ana]: 1, [datos]: 3 },
  });
});

test('a column lies in the domain of its table and is answered for by its owner', () => {
  const { counts } = aCatalog();
  expect(counts({ kind: ['Field'] })).toMatchObject({
    totalCount: 1,
    domain: { [negocio]: 1, [gente]: 1 },
    owner: { [datos]: 1 },
  });
});

test('narrowing one facet leaves its own counts, and narrows those of the others', () => {
  const { counts } = aCatalog();
  expect(counts({ kind: ['Term'] })).toEqual({
    totalCount: 2,
    kind: { Term: 2, Dataset: 1, Field: 1 },
    status: { APPROVED: 1, DRAFT: 1 },
    domain: { [negocio]: 2, [gente]: 1 },
    owner: { [ana]: 1, [datos]: 1 },
  });
  expect(counts({ kind: ['Term'], owner: [datos], status: ['APPROVED', 'DRAFT'] })).toMatchObject({
    totalCount: 1,
    kind: { Term: 1 },
    status: { APPROVED: 1 },
    owner: { [ana]: 1, [datos]: 1 },
  });
});

test('what is narrowed to is told even where nothing has it', () => {
  const { counts } = aCatalog();
  expect(counts({ status: ['REJECTED'] })).toMatchObject({
    totalCount: 0,
    status: { REJECTED: 0 },
  });
  expect(counts({ owner: ['nobody'] })).toMatchObject({ totalCount: 0, owner: { nobody: 0 } });
});

test('counts follow the catalog', () => {
  const { counts, says } = aCatalog();
  counts();
  says([
    put('Term', term('prospecto'), { status: 'APPROVED' }),
    link('OWNED_BY', ref('Term', term('prospecto')), ref('Person', 'ana'), { role: 'OWNER' }),
  ]);
  expect(counts()).toMatchObject({ status: { APPROVED: 2 }, owner: { [ana]: 2 } });
  says([{ do: 'retire', entry: ref('Person', 'ana') }]);
  expect(counts().owner).toEqual({ [datos]: 3 });
});

test('each count is what choosing that value alone would show', () => {
  const { counts } = aCatalog();
  const choices: Readonly<Record<FacetName, readonly string[]>> = {
    kind: ['Term', 'Dataset', 'Field', 'System'],
    status: ['APPROVED', 'DRAFT', 'ACTIVE'],
    domain: [negocio, gente],
    owner: [ana, datos],
  };
  const names = ['kind', 'status', 'domain', 'owner'] as const;
  const narrowings = fc.record(
    {
      kind: fc.subarray([...choices.kind]),
      status: fc.subarray([...choices.status]),
      domain: fc.subarray([...choices.domain]),
      owner: fc.subarray([...choices.owner]),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(narrowings, fc.constantFrom(...names), (narrowed, name) => {
      const found = counts(narrowed)[name];
      for (const value of choices[name]) {
        const alone = counts({ ...narrowed, [name]: [value] }).totalCount;
        expect(found[value] ?? 0).toBe(alone);
      }
    }),
    { numRuns: 60 },
  );
});
