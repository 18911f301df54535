import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import type { Operation } from '../../catalog/change-set.ts';
import { edgeId, entryId } from '../../catalog/identity.ts';

let house: AnApp;
const attribute = entryId('MasterAttribute', 'customer|last');
const fieldOf = (system: string) => entryId('Field', `${system}|people|last`);
const crm = entryId('System', 'crm');
const asset = (system: string, name: string): Operation[] => [
  put('System', system, { name: { es: name, en: name }, roles: ['SOURCE'] }),
  put('Dataset', `${system}|people`, { name: 'people' }),
  put('Field', `${system}|people|last`, { name: 'last' }),
  link('HAS_DATASET', [ref('System', system), ref('Dataset', `${system}|people`)]),
  link('HAS_FIELD', [ref('Dataset', `${system}|people`), ref('Field', `${system}|people|last`)]),
];
const base: Operation[] = [
  ...asset('crm', 'Brújula'),
  ...asset('app', 'App'),
  put('MasterAttribute', 'customer|last', {
    name: { es: 'Último contacto', en: 'Last contact' },
    critical: true,
  }),
  put('Metric', 'churn', { name: { es: 'Abandono', en: 'Churn' } }),
  put('Objective', 'keep', { name: { es: 'Retener', en: 'Retain' } }),
  put('Person', 'ana', { name: 'Ana', active: true }),
  link('MEASURED_BY', [ref('Objective', 'keep'), ref('Metric', 'churn')], {
    set: { target: 0.145, direction: 'DOWN', due: '2027-12-31' },
  }),
  link('USES', [ref('Metric', 'churn'), ref('MasterAttribute', 'customer|last')]),
  link('OWNED_BY', [ref('Objective', 'keep'), ref('Person', 'ana')], { by: { role: 'OWNER' } }),
];

beforeEach(async () => {
  house = await anApp();
  await house.said('file:g', ...base);
});
afterEach(() => house.close());

const english = { language: 'en' };
const FAILURE =
  '... on Failure { code message } ... on Refused { faults { code message operation } }';
const SCENARIO = `... on Scenario { id version name state stepCount applicable
  steps { place standing sentence notice things { name } } }`;
const feed = (system = 'crm', rank = 1) =>
  `{ connect: { contributesTo: { from: "${fieldOf(system)}", to: "${attribute}", rank: ${String(rank)} } } }`;
const contributionOf = (system: string) =>
  edgeId({ type: 'CONTRIBUTES_TO', from: fieldOf(system), to: attribute, by: {} });

// Answers have the shape that the query asked for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const does = async (mutation: string, fields = SCENARIO): Promise<any> => {
  const { data, errors } = await house.ask(
    `mutation { done: ${mutation} { __typename ${fields} ${FAILURE} } }`,
    english,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.done;
};
const save = (...steps: string[]) => does(`saveScenario(steps: [${steps.join(', ')}])`);
const change = ({ id, version }: { id: string; version: number }, args: string) =>
  does(`changeScenario(id: "${id}", expectedVersion: ${String(version)}, ${args})`);
const apply = ({ id, version }: { id: string; version: number }, reason = 'Llega el CRM') =>
  does(`applyScenario(id: "${id}", expectedVersion: ${String(version)}, reason: "${reason}")`);
const seen = async (id: string) => {
  const { data } = await house.ask(
    `{ scenario(id: "${id}") { __typename ${SCENARIO} applied { sequence reason }
       comparison { nothing turns { what leaning sentence from to } } } }`,
    english,
  );
  return data.scenario;
};

describe('what if', () => {
  const ask = (operations: string) =>
    house
      .ask(
        `{ whatIf(operations: [${operations}]) { __typename ... on Supposed { comparison { nothing
           turns { what sentence leaning subjects { name kind } finding { rule { id } } }
           owners { owner { name } answersFor { name } } } } ${FAILURE} } }`,
        english,
      )
      .then(({ data }) => data.whatIf);

  test('a source were connected: what would hold, in words, and whom to tell', async () => {
    const before = house.reading.sequence;
    const { comparison } = await ask(feed());
    const sentences = comparison.turns.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toEqual(
      expect.arrayContaining([
        'The chain of “Retain” goes from broken to weak.',
        '“Churn” reaches data.',
        '“Last contact” gains a source.',
        'Finding resolved on “Last contact”: Which master attributes does no source feed?',
      ]),
    );
    expect(sentences[0]).toBe('The chain of “Retain” goes from broken to weak.');
    expect(comparison.turns[0]).toMatchObject({
      leaning: 'BETTER',
      subjects: [{ name: 'Retain' }],
    });
    expect(comparison.owners).toMatchObject([{ owner: { name: 'Ana' } }]);
    expect(house.reading.sequence).toBe(before);
  });

  test('steps that refer to what is gone are refused in words, each at its place', async () => {
    const outcome = await ask(`${feed()}, { remove: "no-edge" }`);
    expect(outcome).toMatchObject({ code: 'STEP_GONE', faults: [{ operation: 1 }] });
    const unreadable = await ask(
      `{ set: { of: "${attribute}", property: "critical", value: "maybe" } }`,
    );
    expect(unreadable).toMatchObject({
      code: 'STEP_REFUSED',
      message:
        'Step 1, “Set critical of the master attribute “Last contact”: maybe”: “maybe” will not do as Critical: yes or no is expected.',
    });
  });
});

