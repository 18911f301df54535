import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Known {
  readonly glossaries: { readonly nodes: readonly Named[] };
  readonly people: { readonly nodes: readonly Named[] };
  readonly datasets: { readonly nodes: readonly Named[] };
  readonly metrics: { readonly nodes: readonly Named[] };
}

describeBrowser('everything can be opened and edited', () => {
  let stage: Stage;
  let glossary: Named;
  let dataset: Named;
  let metric: Named;
  let people: readonly Named[];
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    const known = await stage.ask<Known>(`{
      glossaries { nodes { id name } }
      people(first: 5) { nodes { id name } }
      datasets(first: 1) { nodes { id name } }
      metrics(filter: { text: "NPS" }, first: 1) { nodes { id name } }
    }`);
    people = known.people.nodes;
    glossary = the(known.glossaries.nodes[0]);
    dataset = the(known.datasets.nodes[0]);
    metric = the(known.metrics.nodes[0]);
  }, 120_000);
  afterAll(() => stage.close());

  test('by keyboard only a steward completes and approves a term that another has changed meanwhile', async () => {
    const id = await aTerm(stage, { glossary, steward: the(people[0]) });
    const page = await stage.open(`/terms/${id}?lang=en`, { language: 'en' });
    await page.getByRole('heading', { level: 1, name: 'Cuota' }).waitFor();
    await tabTo(page, 'Edit');
    await page.keyboard.press('Enter');
    // Focus is on the first field: the English name.
    await page.getByLabel('Definition in English').waitFor();
    expect(await focused(page)).toBe('Name in English');
    await stage.ask(CHANGE, { id, version: 2, text: 'What another person wrote.' });
    await tabTo(page, 'Definition in English');
    await page.keyboard.type('What is paid every month.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Somebody else changed this' }).waitFor();
    expect(await page.locator('[data-clash="definition.en"]').textContent()).toContain('another');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, 'Save like this');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Definition' }).getByText('every month').waitFor();
    // One is back where one left.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Edit');
    for (const deed of ['Propose for review', 'Approve']) {
      await tabTo(page, deed);
      await page.keyboard.press('Enter');
    }
    await page.getByText('Approved.').waitFor();
    await closed(page);
  }, 90_000);

  test('Escape leaves a form, and what was written is there when one comes back', async () => {
    const page = await stage.open(`/catalog/dataset/${dataset.id}?edit=1&lang=en`, {
      language: 'en',
    });
    await page.getByLabel('Retention').fill('P7Y');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Go on editing' }).click();
    expect(await page.getByLabel('Retention').inputValue()).toBe('P7Y');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('7 years').first().waitFor();
    await closed(page);
  }, 60_000);

  test('the owner of a dataset was changed by another: both are seen, and mine stays', async () => {
    const [ana, bea] = [the(people[1]), the(people[2])];
    await otherOwner(stage, dataset, the(people[3]));
    const page = await stage.open(`/catalog/dataset/${dataset.id}?edit=owners&lang=en`, {
      language: 'en',
    });
    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Add somebody' }).fill(ana.name);
    await page.getByRole('option', { name: ana.name }).click();
    await otherOwner(stage, dataset, bea);
    await page.getByRole('button', { name: 'Save' }).click();
    const clash = page.locator('[data-clash="OWNER"]');
    await clash.waitFor();
    expect(await clash.textContent()).toContain(ana.name);
    expect(await clash.textContent()).toContain(bea.name);
    await page.getByRole('button', { name: 'Save like this' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: ana.name }).first().waitFor();
    expect(await ownersOf(stage, dataset)).toEqual([ana.name]);
    await closed(page);
  }, 90_000);

  test('a relationship is added with what is said of it, changed, and taken back', async () => {
    const page = await stage.open(`/entries/${metric.id}?edit=ties&lang=en`, { language: 'en' });
    await page.getByRole('button', { name: 'Connect it with something' }).click();
    await page.getByLabel('How it is related').selectOption('MEASURED_BY IN');
    await page.getByRole('combobox', { name: 'With what' }).fill('churn');
    const option = page.getByRole('listbox').getByRole('option').first();
    await option.waitFor();
    const objective = (await option.locator('span').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.getByLabel('Target', { exact: true }).fill('fifty');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('“fifty” will not do as Target').first().waitFor();
    await page.getByLabel('Target', { exact: true }).fill('50,5');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('Connected.').waitFor();
    const tie = page.locator('li', { hasText: objective }).filter({ hasText: 'target 50.5' });
    await tie.getByRole('button', { name: /^Change: / }).click();
    await page.getByLabel('Target', { exact: true }).fill('55');
    await otherTarget(stage, (await tie.getAttribute('data-edge')) ?? '');
    await page.getByRole('button', { name: 'Save' }).click();
    const clash = page.locator('[data-clash="target"]');
    await clash.getByLabel('Keep what is there').check();
    expect(await clash.textContent()).toMatch(/50.5.*55.*60/s);
    await page.getByRole('button', { name: 'Save like this' }).click();
    await page.getByText('target 60').waitFor();
    const changed = page.locator('li', { hasText: objective }).filter({ hasText: 'target 60' });
    await changed.getByRole('button', { name: /^Remove: / }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Removed.').waitFor();
    await page.getByText('target 60').waitFor({ state: 'detached' });
    await closed(page);
  }, 90_000);

  test('a term is created, a second one of its key refused, retired with what rests on it, and brought back', async () => {
    const page = await stage.open('/glossary?lang=en', { language: 'en' });
    await page.getByRole('link', { name: 'New term' }).click();
    await page.getByLabel('Name in English').fill('Free look');
    await page
      .getByLabel('Definition in English')
      .fill('Days in which a policy can be given back.');
    expect(await page.locator('[data-key]').last().inputValue()).toBe('free-look');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { level: 1, name: 'Free look' }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('link', { name: 'Retire' }).click();
    await page.getByText('Nothing else rests on it.').waitFor();
    await page.getByRole('button', { name: 'Retire' }).click();
    await page.getByText('It has been retired since').waitFor();
    const retired = page.url();

    await page.goto(`${stage.address}/new/Term?lang=en`);
    await page.getByLabel('Name in English').fill('Free Look');
    await page.getByText('That key belongs to something that was retired').waitFor();
    expect(await page.getByRole('button', { name: 'Create' }).isDisabled()).toBe(true);
    await page.goto(retired);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    await closed(page);
  }, 90_000);

  test('observations are pasted: what is understood is shown, what is impossible is told', async () => {
    const page = await stage.open(`/entries/${metric.id}?edit=observe&lang=en`, { language: 'en' });
    await page.getByRole('button', { name: 'Several at once' }).click();
    await page
      .getByLabel('Lines')
      .fill('2024-01; ; 12,5; 900\n2024-02; ; -101\n2024-03-31; 2024-03-01; 3\n2024-04; ; many');
    await page.getByText('1 of 4 lines are understood').waitFor();
    const lines = page.locator('[data-lines] tbody tr');
    expect(await lines.nth(1).textContent()).toContain('-101 of “');
    expect(await lines.nth(2).textContent()).toContain('before it begins');
    expect(await lines.nth(3).textContent()).toContain('“many” is not a number');
    await page.getByRole('button', { name: 'Record 1 observation' }).click();
    await page.locator('[data-series]').getByText('Jan 31, 2024').waitFor();
    await closed(page);
  }, 60_000);

  test('an id that nobody has is said, and leads on', async () => {
    const page = await stage.open('/entries/nothing?lang=en', { language: 'en' });
    await page.getByRole('heading', { name: 'That is not in the catalog' }).waitFor();
    await page.getByRole('button', { name: 'Go to the start' }).click();
    await page.getByRole('heading', { name: 'What would you like to know' }).waitFor();
    await closed(page);
  }, 60_000);

  test('names of 4,000 letters, from right to left, with markup or combining signs break nothing', async () => {
    const places = await oddThings(stage, glossary);
    const page = await stage.open('/?lang=en', { language: 'en', width: 1280 });
    for (const { path, ready } of places) {
      await page.goto(`${stage.address}${path}`);
      await page.locator(ready).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await spilt(page)]).toEqual([path, []]);
      expect(await page.locator('main img, main script, main a[href^="javascript"]').count()).toBe(
        0,
      );
    }
    await closed(page);
  }, 120_000);
});

