import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';

const term = (slug: string) => `Term g|${slug}`;
const anna = 'Person anna';
const steward = (slug: string) =>
  connect(term(slug), 'OWNED_BY', anna, { by: { role: 'BUSINESS_STEWARD' } });
const told = (slug: string, set: object = {}, glossary = 'Glossary g'): Operation[] => [
  put(term(slug), {
    status: 'APPROVED',
    name: { es: slug, en: `${slug}-en` },
    definition: { es: `Qué es ${slug}.`, en: `What ${slug} is.` },
    ...set,
  }),
  connect(glossary, 'HAS_TERM', term(slug)),
  steward(slug),
];
const base: Operation[] = [
  put('Glossary g', { requiredLanguages: ['es', 'en'] }),
  put('Glossary other', { requiredLanguages: ['es'] }),
  put(anna),
  ...told('customer'),
  ...told('premium'),
  put('Metric churn'),
  connect('Metric churn', 'USES', term('customer')),
  connect('Metric churn', 'USES', term('premium')),
];

/** What the glossary rules find, as `G1 MEDIUM key,key`. */
function found(operations: readonly Operation[]): readonly string[] {
  const scene = aScene([...base, ...operations]);
  return audit(scene)
    .filter(({ rule }) => rule.id.startsWith('G'))
    .map(({ rule, severity, subjects }) => {
      const keys = subjects.map((one) => scene.structure.key(scene.structure.ordinal(one) ?? -1));
      return `${rule.id} ${severity} ${keys.sort().join(', ')}`;
    });
}

test('a sound glossary gives no finding', () => {
  expect(found([])).toEqual([]);
});

test('G1: nobody looks after it, or only one who left', () => {
  const draft = put(term('new'), { status: 'DRAFT' });
  expect(found([draft])).toEqual([]);
  const review = put(term('new'), { status: 'IN_REVIEW' });
  expect(found([draft, review])).toEqual(['G1 MEDIUM g|new']);
  expect(found([put(anna, { active: false })])).toEqual([
    'G1 MEDIUM g|customer',
    'G1 MEDIUM g|premium',
  ]);
});

test('G2: a required language lacks name or definition', () => {
  const one = { name: { es: 'Cliente' }, definition: { es: 'Qué.' } };
  const use = connect('Metric churn', 'USES', term('new'));
  expect(found([...told('new', one), use])).toEqual(['G2 MEDIUM g|new']);
  expect(found([...told('new', one, 'Glossary other'), use])).toEqual([]);
  expect(found([...told('new', { ...one, status: 'DRAFT' }), use])).toEqual([]);
});

describe('G3: said twice', () => {
  const use = connect('Metric churn', 'USES', term('new'));
  const twice = ['G3 MEDIUM g|customer, g|new'];
  test('the same name, whatever its accents, in one glossary', () => {
    const name = { es: 'CUSTÓMER', en: 'client' };
    expect(found([...told('new', { name }), use])).toEqual(twice);
    expect(found([...told('new', { name }, 'Glossary other'), use])).toEqual([]);
    expect(found([...told('new', { name, status: 'DRAFT' }), use])).toEqual([]);
  });
  test('said to match, or defining one metric', () => {
    const match = connect(term('new'), 'EXACT_MATCH', term('customer'));
    expect(found([...told('new'), match])).toEqual(twice);
    expect(found([...told('new', {}, 'Glossary other'), match])).toEqual([]);
    const define = (slug: string, status = 'VALIDATED') =>
      connect(term(slug), 'DEFINES', 'Metric churn', { status });
    expect(found([...told('new'), define('new'), define('customer')])).toEqual(twice);
    expect(found([...told('new'), define('new'), define('customer', 'PROPOSED')])).toEqual([]);
  });
  test('the same definition', () => {
    const definition = { es: 'Que es CUSTOMER.', en: 'Other.' };
    expect(found([...told('new', { definition }), use])).toEqual(twice);
  });
});

test('G4: a synonym that is also the name of another term, unless the two are tied', () => {
  const use = connect('Metric churn', 'USES', term('new'));
  const word = told('new', { synonyms: { es: ['Premium'] } });
  expect(found([...word, use])).toEqual(['G4 MEDIUM g|new, g|premium']);
  expect(found([...word, connect(term('new'), 'RELATED_TO', term('premium'))])).toEqual([]);
  expect(found([...told('new', { synonyms: { en: ['Premium'] } }), use])).toEqual([]);
});

test('G5: approved and tied to nothing', () => {
  expect(found(told('new'))).toEqual(['G5 LOW g|new']);
  expect(found(told('new', { status: 'DRAFT' }))).toEqual([]);
});

describe('G6: relations that contradict one another', () => {
  const three = [...told('a'), ...told('b'), ...told('c')];
  const up = (from: string, to: string, type = 'HAS_BROADER') =>
    connect(term(from), type, term(to));
  test('narrower at any depth, and the opposite', () => {
    const deep = [...three, up('a', 'b'), up('b', 'c')];
    expect(found(deep)).toEqual([]);
    expect(found([...deep, up('a', 'c', 'ANTONYM_OF')])).toEqual(['G6 MEDIUM g|a, g|c']);
    expect(found([...deep, up('a', 'c', 'RELATED_TO')])).toEqual([]);
  });
  test('a loop of broader and part of', () => {
    expect(found([...three, up('a', 'b'), up('b', 'a', 'PART_OF'), up('c', 'a')])).toEqual([
      'G6 MEDIUM g|a, g|b',
    ]);
  });
});

test('G7: a deprecated term in use', () => {
  const old = told('old', { status: 'DEPRECATED' });
  const define = (status: string) => connect(term('old'), 'DEFINES', 'Metric churn', { status });
  expect(found([...old, define('DEPRECATED')])).toEqual([]);
  expect(found([...old, define('VALIDATED')])).toEqual(['G7 MEDIUM g|old']);
  expect(found([...old, connect('Metric churn', 'USES', term('old'))])).toEqual([
    'G7 MEDIUM g|old',
  ]);
});
