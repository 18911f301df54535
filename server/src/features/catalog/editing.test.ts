import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { edgeId, entryId } from '../../catalog/identity.ts';

let house: AnApp;
beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:crm.csv',
    put('Person', 'ana', { name: 'Ana' }),
    put('Person', 'bea', { name: 'Bea' }),
    put('System', 'crm', { name: { es: 'Brújula', en: 'Compass' } }),
    put('Dataset', 'crm|customers', { name: 'customers', tags: ['ventas'] }),
    put('Field', 'crm|customers|email', { name: 'email' }),
    put('CodeList', 'status', { name: { es: 'Estados' } }),
    put('MasterAttribute', 'customer|correo', { name: { es: 'Correo', en: 'E-mail' } }),
    put('Glossary', 'g', { name: { es: 'Glosario' } }),
    link('CONTRIBUTES_TO', [ref('Field', 'crm|customers|email'), attribute], {
      set: { rank: 1, trustMax: 90 },
    }),
  );
});
afterAll(() => house.close());

const attribute = ref('MasterAttribute', 'customer|correo');
const ids = {
  dataset: entryId('Dataset', 'crm|customers'),
  codes: entryId('CodeList', 'status'),
  field: entryId('Field', 'crm|customers|email'),
  attribute: entryId('MasterAttribute', 'customer|correo'),
  ana: entryId('Person', 'ana'),
  bea: entryId('Person', 'bea'),
  glossary: entryId('Glossary', 'g'),
};
const feeds = edgeId({ type: 'CONTRIBUTES_TO', from: ids.field, to: ids.attribute, by: {} });

const FAILURE = `__typename ... on Failure { code message }
  ... on Refused { faults { operation code path message } }
  ... on Conflict { expectedVersion actualVersion }`;
const VALUES = `values { property language text texts rows { cells { field language text } } }`;

describe('the model is told in words', () => {
  test('what a kind can say, with its choices and records', async () => {
    const { data } = await house.ask(`{ model { kind(name: MatchRule) {
      label plural(language: "en") keyParts
      properties { name label type byLanguage choices { word label } }
    } attribute: kind(name: MasterAttribute) { properties { name item fields { name label type } } } } }`);
    const { label, plural, keyParts, properties } = data.model.kind;
    expect([label, plural, keyParts]).toEqual(['Regla de emparejamiento', 'Match rules', ['slug']]);
    expect(properties).toContainEqual({
      name: 'method',
      label: 'Método',
      type: 'CHOICE',
      byLanguage: false,
      choices: [
        { word: 'EXACT', label: 'Exacto' },
        { word: 'FUZZY', label: 'Aproximado' },
        { word: 'PROBABILISTIC', label: 'Probabilístico' },
      ],
    });
    expect(data.model.attribute.properties).toContainEqual({
      name: 'targets',
      item: 'RECORD',
      fields: [
        { name: 'dimension', label: 'Dimensión', type: 'CHOICE' },
        { name: 'minimum', label: 'Mínimo', type: 'DECIMAL' },
      ],
    });
  });

  test('how it can be connected, read from its end', async () => {
    const { data } = await house.ask(
      `{ node(id: "${ids.attribute}") { model { ends { type direction label kinds single properties { name }
         identifiedBy { name } onlyOneWith { property value } } } } }`,
      { language: 'en' },
    );
    const { ends } = data.node.model;
    expect(ends).toContainEqual({
      type: 'CONTRIBUTES_TO',
      direction: 'IN',
      label: 'takes contributions from',
      kinds: ['Field'],
      single: false,
      identifiedBy: [],
      onlyOneWith: [],
      properties: [
        'rank',
        'trustMax',
        'trustMin',
        'decayPeriod',
        'decayCurve',
        'condition',
        'downgrade',
      ].map((name) => ({ name })),
    });
    expect(ends.find(({ type }: { type: string }) => type === 'OWNED_BY')).toMatchObject({
      kinds: ['Person', 'Team'],
      onlyOneWith: [{ property: 'role', value: 'OWNER' }],
    });
  });
});

const change = `mutation ($id: ID!, $version: Int!, $set: [ValueGiven!], $withdraw: [WithdrawnGiven!]) {
  changeValues(id: $id, expectedVersion: $version, set: $set, withdraw: $withdraw) {
    ${FAILURE} ... on EntryChanged { entry { version name description ${VALUES} } }
  }
}`;
const changeValues = async (variables: object, language = 'es') =>
  (await house.ask(change, { variables, language })).data.changeValues;