describe('a scenario is kept', () => {
  test('called after its first step, with its steps in words', async () => {
    const kept = await save(feed(), `{ retire: "${crm}" }`);
    expect(kept).toMatchObject({
      __typename: 'Scenario',
      name: 'What if… Feed “Last contact” from “last” of Brújula, with rank 1',
      state: 'DRAFT',
      steps: [
        {
          standing: 'FITS',
          sentence: 'Feed “Last contact” from “last” of Brújula, with rank 1',
          notice: null,
          things: [{ name: 'last' }, { name: 'Last contact' }],
        },
        { standing: 'FITS', sentence: 'Retire the system “Brújula”' },
      ],
    });
    const { turns } = (await seen(kept.id)).comparison;
    expect(turns.map(({ what }: { what: string }) => what)).not.toContain('ATTRIBUTE');
  });

  test('its steps are put in another order, taken out and added to; its name changes', async () => {
    const kept = await save(feed(), `{ retire: "${crm}" }`);
    const changed = await change(
      kept,
      `name: "Con la App", steps: [{ add: ${feed('app', 2)} }, { keep: 0 }]`,
    );
    expect(changed).toMatchObject({ name: 'Con la App', version: kept.version + 1 });
    expect(changed.steps.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Feed “Last contact” from “last” of App, with rank 2',
      'Feed “Last contact” from “last” of Brújula, with rank 1',
    ]);
    expect(await change(changed, 'steps: [{ keep: 7 }]')).toMatchObject({ code: 'STEP_UNKNOWN' });
  });

  test('two who change it at once: the second is told', async () => {
    const kept = await save(feed());
    await change(kept, 'steps: []');
    expect(await change(kept, `steps: [{ keep: 0 }]`)).toMatchObject({ __typename: 'Conflict' });
  });

  test('asked twice with one id, it is kept once', async () => {
    const once = `saveScenario(steps: [${feed()}], changeSet: "${randomUUID()}")`;
    const [one, two] = [await does(once), await does(once)];
    expect(two).toEqual(one);
  });

  test('more steps than anybody can follow are refused', async () => {
    expect(await save(...Array.from({ length: 101 }, () => feed()))).toMatchObject({
      code: 'TOO_MANY_STEPS',
    });
  });

  test('copied, discarded and listed', async () => {
    const kept = await save(feed());
    const copy = await does(`copyScenario(id: "${kept.id}")`);
    expect(copy).toMatchObject({ name: `${String(kept.name)} (copy)`, stepCount: 1 });
    const discarded = await does(
      `discardScenario(id: "${kept.id}", expectedVersion: ${String(kept.version)})`,
    );
    expect(discarded).toMatchObject({ state: 'DISCARDED', applicable: false });
    expect(await change(discarded, 'steps: []')).toMatchObject({ code: 'SCENARIO_DISCARDED' });
    const { data } = await house.ask(
      `{ all: scenarios { totalCount nodes { id } } drafts: scenarios(states: [DRAFT]) { nodes { id savedBy } } }`,
    );
    expect(data.all).toEqual({ totalCount: 2, nodes: [{ id: kept.id }, { id: copy.id }] });
    expect(data.drafts.nodes).toEqual([{ id: copy.id, savedBy: expect.any(String) }]);
    expect(await does('copyScenario(id: "nothing")')).toMatchObject({ code: 'SCENARIO_UNKNOWN' });
  });
});

