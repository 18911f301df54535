import { describe, expect, test } from 'vitest';
import { choiceWords } from './choice-words.ts';
import { model, propertyOf } from './model.ts';
import { propertyWords } from './property-words.ts';
import type { KindDefinition, RelationshipDefinition } from './define.ts';
import type { Bilingual, Property } from './properties.ts';

/** What `Entry` has of its own in the API, and what JavaScript would take for its own. */
const RESERVED = [
  ...['id', 'kind', 'key', 'version', 'createdAt', 'changedAt', 'retiredAt', 'live'],
  ...['claims', 'history', 'relationships', 'language'],
  ...['model', 'values', 'relationshipGroups', 'denied'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
];
const COMMON = ['name', 'description', 'tags', 'links'];

const properties = [
  ...model.kinds.map(({ name, properties }) => ({ owner: name, properties })),
  ...model.relationships.map(({ type, properties, identifiedBy }) => {
    return { owner: type, properties: { ...identifiedBy, ...properties } };
  }),
].flatMap(({ owner, properties }) => Object.entries(properties).flatMap(named(owner)));

/** A property with those inside it, each under its full name. */
function named(owner: string) {
  return ([name, property]: [string, Property]): { path: string; property: Property }[] => [
    { path: `${owner}.${name}`, property },
    ...(property.item ? named(`${owner}.${name}`)(['item', property.item]) : []),
    ...Object.entries(property.fields ?? {}).flatMap(named(`${owner}.${name}`)),
  ];
}

/** The names of connections a kind has, seen from either end. */
function connections(kind: KindDefinition, relationships: readonly RelationshipDefinition[]) {
  return relationships.flatMap(({ pairs, names, symmetric }) => [
    ...(pairs.some(({ from }) => from === kind.name) ? [names.from] : []),
    ...(!symmetric && pairs.some(({ to }) => to === kind.name) ? [names.to] : []),
  ]);
}

describe('names follow the grammar', () => {
  test.each(model.kinds)('kind $name is a noun in PascalCase', ({ name }) => {
    expect(name).toMatch(/^([A-Z][a-z]+)+$/);
  });

  test.each(model.relationships)('relationship $type is in capitals', ({ type }) => {
    expect(type).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  test.each(properties)('property $path is in camelCase', ({ path }) => {
    expect(path.split('.').at(-1)).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  });

  test.each(properties.filter(({ property }) => property.choices))(
    'choices of $path are words in capitals, each once',
    ({ property: { choices = [] } }) => {
      expect(choices.filter((word) => !/^[A-Z]+(_[A-Z]+)*$/.test(word))).toEqual([]);
      expect(new Set(choices).size).toBe(choices.length);
    },
  );

  test('kinds, types and nothing else are declared once', () => {
    const names = [
      ...model.kinds.map(({ name }) => name),
      ...model.relationships.map(({ type }) => type),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('relationships read aloud', () => {
  test.each(model.relationships)(
    '$type begins with a verb or ends with a link word',
    ({ type }) => {
      const verb = /^[A-Z]+S(_[A-Z]+)*$/;
      const link = /(^|_)(BY|IN|TO|AT|OF|AS|FOR|FROM|WITH|WITHIN|ABOUT|DOMAIN|BROADER)$/;
      const match = /_MATCH$/;
      expect([verb, link, match].some((form) => form.test(type))).toBe(true);
    },
  );

  test.each(model.relationships)('$type says the same both ways only if symmetric', (one) => {
    expect(one.label.es === one.inverse.es).toBe(one.symmetric);
    expect(one.label.en === one.inverse.en).toBe(one.symmetric);
    expect(one.names.from === one.names.to).toBe(one.symmetric);
  });
});

test('no property takes a name that every entry has already', () => {
  const own = model.kinds.flatMap(({ name, properties }) =>
    Object.keys(properties)
      .filter((property) => RESERVED.includes(property))
      .map((property) => `${name}.${property}`),
  );
  expect(own).toEqual([]);
});

test.each(model.kinds)('the connections of $name are unique and collide with nothing', (kind) => {
  const names = connections(kind, model.relationships);
  const all = [...names, ...Object.keys(kind.properties), ...RESERVED];
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => !/^[a-z][A-Za-z]*$/.test(name))).toEqual([]);
});

test.each(model.kinds)('$name has what every kind has, named as it says', (kind) => {
  expect(Object.keys(kind.properties).slice(0, COMMON.length)).toEqual(COMMON);
  expect(kind.properties['name']?.type).toBe(kind.named === 'localized' ? 'localized' : 'text');
});

test.each(model.relationships)('every end of $type is a known kind', ({ from, to, pairs }) => {
  const ends = [...from, ...to, ...pairs.flatMap((pair) => [pair.from, pair.to])];
  expect(ends.filter((name) => !model.kind(name))).toEqual([]);
  expect(pairs.length).toBeGreaterThan(0);
});

test.each(model.relationships)(
  'what $type may lack and has once is part of its identity',
  (one) => {
    const known = Object.keys(one.identifiedBy);
    expect(
      [...one.mayLack, ...Object.keys(one.oneWith ?? {})].filter((n) => !known.includes(n)),
    ).toEqual([]);
  },
);

test('what contains has no cycles, and symmetric ones have ends of one kind', () => {
  for (const one of model.relationships) {
    const mayMeetItself = one.from.some((kind) => one.to.includes(kind));
    if (one.containment && mayMeetItself) expect(one.acyclic).toBe(true);
    if (one.symmetric) expect(one.pairs.filter(({ from, to }) => from !== to)).toEqual([]);
  }
});

describe('everything is said in Spanish and in English', () => {
  const texts: { of: string; text: Bilingual }[] = [
    ...model.kinds.flatMap(({ name, label, plural, about }) => [
      { of: `${name} label`, text: label },
      { of: `${name} plural`, text: plural },
      { of: `${name} about`, text: about },
    ]),
    ...model.relationships.flatMap(({ type, label, inverse, about }) => [
      { of: `${type} label`, text: label },
      { of: `${type} inverse`, text: inverse },
      { of: `${type} about`, text: about },
    ]),
    ...properties.map(({ path, property }) => ({ of: path, text: property.about })),
  ];

  test.each(texts)('$of', ({ text }) => {
    expect(Object.keys(text).sort()).toEqual(['en', 'es']);
    expect(text.es.trim()).not.toBe('');
    expect(text.en.trim()).not.toBe('');
  });

  test.each(texts.filter(({ of }) => !/ (label|plural|inverse)$/.test(of)))(
    '$of is one sentence in each',
    ({ text }) => {
      for (const sentence of [text.es, text.en]) expect(sentence).toMatch(/^[A-ZÁÉÍÓÚÑ¿].*[^.]\.$/);
    },
  );
});

test('every word of every choice is said in both languages, and no others', () => {
  const chosen = new Set(properties.flatMap(({ property }) => property.choices ?? []));
  expect(Object.keys(choiceWords).sort()).toEqual([...chosen].sort());
  for (const said of Object.values(choiceWords)) {
    expect(Object.keys(said).sort()).toEqual(['en', 'es']);
    expect(said.es.length * said.en.length).toBeGreaterThan(0);
  }
});

test('every property is called something in both languages, and nothing else is', () => {
  const names = properties
    .map(({ path }) => path.split('.').at(-1) ?? '')
    .filter((name) => name !== 'item');
  expect(Object.keys(propertyWords).sort()).toEqual([...new Set(names)].sort());
  for (const said of Object.values(propertyWords)) {
    for (const word of [said.es, said.en]) expect(word).toMatch(/^[A-ZÁÉÍÓÚÑ¿](.*[^.])?$/);
  }
});

test.each(model.kinds)('no two properties of $name are called the same', ({ properties: own }) => {
  for (const language of ['es', 'en'] as const) {
    const words = Object.keys(own).map((name) => propertyWords[name]?.[language]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  }
});

describe('data flows and support, pair by pair', () => {
  test.each([
    ['READS', 'Process', 'Dataset', 'backward', undefined],
    ['WRITES', 'Process', 'Dataset', 'forward', undefined],
    ['FLOWS_TO', 'Field', 'Field', 'forward', undefined],
    ['CONTRIBUTES_TO', 'Field', 'MasterAttribute', 'forward', 'to-on-from'],
    ['HELD_IN', 'MasterAttribute', 'Field', 'forward', undefined],
    ['PUBLISHED_TO', 'MasterAttribute', 'Dataset', 'forward', undefined],
    ['DEFINES', 'Term', 'Field', undefined, 'from-on-to'],
    ['HAS_FIELD', 'Dataset', 'Field', undefined, undefined],
  ])('%s from %s to %s', (type, from, to, flow, support) => {
    const pair = model.pair(type, from, to);
    expect([pair?.flow, pair?.support]).toEqual([flow, support]);
  });

  test('what is no pair is not allowed', () => {
    expect(model.pair('WITHIN', 'Domain', 'Classification')).toBeUndefined();
    expect(model.pair('HAS_FIELD', 'Field', 'Dataset')).toBeUndefined();
  });
});

test('names that JavaScript inherits are no properties', () => {
  const term = model.kind('Term');
  if (!term) throw new Error('Term is not declared');
  for (const name of ['__proto__', 'constructor', 'toString']) {
    expect(propertyOf(term, name)).toBeUndefined();
  }
  expect(propertyOf(term, 'status')?.type).toBe('choice');
});
