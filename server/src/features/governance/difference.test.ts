import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import type { Operation } from '../../catalog/change-set.ts';

let house: AnApp;
beforeEach(async () => {
  house = await anApp();
});
afterEach(() => house.close());

const english = { language: 'en' };
const said = async (...operations: Operation[]): Promise<number> => {
  await house.said('file:g', ...operations);
  return house.reading.sequence;
};
const term = (slug: string, name: string, more = {}) =>
  put('Term', `g|${slug}`, { name: { en: name }, ...more });
const between = (args: string, fields: string) =>
  house
    .ask(`{ difference(${args}) { ${fields} } }`, english)
    .then(({ data, errors }) => (errors.length > 0 ? errors[0] : data.difference));

const WHAT = `fromSequence toSequence
  entries { cameCount wentCount changedCount kinds { kind came went changed }
    things { totalCount nodes { way subject { name kind } values { property before after } } } }
  edges { cameCount wentCount changedCount types { type came went changed }
    things { nodes { way type from { name } to { name } values { property before after } } } }
  series { kind came }`;

describe('the difference of two moments', () => {
  test('tells what came, went and changed, by the names of then', async () => {
    const first = await said(
      term('x', 'Old name'),
      term('y', 'Goes'),
      put('MasterAttribute', 'c|a', { name: { en: 'Email' } }),
      put('Field', 'crm|people|email', { name: 'email' }),
    );
    await said(
      term('x', 'New name', { status: 'APPROVED' }),
      { do: 'retire', entry: ref('Term', 'g|y') },
      link('CONTRIBUTES_TO', [ref('Field', 'crm|people|email'), ref('MasterAttribute', 'c|a')], {
        set: { rank: 1 },
      }),
    );
    const last = await said(
      term('z', 'Comes'),
      put('Metric', 'churn'),
      put('Observation', 'churn|2026-10', { value: 0.2 }),
      link('OBSERVES', [ref('Observation', 'churn|2026-10'), ref('Metric', 'churn')]),
      link('CONTRIBUTES_TO', [ref('Field', 'crm|people|email'), ref('MasterAttribute', 'c|a')], {
        set: { rank: 2 },
      }),
    );
    // Told later, and no part of what is asked.
    await said(term('x', 'Newest name'), term('z', 'Came long ago'));
    const all = `fromChange: ${String(first)}, toChange: ${String(last)}`;
    expect(await between(all, WHAT)).toEqual({
      fromSequence: first,
      toSequence: last,
      entries: {
        cameCount: 2,
        wentCount: 1,
        changedCount: 1,
        kinds: [
          { kind: 'Term', came: 1, went: 1, changed: 1 },
          { kind: 'Metric', came: 1, went: 0, changed: 0 },
        ],
        things: {
          totalCount: 4,
          nodes: [
            { way: 'CAME', subject: { name: 'Comes', kind: 'Term' }, values: [] },
            { way: 'CAME', subject: { name: 'churn', kind: 'Metric' }, values: [] },
            { way: 'WENT', subject: { name: 'Goes', kind: 'Term' }, values: [] },
            {
              way: 'CHANGED',
              subject: { name: 'New name', kind: 'Term' },
              values: [
                { property: 'name', before: 'Old name', after: 'New name' },
                { property: 'status', before: null, after: 'APPROVED' },
              ],
            },
          ],
        },
      },
      edges: {
        cameCount: 1,
        wentCount: 0,
        changedCount: 0,
        types: [{ type: 'CONTRIBUTES_TO', came: 1, went: 0, changed: 0 }],
        things: {
          nodes: [
            {
              way: 'CAME',
              type: 'CONTRIBUTES_TO',
              from: { name: 'email' },
              to: { name: 'Email' },
              values: [],
            },
          ],
        },
      },
      series: [{ kind: 'Observation', came: 1 }],
    });
    expect(
      await between(
        `fromChange: ${String(last - 1)}, toChange: ${String(last)}`,
        'edges { things { nodes { way values { property before after } } } }',
      ),
    ).toEqual({
      edges: {
        things: {
          nodes: [{ way: 'CHANGED', values: [{ property: 'rank', before: '1', after: '2' }] }],
        },
      },
    });
  });

  test('is given page by page, of one kind and one way', async () => {
    const first = await said(put('Person', 'ana', { name: 'Ana' }));
    await said(term('x', 'Uno'), term('y', 'Dos'), term('z', 'Tres'), put('Team', 't'));
    const page = (more: string) =>
      between(
        `fromChange: ${String(first)}`,
        `entries { things(way: CAME, kind: Term, first: 2 ${more}) { totalCount nodes { subject { name } } pageInfo { endCursor hasNextPage } } }`,
      );
    const one = (await page('')).entries.things;
    expect(one).toMatchObject({
      totalCount: 3,
      nodes: [{ subject: { name: 'Uno' } }, { subject: { name: 'Dos' } }],
      pageInfo: { hasNextPage: true },
    });
    const two = (await page(`, after: "${String(one.pageInfo.endCursor)}"`)).entries.things;
    expect(two).toMatchObject({ nodes: [{ subject: { name: 'Tres' } }] });
  });

  test('tells what it did to chains and findings, in words', async () => {
    const before = await said(put('MasterAttribute', 'c|a', { name: { en: 'Email' } }));
    await said(
      put('System', 'crm', { roles: ['SOURCE'] }),
      put('Dataset', 'crm|people'),
      put('Field', 'crm|people|email'),
      link('HAS_DATASET', [ref('System', 'crm'), ref('Dataset', 'crm|people')]),
      link('HAS_FIELD', [ref('Dataset', 'crm|people'), ref('Field', 'crm|people|email')]),
      link('CONTRIBUTES_TO', [ref('Field', 'crm|people|email'), ref('MasterAttribute', 'c|a')]),
    );
    const { comparison } = await between(
      `fromChange: ${String(before)}`,
      'comparison { turns { what sentence leaning } }',
    );
    expect(comparison.turns).toContainEqual({
      what: 'ATTRIBUTE',
      sentence: '“Email” gains a source.',
      leaning: 'BETTER',
    });
    expect(comparison.turns).toContainEqual({
      what: 'FINDING_GOES',
      sentence: 'Finding resolved on “Email”: Which master attributes does no source feed?',
      leaning: 'BETTER',
    });
  });

  test('of a moment with itself is nothing, and from the empty catalog on it is everything', async () => {
    const last = await said(term('x', 'Uno'));
    const itself = await between(
      `fromChange: ${String(last)}, toChange: ${String(last)}`,
      `${WHAT} comparison { nothing }`,
    );
    expect(itself).toMatchObject({
      entries: { cameCount: 0, wentCount: 0, changedCount: 0, kinds: [] },
      edges: { cameCount: 0, wentCount: 0, changedCount: 0, types: [] },
      series: [],
      comparison: { nothing: true },
    });
    expect(await between('fromChange: 0', 'entries { cameCount }')).toEqual({
      entries: { cameCount: 1 },
    });
  });

  test('of moments that are no part of the history is a clear sentence', async () => {
    const last = await said(term('x', 'Uno'));
    const codes = [
      ['from: "1999-01-01T00:00:00Z"', 'BEFORE_THE_FIRST', 'the catalog was still empty'],
      ['from: "2999-01-01T00:00:00Z"', 'IN_THE_FUTURE', 'is still to come'],
      ['fromChange: 0, to: "2999-01-01T00:00:00Z"', 'IN_THE_FUTURE', 'is still to come'],
      [`fromChange: ${String(last + 1)}`, 'NO_SUCH_CHANGE', 'they go from 1 to 1'],
      ['fromChange: -1', 'NO_SUCH_CHANGE', 'There is no change -1'],
      ['toChange: 1', 'FROM_MISSING', 'Say from when'],
    ] as const;
    for (const [args, code, sentence] of codes) {
      const error = await between(args, 'fromSequence');
      expect(error).toMatchObject({ extensions: { code } });
      expect(error.message).toContain(sentence);
    }
  });
});
