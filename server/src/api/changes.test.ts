import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryId } from '../catalog/identity.ts';
import { anApp, link, put, ref } from './an-app.ts';
import type { AnApp } from './an-app.ts';

let house: AnApp;
beforeAll(async () => {
  house = await anApp();
  await house.said('file:g', put('Glossary', 'g', { name: { es: 'Glosario' } }));
});
afterAll(() => house.close());

const FAILURE = `
  __typename
  ... on Failure { code message reference }
  ... on Refused { faults { operation code message path thing } }
  ... on Conflict { expectedVersion actualVersion entry { id version } }
`;
const OUTCOME = `${FAILURE} ... on Entry { id version name }`;

const create = `mutation ($slug: String!, $set: TermInput!, $changeSet: ID) {
  createTerm(key: { glossary: "g", slug: $slug }, set: $set, changeSet: $changeSet) { ${OUTCOME} }
}`;
const change = `mutation ($id: ID!, $version: Int!, $set: TermInput, $unset: [TermUnset!]) {
  changeTerm(id: $id, expectedVersion: $version, set: $set, unset: $unset) {
    ${OUTCOME} ... on Term { status nameByLanguage { language text } definition synonymsByLanguage { language texts } }
  }
}`;

const spanish = (text: string) => [{ language: 'es', text }];
const aTerm = async (slug: string) =>
  (await house.ask(create, { variables: { slug, set: { name: spanish(slug) } } })).data
    .createTerm as {
    id: string;
    version: number;
  };