function the<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The sample company lacks what this test is about');
  return thing;
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${name}`);
}

/** What people hear of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    const by = one?.getAttribute('aria-labelledby');
    const label = by ? document.getElementById(by) : (one as HTMLInputElement | null)?.labels?.[0];
    return (label ?? one)?.textContent?.replace(/ · .*/, '').trim() ?? '';
  });

/** A term that lacks only its definition in English. */
async function aTerm(stage: Stage, { glossary, steward }: { glossary: Named; steward: Named }) {
  const { done } = await stage.ask<{ done: { entry: { id: string } } }>(
    `mutation ($glossary: ID!, $steward: ID!) {
      done: createEntry(
        kind: Term, key: ["arrayan", "cuota"]
        set: [
          { property: "name", language: "es", text: "Cuota" }, { property: "name", language: "en", text: "Cuota" }
          { property: "definition", language: "es", text: "Lo que se paga cada mes." }
          { property: "status", text: "DRAFT" }
        ]
        connect: [
          { type: HAS_TERM, from: $glossary }
          { type: OWNED_BY, to: $steward, values: [{ property: "role", text: "BUSINESS_STEWARD" }] }
        ]
      ) { ... on EntryChanged { entry { id } } ... on Refused { message } }
    }`,
    { glossary: glossary.id, steward: steward.id },
  );
  const { id } = done.entry;
  await stage.ask(CHANGE, { id, version: 1, text: 'To be written.' });
  return id;
}

const CHANGE = `mutation ($id: ID!, $version: Int!, $text: String!) {
  changeValues(id: $id, expectedVersion: $version, set: [{ property: "definition", language: "en", text: $text }]) {
    ... on EntryChanged { entry { id } } ... on Failure { message }
  }
}`;

interface Owners {
  readonly node: {
    readonly relationships: {
      readonly edges: readonly {
        readonly id: string;
        readonly version: number | null;
        readonly node: Named;
        readonly values: readonly { readonly text: string }[];
      }[];
    };
  };
}

const askOwners = (stage: Stage, { id }: Named) =>
  stage.ask<Owners>(
    `query ($id: ID!) { node(id: $id) { relationships(type: OWNED_BY, direction: OUT) {
      edges { id version node { id name } values { text } } } } }`,
    { id },
  );

const ownersOf = async (stage: Stage, thing: Named) =>
  (await askOwners(stage, thing)).node.relationships.edges
    .filter(({ values }) => values[0]?.text === 'OWNER')
    .map(({ node }) => node.name);

/** Somebody else aims at another figure. */
async function otherTarget(stage: Stage, edge: string): Promise<void> {
  const values = [{ property: 'target', text: '60' }];
  await stage.ask(
    `mutation ($changes: [RelationshipChangeGiven!]!) {
      changeRelationships(changes: $changes) { __typename ... on Failure { message } }
    }`,
    { changes: [{ change: { edge, values, expectedVersion: 1 } }] },
  );
}

/** Somebody else gives the thing to another owner. */
async function otherOwner(stage: Stage, thing: Named, owner: Named): Promise<void> {
  const { node } = await askOwners(stage, thing);
  const old = node.relationships.edges.filter(({ values }) => values[0]?.text === 'OWNER');
  const values = [{ property: 'role', text: 'OWNER' }];
  const changes = [
    ...old.map(({ id, version }) => ({ disconnect: { edge: id, expectedVersion: version } })),
    { connect: { type: 'OWNED_BY', from: thing.id, to: owner.id, values } },
  ];
  const { done } = await stage.ask<{ done: { __typename: string } }>(
    `mutation ($changes: [RelationshipChangeGiven!]!) {
      done: changeRelationships(changes: $changes) { __typename ... on Refused { message } }
    }`,
    { changes },
  );
  expect(done).toEqual({ __typename: 'RelationshipsChanged' });
}

const odd = {
  long: 'Palabra larguísima sin fin '.repeat(148).slice(0, 4_000),
  unbroken: 'x'.repeat(4_000),
  rightToLeft: 'العميل (customer) عقد‮gnp.exe‬',
  combining: `Z${'\u0351\u0346\u0313'.repeat(60)}algo`,
  markup: '<img src=x onerror="document.title=1">',
};
const PROSE =
  '[pulse](javascript:alert(1)) <script>alert(1)</script> ![x](https://evil.test/x.png) ' +
  `[${'y'.repeat(600)}](https://example.com/${'z'.repeat(600)})`;

/** Things with odd names, and the pages on which they stand. */
async function oddThings(stage: Stage, glossary: Named) {
  const make = async (kind: string, key: readonly string[], name: string, more: object[] = []) => {
    const localized = !['Person', 'Dataset'].includes(kind);
    const { done } = await stage.ask<{ done: { entry?: { id: string }; message?: string } }>(
      `mutation ($kind: Kind!, $key: [String!]!, $set: [ValueGiven!], $connect: [EdgeGiven!]) {
        done: createEntry(kind: $kind, key: $key, set: $set, connect: $connect) {
          ... on EntryChanged { entry { id } } ... on Failure { message }
        }
      }`,
      {
        kind,
        key,
        set: [
          { property: 'name', text: name, ...(localized && { language: 'en' }) },
          { property: 'description', language: 'en', text: PROSE },
        ],
        connect: more,
      },
    );
    if (!done.entry) throw new Error(done.message);
    return done.entry.id;
  };
  const person = await make('Person', ['odd'], odd.unbroken);
  const owned = { type: 'OWNED_BY', to: person, values: [{ property: 'role', text: 'OWNER' }] };
  const inGlossary = { type: 'HAS_TERM', from: glossary.id };
  const long = await make('Term', ['arrayan', 'odd-long'], odd.long, [inGlossary, owned]);
  const unbroken = await make('Term', ['arrayan', 'odd-unbroken'], odd.unbroken, [inGlossary]);
  const term = await make('Term', ['arrayan', 'odd-rtl'], odd.rightToLeft, [
    inGlossary,
    { type: 'HAS_BROADER', to: unbroken },
  ]);
  await make('Term', ['arrayan', 'odd-combining'], odd.combining, [inGlossary]);
  const dataset = await make('Dataset', ['odd', 'odd'], odd.markup, [
    owned,
    { type: 'DEFINES', from: long },
  ]);
  const metric = await make('Metric', ['odd'], odd.combining, [{ type: 'USES', to: unbroken }]);
  return [
    { path: `/terms/${long}`, ready: 'main h1' },
    { path: `/terms/${term}`, ready: 'main h1' },
    { path: `/terms/${long}?edit=1`, ready: 'main form' },
    { path: `/terms/${long}?edit=ties`, ready: 'main h1' },
    { path: '/glossary?text=odd', ready: 'main table' },
    { path: '/glossary?view=tree', ready: '[role=treeitem]' },
    { path: '/people', ready: 'main table' },
    { path: `/catalog/dataset/${dataset}`, ready: 'main h1' },
    { path: `/catalog/dataset/${dataset}?edit=owners`, ready: 'main form' },
    { path: `/people/${person}`, ready: 'main h1' },
    { path: `/entries/${metric}`, ready: 'main h1' },
    { path: `/entries/${unbroken}`, ready: 'main h1' },
    { path: '/changes', ready: 'main li' },
    { path: '/', ready: 'main h2' },
  ];
}

/** What is wider than the place it has; tables may scroll in a box of their own. */
const spilt = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((one) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(one).overflowX))
      .filter(
        (one) =>
          one === document.documentElement ||
          getComputedStyle(one).overflowX !== 'visible' ||
          one.tagName === 'MAIN',
      )
      .filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && !one.querySelector(':scope > table'),
      )
      .map((one) => `${one.tagName} ${one.className} ${one.scrollWidth} > ${one.clientWidth}`),
  );
