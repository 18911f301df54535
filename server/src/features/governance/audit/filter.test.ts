import { expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { concernIn } from './concern.ts';
import { narrowed, unknownAmong } from './filter.ts';
import type { Filter } from './filter.ts';
import { findings } from './findings.ts';
import { rules } from './rules/index.ts';
import { noContribution } from './rules/m1-no-contribution.ts';
import { orphanSystem } from './rules/f3-orphan-system.ts';

/** Sales answer for the e-mail, Ana belongs to sales; Ana looks after the entity; nobody answers for the CRM. */
const told: readonly Operation[] = [
  put('Person ana', { name: 'Ana' }),
  put('Person guest', { name: 'Experta' }),
  put('Team sales', { name: 'Ventas' }),
  connect('Team sales', 'HAS_MEMBER', 'Person ana'),
  put('MasterEntity customer'),
  ...['email', 'mobile'].flatMap((one) => [
    put(`MasterAttribute customer|${one}`),
    connect('MasterEntity customer', 'HAS_ATTRIBUTE', `MasterAttribute customer|${one}`),
  ]),
  connect('MasterAttribute customer|email', 'OWNED_BY', 'Team sales', { by: { role: 'OWNER' } }),
  connect('MasterAttribute customer|email', 'OWNED_BY', 'Person guest', { by: { role: 'EXPERT' } }),
  connect('MasterEntity customer', 'OWNED_BY', 'Person ana', { by: { role: 'BUSINESS_STEWARD' } }),
  put('Domain all'),
  put('Domain customers'),
  connect('Domain customers', 'WITHIN', 'Domain all'),
  connect('MasterEntity customer', 'IN_DOMAIN', 'Domain customers'),
  put('System crm', { roles: ['SOURCE'] }),
];

const scene = aScene(told);
const all = findings(scene, audit(scene, [noContribution, orphanSystem]));
const id = (kind: string, key: string) => scene.structure.id(scene.of(kind, key));
const keys = (filter: Filter) =>
  narrowed(scene, all, filter)
    .kept.map(({ subjects }) =>
      scene.structure.key(scene.structure.ordinal(subjects[0] ?? '') ?? -1),
    )
    .sort();

test('people answer for a thing, or for what it stands in where nobody does for itself', () => {
  const concernOf = concernIn(scene);
  const owners = (key: string) =>
    concernOf({ subjects: [id('MasterAttribute', key)] }).owners.map((one) =>
      scene.structure.key(scene.structure.ordinal(one) ?? -1),
    );
  expect(owners('customer|email')).toEqual(['sales']);
  expect(owners('customer|mobile')).toEqual(['ana']);
});

test("my findings are those of my teams too; directly only one's own", () => {
  const owner = id('Person', 'ana');
  expect(keys({ owner })).toEqual(['customer|email', 'customer|mobile']);
  expect(keys({ owner, direct: true })).toEqual(['customer|mobile']);
  expect(keys({ owner: id('Team', 'sales') })).toEqual(['customer|email']);
  expect(keys({ without: 'OWNER' })).toEqual(['crm']);
});

test('a domain is asked for with those within it, a system by what stands in it', () => {
  expect(keys({ domain: id('Domain', 'all') })).toEqual(['customer|email', 'customer|mobile']);
  expect(keys({ system: id('System', 'crm') })).toEqual(['crm']);
  expect(keys({ without: 'SYSTEM' })).toEqual(['customer|email', 'customer|mobile']);
});

test('rules are asked for by id or by letter, and what is none is told', () => {
  expect(keys({ rules: ['M1'] })).toEqual(keys({ rules: ['M'] }));
  expect(keys({ rules: ['F3'], severities: ['HIGH'] })).toEqual([]);
  expect(unknownAmong(['M1', 'F', 'ZZ9', 'm1'], rules)).toEqual(['ZZ9', 'm1']);
});

test('what a further choice would give is counted under all the others', () => {
  const under = narrowed(scene, all, { rules: ['F3'], owner: id('Person', 'ana') });
  expect(under.kept).toEqual([]);
  expect(under.without('owner')).toHaveLength(1);
  expect(under.without('rules')).toHaveLength(2);
});