describe('a term', () => {
  test('is created with texts in several languages, and is in the search at once', async () => {
    const set = {
      name: [...spanish('Abandono'), { language: 'en', text: 'Churn' }],
      synonyms: [{ language: 'es', texts: ['fuga', 'baja'] }],
      status: 'DRAFT',
      reviewDue: '2027-01-01',
    };
    const { data } = await house.ask(create, { variables: { slug: 'churn', set } });
    expect(data.createTerm).toMatchObject({ __typename: 'Term', version: 1, name: 'Abandono' });
    const found = await house.ask('{ search(text: "fuga") { hits { entry { id } matched } } }');
    expect(found.data.search.hits).toEqual([
      { entry: { id: entryId('Term', 'g|churn') }, matched: 'synonyms' },
    ]);
  });

  test('is changed in one language and leaves the others as they are', async () => {
    const id = entryId('Term', 'g|churn');
    const set = { name: [{ language: 'en', text: 'Attrition' }], definition: spanish('Irse.') };
    const { data } = await house.ask(change, { variables: { id, version: 1, set } });
    expect(data.changeTerm.nameByLanguage).toEqual([
      { language: 'en', text: 'Attrition' },
      { language: 'es', text: 'Abandono' },
    ]);
    expect(data.changeTerm).toMatchObject({ version: 2, definition: 'Irse.', status: 'DRAFT' });
  });

  test('forgets what is unset', async () => {
    const id = entryId('Term', 'g|churn');
    const unset = [{ property: 'name', language: 'en' }, { property: 'definition' }];
    const { data } = await house.ask(change, { variables: { id, version: 2, unset } });
    expect(data.changeTerm.nameByLanguage).toEqual([{ language: 'es', text: 'Abandono' }]);
    expect(data.changeTerm.definition).toBe(null);
  });

  test('changed twice on one version is a conflict that says where it stands', async () => {
    const { id } = await aTerm('nps');
    const set = { status: 'IN_REVIEW' };
    await house.ask(change, { variables: { id, version: 1, set } });
    const { data } = await house.ask(change, {
      variables: { id, version: 1, set: { status: 'APPROVED' } },
      language: 'en',
    });
    expect(data.changeTerm).toMatchObject({
      __typename: 'Conflict',
      code: 'STALE_VERSION',
      expectedVersion: 1,
      actualVersion: 2,
      entry: { id, version: 2 },
    });
    expect(data.changeTerm.message).toContain('Somebody changed “nps” meanwhile');
  });

  test('asked for twice under one change set id is made once; other content is refused', async () => {
    const changeSet = randomUUID();
    const variables = { slug: 'once', set: { name: spanish('una vez') }, changeSet };
    const first = await house.ask(create, { variables });
    const again = await house.ask(create, { variables });
    expect(again.data.createTerm).toEqual(first.data.createTerm);
    const other = await house.ask(create, {
      variables: { ...variables, set: { name: spanish('otra') } },
    });
    expect(other.data.createTerm).toMatchObject({ __typename: 'Refused', code: 'OTHER_CONTENT' });
  });

  test('is retired and comes back as it was', async () => {
    const { id } = await aTerm('gone');
    const deed = (name: string) =>
      `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, expectedVersion: $version) { ${OUTCOME} ... on Entry { live retiredAt } } }`;
    const retired = await house.ask(deed('retire'), { variables: { id, version: 1 } });
    expect(retired.data.retire).toMatchObject({ __typename: 'Term', live: false, version: 2 });
    const refused = await house.ask(change, {
      variables: { id, version: 2, set: { status: 'DRAFT' } },
    });
    expect(refused.data.changeTerm).toMatchObject({ code: 'RETIRED' });
    const restored = await house.ask(deed('restore'), { variables: { id, version: 2 } });
    expect(restored.data.restore).toMatchObject({ live: true, retiredAt: null, name: 'gone' });
  });

  test('has its history, newest first', async () => {
    const { data } = await house.ask(
      `{ entry(kind: Term, key: "g|churn") { history(first: 1) { totalCount changes { by { type } effects { did values { property language before after } } } } } }`,
    );
    expect(data.entry.history).toEqual({
      totalCount: 3,
      changes: [
        {
          by: { type: 'PERSON' },
          effects: [
            {
              did: 'CHANGED',
              values: [
                { property: 'definition', language: 'es', before: 'Irse.', after: null },
                { property: 'name', language: 'en', before: 'Attrition', after: null },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('a relationship', () => {
  const connect = `mutation ($of: ConnectInput!, $version: Int) {
    connect(relationship: $of, expectedVersion: $version) { ${FAILURE} ... on RelationshipChanged { id type from { name } to { name } } }
  }`;
  const broader = (from: string, to: string) => ({ hasBroader: { from, to } });

  test('is said by hand, taken back, and refused where it closes a circle', async () => {
    const [a, b, c] = [await aTerm('a'), await aTerm('b'), await aTerm('c')];
    const first = await house.ask(connect, { variables: { of: broader(a.id, b.id) } });
    expect(first.data.connect).toMatchObject({
      type: 'HAS_BROADER',
      from: { name: 'a' },
      to: { name: 'b' },
    });
    await house.ask(connect, { variables: { of: broader(b.id, c.id) } });
    const circle = await house.ask(connect, { variables: { of: broader(c.id, a.id) } });
    expect(circle.data.connect).toMatchObject({ __typename: 'Refused', code: 'CYCLE' });
    const self = await house.ask(connect, { variables: { of: broader(a.id, a.id) } });
    expect(self.data.connect).toMatchObject({ __typename: 'Refused', code: 'SELF_LOOP' });
    const back = await house.ask(
      `mutation ($edge: ID!) { disconnect(edge: $edge, expectedVersion: 1) { ${FAILURE} } }`,
      { variables: { edge: first.data.connect.id } },
    );
    expect(back.data.disconnect.__typename).toBe('RelationshipChanged');
    const after = await house.ask(
      '{ entry(kind: Term, key: "g|a") { ... on Term { broader { totalCount } } } }',
    );
    expect(after.data.entry.broader.totalCount).toBe(0);
  });

  test('has a wrong end: said so, with the kinds', async () => {
    const { id } = await aTerm('wrong-end');
    const of = { hasField: { from: id, to: entryId('Glossary', 'g') } };
    const { data } = await house.ask(connect, { variables: { of }, language: 'en' });
    expect(data.connect).toMatchObject({
      code: 'WRONG_END',
      message:
        '“has field” cannot go from Term to Glossary. The model says between which kinds it goes.',
    });
  });

  test('that a source says is denied by a person, and stays denied', async () => {
    await house.said(
      'crawl:x',
      put('Dataset', 'x|t', { name: 't' }),
      put('Field', 'x|t|c', { name: 'c' }),
      link('HAS_FIELD', [ref('Dataset', 'x|t'), ref('Field', 'x|t|c')]),
    );
    const look = `{ entry(kind: Dataset, key: "x|t") { ... on Dataset { fields { edges { id node { name } } } } } }`;
    const [edge] = (await house.ask(look)).data.entry.fields.edges;
    const others = await house.ask(
      `mutation ($edge: ID!) { disconnect(edge: $edge) { ${FAILURE} } }`,
      {
        variables: { edge: edge.id },
      },
    );
    expect(others.data.disconnect.code).toBe('SAID_BY_OTHERS');
    await house.ask(`mutation ($edge: ID!) { deny(edge: $edge) { ${FAILURE} } }`, {
      variables: { edge: edge.id },
    });
    await house.said('crawl:x', link('HAS_FIELD', [ref('Dataset', 'x|t'), ref('Field', 'x|t|c')]));
    expect((await house.ask(look)).data.entry.fields.edges).toEqual([]);
  });
});