describe('values are changed as people write them', () => {
  test('texts in their languages, choices, lists and records', async () => {
    const { entry } = await changeValues({
      id: ids.codes,
      version: 1,
      set: [
        { property: 'name', language: 'en', text: 'States' },
        { property: 'tags', texts: ['uno', 'dos'] },
        {
          property: 'entries',
          rows: [
            {
              cells: [
                { field: 'code', text: 'A' },
                { field: 'label', language: 'es', text: 'Activo' },
              ],
            },
          ],
        },
      ],
    });
    expect(entry).toMatchObject({ version: 2, name: 'Estados' });
    expect(entry.values).toContainEqual({
      property: 'entries',
      language: null,
      text: null,
      texts: [],
      rows: [
        {
          cells: [
            { field: 'code', language: null, text: 'A' },
            { field: 'label', language: 'es', text: 'Activo' },
          ],
        },
      ],
    });
  });

  test('a word that is withdrawn gives back what the others say', async () => {
    const id = ids.dataset;
    const form = (text: string | null) => [{ property: 'form', text }];
    await house.said('dbt:crm', put('Dataset', 'crm|customers', { form: 'TABLE' }));
    const said = await changeValues({ id, version: 2, set: form('VIEW') });
    expect(said.entry.values).toContainEqual(
      expect.objectContaining({ property: 'form', text: 'VIEW' }),
    );
    const back = await changeValues({ id, version: 3, withdraw: [{ property: 'form' }] });
    expect(back.entry.values).toContainEqual(
      expect.objectContaining({ property: 'form', text: 'TABLE' }),
    );
  });

  test('all that cannot be read is told at once, with its place', async () => {
    const refused = await changeValues({
      id: ids.codes,
      version: 2,
      set: [
        { property: 'colour', text: 'red' },
        { property: 'entries', text: 'A' },
      ],
    });
    expect(refused).toMatchObject({
      __typename: 'Refused',
      faults: [
        {
          operation: 0,
          code: 'PROPERTY_UNKNOWN',
          message: '«Estados» no tiene ninguna propiedad colour.',
        },
        { operation: 1, code: 'VALUE_UNREADABLE', path: 'set.entries' },
      ],
    });
  });

  test('what does not fit its property is refused in words that people use', async () => {
    const refused = await changeValues({
      id: ids.codes,
      version: 2,
      set: [{ property: 'name', language: 'es', text: 'x'.repeat(4_001) }],
    });
    expect(refused.faults[0]).toMatchObject({ code: 'BAD_VALUE', path: 'set.name.es' });
    expect(refused.message).toContain('El valor de Nombre (es) en «Estados» no sirve');
  });

  test('on a version that is no longer there it is a conflict', async () => {
    const set = [{ property: 'description', language: 'es', text: 'Otra' }];
    const conflict = await changeValues({ id: ids.codes, version: 1, set });
    expect(conflict).toMatchObject({
      __typename: 'Conflict',
      expectedVersion: 1,
      actualVersion: 2,
    });
    expect(conflict.message).toContain('«Estados»');
  });

  test('of what is not there it says so', async () => {
    const refused = await changeValues({ id: 'nothing', version: 1, set: [] });
    expect(refused).toMatchObject({ __typename: 'Refused', code: 'NO_SUCH_ENTRY' });
  });
});

const create = `mutation ($kind: Kind!, $key: [String!]!, $set: [ValueGiven!], $connect: [EdgeGiven!]) {
  createEntry(kind: $kind, key: $key, set: $set, connect: $connect) {
    ${FAILURE} ... on EntryChanged { entry { id key name relationshipGroups { end { type } edges { nodes { name } } } } }
  }
}`;
const createEntry = async (variables: object) =>
  (await house.ask(create, { variables })).data.createEntry;

describe('an entry of any kind is made', () => {
  const term = {
    kind: 'Term',
    key: ['g', 'churn'],
    set: [{ property: 'name', language: 'es', text: 'Abandono' }],
    connect: [{ type: 'HAS_TERM', from: ids.glossary }],
  };

  test('inside what holds it, in one change', async () => {
    const before = house.reading.sequence;
    const { entry } = await createEntry(term);
    expect(entry).toMatchObject({
      id: entryId('Term', 'g|churn'),
      key: 'g|churn',
      name: 'Abandono',
      relationshipGroups: [{ end: { type: 'HAS_TERM' }, edges: { nodes: [{ name: 'Glosario' }] } }],
    });
    expect(house.reading.sequence).toBe(before + 1);
  });

  test('a second time it is refused by name; a retired one offers to be restored', async () => {
    expect(await createEntry(term)).toMatchObject({
      code: 'ALREADY_EXISTS',
      message: '«Abandono» ya existe. Ábralo y cámbielo, o elija otra clave.',
    });
    const id = entryId('Term', 'g|churn');
    await house.ask(`mutation { retire(id: "${id}", expectedVersion: 1) { __typename } }`);
    expect(await createEntry(term)).toMatchObject({ __typename: 'Refused', code: 'RETIRED' });
  });

  test('nothing of it is made where one relationship cannot be', async () => {
    const wrong = { ...term, key: ['g', 'other'], connect: [{ type: 'HAS_TERM', from: ids.ana }] };
    expect(await createEntry(wrong)).toMatchObject({ code: 'WRONG_END' });
    expect(house.reading.entries([entryId('Term', 'g|other')])).toEqual([undefined]);
  });
});

