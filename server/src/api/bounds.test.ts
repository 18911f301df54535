import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp } from './an-app.ts';
import type { AnApp } from './an-app.ts';

let house: AnApp;
beforeAll(async () => {
  house = await anApp();
});
afterAll(() => house.close());

const codeOf = async (query: string) => {
  const { status, errors } = await house.ask(query);
  return [status, errors[0]?.extensions.code];
};

/** Each fragment asks twice for the next: 2^n values out of n lines. */
const doubling = (count: number) =>
  ['query { datasets { nodes { ...f0 } } }']
    .concat(
      Array.from({ length: count }, (_, n) => {
        const next = n + 1 < count ? `...f${String(n + 1)}` : 'name';
        return `fragment f${String(n)} on Dataset { a: sameAs { nodes { ${next} } } b: sameAs { nodes { ${next} } } }`;
      }),
    )
    .join('\n');

describe('a query beyond the bounds is refused before anything is done', () => {
  test('fragments that double each other', async () => {
    const began = performance.now();
    const [status, code] = await codeOf(doubling(18));
    expect([status, code]).toEqual([400, 'QUERY_TOO_DEEP']);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('pages of pages of pages', async () => {
    const page = (inner: string) => `sameAs(first: 100) { nodes { ${inner} } }`;
    const query = `{ datasets(first: 100) { nodes { ${page(page(page('name')))} } } }`;
    expect(await codeOf(query)).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  test('depth', async () => {
    const deep = (n: number): string =>
      n === 0 ? 'id' : `sameAs(first: 0) { nodes { ${deep(n - 1)} } }`;
    expect(await codeOf(`{ datasets(first: 0) { nodes { ${deep(12)} } } }`)).toEqual([
      400,
      'QUERY_TOO_DEEP',
    ]);
  });

  test('aliases, directives and length', async () => {
    const many = (count: number, one: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => one(n)).join(' ');
    expect(await codeOf(`{ ${many(61, (n) => `a${String(n)}: status { sequence }`)} }`)).toEqual([
      400,
      'TOO_MANY_ALIASES',
    ]);
    const status = many(41, () => '... @include(if: true) { __typename }');
    expect(await codeOf(`{ ${status} }`)).toEqual([400, 'TOO_MANY_DIRECTIVES']);
    expect(await codeOf(`{ ${many(4_000, () => 'status')} }`)).toEqual([400, 'QUERY_TOO_LONG']);
  });
});

describe('the deepest questions of the product lie inside', () => {
  test('a dataset page with its columns, what they feed and where they come from', async () => {
    const { errors } = await house.ask(`{
      entry(kind: Dataset, key: "a|b") {
        id name description version tags links changedAt
        claims { property source text golden saidAt }
        history(first: 20) { totalCount changes { sequence at by { name } reason effects(first: 5) { did entry { name } values { property before after } } } }
        ... on Dataset {
          owners { edges { role node { name } } } domains { nodes { name } } classifications { nodes { name } }
          terms { edges { status node { name definition } } }
          fields(first: 100) { totalCount edges { node { id name dataType description
            classifications { nodes { name } } terms { nodes { id name } }
            contributesTo { edges { rank trustMax node { name entity { node { name } } } } }
            flowsFrom(first: 10) { edges { modes transformations node { id name ... on Field { dataset { node { id name } } } } } } } } }
        }
      }
    }`);
    expect(errors).toEqual([]);
  });

  test('the whole flow with everything on it, and introspection', async () => {
    const flow = await house.ask(`{
      customerFlow(level: DATASET) { lanes { lane count } truncated nodeCount edgeCount
        nodes { id name lane parent datasets fields lit entry { __typename id kind name description } attributes { id name critical sources sameRank lit entry { id name } } }
        edges { id from to flows types attributes lit } }
    }`);
    expect(flow.errors).toEqual([]);
    const { getIntrospectionQuery } = await import('graphql');
    const { errors } = await house.ask(getIntrospectionQuery());
    expect(errors).toEqual([]);
  });
});
