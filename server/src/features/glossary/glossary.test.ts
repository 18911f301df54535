import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import type { Operation, Values } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:g',
    put('Glossary', 'g', { name: { es: 'Glosario' } }),
    put('Glossary', 'fr', { name: { es: 'Francés' }, requiredLanguages: ['fr'] }),
    put('Person', 'ana', { name: 'Ana', active: true }),
    put('Person', 'gone', { name: 'Luis', active: false }),
  );
});
afterAll(() => house.close());

const whole = {
  name: { es: 'Abandono', en: 'Churn' },
  definition: { es: 'Irse.', en: 'To leave.' },
};

async function aTerm(slug: string, set: Values, steward = 'ana', glossary = 'g'): Promise<string> {
  const key = `${glossary}|${slug}`;
  const operations: Operation[] = [
    put('Term', key, set),
    link('HAS_TERM', [ref('Glossary', glossary), ref('Term', key)]),
    link('OWNED_BY', [ref('Term', key), ref('Person', steward)], {
      by: { role: 'BUSINESS_STEWARD' },
    }),
  ];
  await house.said('file:g', ...operations);
  return entryId('Term', key);
}

const FAILURE = '... on Failure { code message } ... on Conflict { actualVersion }';
async function deed(name: string, id: string, more: { with?: string; language?: string } = {}) {
  const version = (await house.ask(`{ node(id: "${id}") { version } }`)).data.node
    .version as number;
  const notReady =
    name === 'approveTerm' ? '... on TermNotReady { message lacking { what language words } }' : '';
  const { data } = await house.ask(
    `mutation { ${name}(id: "${id}", expectedVersion: ${String(version)} ${more.with ?? ''}) {
      __typename ... on Term { status version replacedBy { nodes { name } } } ${notReady} ${FAILURE}
    } }`,
    { language: more.language ?? 'es' },
  );
  return data[name];
}

describe('a term on its way', () => {
  test('is proposed, approved and in the end replaced by another', async () => {
    const id = await aTerm('churn', whole);
    const other = await aTerm('loss', { ...whole, name: { es: 'Pérdida', en: 'Loss' } });
    expect(await deed('proposeTerm', id)).toMatchObject({ status: 'IN_REVIEW' });
    expect(await deed('approveTerm', id)).toMatchObject({ status: 'APPROVED' });
    const deprecated = await deed('deprecateTerm', id, { with: `, replacedBy: "${other}"` });
    expect(deprecated).toMatchObject({
      __typename: 'Term',
      status: 'DEPRECATED',
      replacedBy: { nodes: [{ name: 'Pérdida' }] },
    });
  });

  test('is not approved while something is lacking, and is told all of it in words', async () => {
    const id = await aTerm('draft', { ...whole, definition: { es: 'Irse.', en: ' ' } }, 'gone');
    await deed('proposeTerm', id);
    expect(await deed('approveTerm', id, { language: 'en' })).toMatchObject({
      __typename: 'TermNotReady',
      message: 'Still lacks a definition in English and an active steward.',
      lacking: [
        { what: 'DEFINITION', language: 'en', words: 'a definition in English' },
        { what: 'STEWARD', language: null },
      ],
    });
    const { data } = await house.ask(
      `{ node(id: "${id}") { ... on Term { status readiness { ready message } } } }`,
    );
    expect(data.node).toEqual({
      status: 'IN_REVIEW',
      readiness: {
        ready: false,
        message: 'Todavía le falta una definición en inglés y un administrador de datos en activo.',
      },
    });
  });

  test('needs just the languages that its glossary requires', async () => {
    const id = await aTerm('mot', { name: { fr: 'Mot' } }, 'ana', 'fr');
    const { data } = await house.ask(
      `{ node(id: "${id}") { ... on Term { readiness { lacking { what language } } } } }`,
    );
    expect(data.node.readiness.lacking).toEqual([{ what: 'DEFINITION', language: 'fr' }]);
  });

  test('that was rejected may be proposed again', async () => {
    const id = await aTerm('again', whole);
    await deed('proposeTerm', id);
    expect(await deed('rejectTerm', id)).toMatchObject({ status: 'REJECTED' });
    expect(await deed('proposeTerm', id)).toMatchObject({ status: 'IN_REVIEW' });
  });
});

describe('bad input', () => {
  test('a draft cannot be approved past its review', async () => {
    const id = await aTerm('hasty', whole);
    expect(await deed('approveTerm', id, { language: 'en' })).toMatchObject({
      __typename: 'Refused',
      code: 'WRONG_STATUS',
      message: '“Churn” is a draft; this is done only while it is under review.',
    });
  });

  test('a term cannot replace itself, nor be replaced by a glossary', async () => {
    const id = await aTerm('self', whole);
    await deed('proposeTerm', id);
    await deed('approveTerm', id);
    const itself = await deed('deprecateTerm', id, { with: `, replacedBy: "${id}"` });
    expect(itself).toMatchObject({ code: 'REPLACES_ITSELF' });
    const glossary = entryId('Glossary', 'g');
    const wrong = await deed('deprecateTerm', id, { with: `, replacedBy: "${glossary}"` });
    expect(wrong).toMatchObject({ code: 'NOT_OF_KIND' });
  });

  test('an old version is a conflict, and nothing is changed', async () => {
    const id = await aTerm('old', whole);
    await house.said('file:h', put('Term', 'g|old', { reviewDue: '2027-01-01' }));
    const { data } = await house.ask(
      `mutation { proposeTerm(id: "${id}", expectedVersion: 1) { __typename ${FAILURE} } }`,
    );
    expect(data.proposeTerm).toMatchObject({ __typename: 'Conflict', actualVersion: 2 });
  });
});