const tie = `mutation ($changes: [RelationshipChangeGiven!]!, $reason: String) {
  changeRelationships(changes: $changes, reason: $reason) {
    ${FAILURE} ... on RelationshipsChanged { entries { name } }
  }
}`;
const changeTies = async (changes: readonly object[], reason?: string) =>
  (await house.ask(tie, { variables: { changes, reason } })).data.changeRelationships;

describe('relationships are changed', () => {
  const owned = (person: string, role: string) => ({
    connect: {
      type: 'OWNED_BY',
      from: ids.dataset,
      to: person,
      values: [{ property: 'role', text: role }],
    },
  });
  const ownership = (person: string) =>
    edgeId({ type: 'OWNED_BY', from: ids.dataset, to: person, by: { role: 'OWNER' } });

  test('an owner gives way to another in one go', async () => {
    expect(await changeTies([owned(ids.ana, 'OWNER')])).toMatchObject({
      entries: [{ name: 'customers' }, { name: 'Ana' }],
    });
    const second = await changeTies([owned(ids.bea, 'OWNER')]);
    expect(second).toMatchObject({ code: 'ONLY_ONE' });
    const again = await changeTies([owned(ids.ana, 'OWNER')]);
    expect(again).toMatchObject({ code: 'VERSION_REQUIRED' });
    expect(again.message).toContain('«customers» está a cargo de «Ana»: usted ya lo dijo');
    expect(second.message).toContain('Ya está «Ana»');
    const given = await changeTies([
      { disconnect: { edge: ownership(ids.ana), expectedVersion: 1 } },
      owned(ids.bea, 'OWNER'),
    ]);
    expect(given).toMatchObject({ __typename: 'RelationshipsChanged' });
  });

  test('who comes too late learns that the ground has moved, and nothing of theirs goes in', async () => {
    const late = await changeTies([
      { disconnect: { edge: ownership(ids.ana), expectedVersion: 1 } },
      owned(ids.ana, 'CUSTODIAN'),
    ]);
    expect(late.__typename).toBe('Refused');
    expect(late.faults.map(({ code }: { code: string }) => code)).toContain('STALE_VERSION');
    const { data } = await house.ask(
      `{ node(id: "${ids.dataset}") { relationshipGroups { end { label } edges { nodes { name } } } } }`,
    );
    expect(data.node.relationshipGroups).toEqual([
      { end: { label: 'está a cargo de' }, edges: { nodes: [{ name: 'Bea' }] } },
    ]);
  });

  const read = () =>
    house
      .ask(
        `{ relationship(id: "${feeds}") { live version denied { by reason } ${VALUES}
             facts { source values { property text } } }
           node(id: "${ids.attribute}") { denied { id from { name } } relationshipGroups { edges { edges { values { property text } } } } } }`,
      )
      .then(({ data }) => data);

  test('what I say of an edge stands before what the others say', async () => {
    const rank = (text: string, expectedVersion?: number) => ({
      change: { edge: feeds, values: [{ property: 'rank', text }], expectedVersion },
    });
    await changeTies([rank('2')]);
    expect(await changeTies([rank('dos', 1)])).toMatchObject({ code: 'VALUE_UNREADABLE' });
    expect(await changeTies([rank('3', 7)])).toMatchObject({ __typename: 'Conflict' });
    const { relationship, node } = await read();
    expect(relationship).toMatchObject({ live: true, version: 1, denied: null });
    expect(relationship.facts).toHaveLength(2);
    expect(node.relationshipGroups[0].edges.edges[0].values).toEqual([
      { property: 'rank', text: '2' },
      { property: 'trustMax', text: '90' },
    ]);
  });

  test('what another source says is denied with a reason, and the denial is taken back', async () => {
    await changeTies([{ deny: { edge: feeds, expectedVersion: 1 } }], 'Ese campo está vacío.');
    const denied = await read();
    expect(denied.relationship).toMatchObject({
      live: false,
      denied: { reason: 'Ese campo está vacío.' },
    });
    expect(denied.node).toEqual({
      denied: [{ id: feeds, from: { name: 'email' } }],
      relationshipGroups: [],
    });
    const { version } = denied.relationship as { version: number };
    await changeTies([{ disconnect: { edge: feeds, expectedVersion: version } }]);
    const { relationship, node } = await read();
    expect(relationship).toMatchObject({ live: true, version: null });
    expect(node.denied).toEqual([]);
  });

  test('an edge nobody ever spoke of is said to be unknown', async () => {
    expect(await changeTies([{ deny: { edge: 'nothing' } }])).toMatchObject({
      code: 'NO_SUCH_EDGE',
    });
  });
});