describe('a scenario is applied', () => {
  test('as one change with its reason; it says by which, and what it has turned', async () => {
    const kept = await save(feed());
    const predicted = (await seen(kept.id)).comparison.turns;
    expect(await apply(kept)).toMatchObject({ state: 'APPLIED' });
    const applied = await seen(kept.id);
    expect(applied.applied).toEqual({
      sequence: house.reading.sequence,
      reason: 'Llega el CRM',
    });
    expect(applied.comparison.turns).toEqual(predicted);
    expect(await apply(applied)).toMatchObject({ code: 'SCENARIO_APPLIED' });
  });

  test('and taken back with the change: it waits again', async () => {
    const kept = await save(feed());
    await apply(kept);
    const [last] = await house.catalog.store.changes(house.reading.sequence - 1, 1);
    await house.ask(`mutation { undo(change: "${last?.id ?? ''}") { __typename } }`);
    expect(await seen(kept.id)).toMatchObject({ state: 'DRAFT', applicable: true });
  });

  test('not without a reason, and not where it would change nothing', async () => {
    const kept = await save(feed());
    expect(await apply(kept, ' ')).toMatchObject({ code: 'WHY_MISSING' });
    expect(await apply(await save())).toMatchObject({ code: 'NOTHING_WOULD_CHANGE' });
  });

  test('not where a step names what is gone; it says so step by step and shows the rest', async () => {
    const kept = await save(`{ retire: "${crm}" }`, feed('app'));
    await house.ask(`mutation { retire(id: "${crm}", expectedVersion: 1) { __typename } }`);
    const stale = await seen(kept.id);
    expect(stale).toMatchObject({
      applicable: false,
      steps: [
        {
          standing: 'GONE',
          notice:
            '“Brújula” is gone. Take the step out or choose something else; the rest is shown without it.',
        },
        { standing: 'FITS', notice: null },
      ],
    });
    expect(stale.comparison.turns[0]).toMatchObject({ what: 'OBJECTIVE', to: 'weak' });
    const refused = await apply(stale);
    expect(refused).toMatchObject({
      __typename: 'Refused',
      code: 'STEP_GONE',
      faults: [{ operation: 0 }],
    });
    expect(refused.message).toContain('Step 1, “Retire the system “Brújula””');
  });

  test('not where somebody has changed meanwhile what it touches, until the step is confirmed', async () => {
    await house.said(
      'file:g',
      link(
        'CONTRIBUTES_TO',
        [ref('Field', 'crm|people|last'), ref('MasterAttribute', 'customer|last')],
        { set: { rank: 1 } },
      ),
    );
    const kept = await save(
      `{ set: { of: "${contributionOf('crm')}", property: "rank", value: "3" } }`,
    );
    expect(kept.steps[0].sentence).toBe('Give “last” of Brújula rank 3 for “Last contact”');
    await house.said(
      'file:g',
      link(
        'CONTRIBUTES_TO',
        [ref('Field', 'crm|people|last'), ref('MasterAttribute', 'customer|last')],
        { set: { rank: 2 } },
      ),
    );
    expect((await seen(kept.id)).steps).toMatchObject([{ standing: 'CHANGED' }]);
    expect(await apply(kept)).toMatchObject({ code: 'STEP_CHANGED' });
    const renewed = await change(kept, 'steps: [{ renew: 0 }]');
    expect(renewed.steps).toMatchObject([{ standing: 'FITS', notice: null }]);
    expect(await apply(renewed)).toMatchObject({ state: 'APPLIED' });
  });

  test('a step that is so already is passed over', async () => {
    const kept = await save(feed(), feed('app', 2));
    await house.said(
      'hand',
      link(
        'CONTRIBUTES_TO',
        [ref('Field', 'crm|people|last'), ref('MasterAttribute', 'customer|last')],
        { set: { rank: 1 } },
      ),
    );
    expect((await seen(kept.id)).steps).toMatchObject([
      { standing: 'ALREADY_SO', notice: 'It is so already: this step changes nothing.' },
      { standing: 'FITS' },
    ]);
    expect(await apply(kept)).toMatchObject({ state: 'APPLIED' });
  });
});

describe('two or three scenarios are held beside each other', () => {
  const compare = (...ids: string[]) =>
    house.ask(
      `{ compareScenarios(ids: ${JSON.stringify(ids)}) { scenarios { id }
         rows { what subjects { name } turns { to leaning } } } }`,
      english,
    );

  test('a row for each thing that turns in any of them', async () => {
    await house.said(
      'file:g',
      link(
        'CONTRIBUTES_TO',
        [ref('Field', 'app|people|last'), ref('MasterAttribute', 'customer|last')],
        { set: { rank: 2 } },
      ),
    );
    const retired = await save(`{ retire: "${entryId('System', 'app')}" }`);
    const joined = await save(feed());
    const { data } = await compare(retired.id, joined.id);
    expect(data.compareScenarios.scenarios).toEqual([{ id: retired.id }, { id: joined.id }]);
    const { rows } = data.compareScenarios;
    expect(rows).toContainEqual({
      what: 'OBJECTIVE',
      subjects: [{ name: 'Retain' }],
      turns: [{ to: 'broken', leaning: 'WORSE' }, null],
    });
    expect(rows).toContainEqual({
      what: 'WINNER',
      subjects: [{ name: 'Last contact' }],
      turns: [null, { to: 'last of Brújula', leaning: 'OTHER' }],
    });
  });

  test('neither one alone nor one that is not there', async () => {
    const kept = await save(feed());
    expect((await compare(kept.id)).errors[0]?.extensions.code).toBe('SCENARIOS_TWO_OR_THREE');
    expect((await compare(kept.id, 'nothing')).errors[0]?.extensions.code).toBe('SCENARIO_UNKNOWN');
    expect(await seen('nothing')).toBeNull();
  });
});
