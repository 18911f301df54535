import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

interface Found {
  readonly terms: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly version: number }[];
  };
}

describeBrowser('the words of the sample company', () => {
  let stage: Stage;
  let found: Found;
  let draft: { id: string; version: number };
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    const asked = `{
      terms(filter: { status: [DRAFT] }, first: 1) { totalCount nodes { id version } }
    }`;
    found = await stage.ask<Found>(asked);
    draft = { id: '', version: 0, ...found.terms.nodes[0] };
  }, 120_000);
  afterAll(() => stage.close());

  test('a business user looks up "premiun" and ends at the sources of the figure', async () => {
    const page = await stage.open('/?lang=en', { language: 'en' });
    await page.getByRole('heading', { name: 'What would you like to know' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('premiun');
    await page.getByText('The nearest, “Premium”').waitFor();
    const term = page.getByRole('option').filter({ hasText: 'Term' }).first();
    await term.waitFor();
    for (let steps = 0; (await term.getAttribute('aria-selected')) !== 'true' && steps < 9; steps++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Where its data comes from' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/terms\//);
    const definition = page.getByRole('region', { name: 'Definition' });
    expect(await definition.textContent()).toMatch(/English.+/);
    await page
      .getByRole('link', { name: /^See .+ in the flow$/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-edge][data-light="lit"]');
    expect(new URL(page.url()).searchParams.get('touches')).not.toBeNull();
    await closed(page);
  }, 60_000);

  test('a steward whose term was changed meanwhile sees the difference and loses nothing', async () => {
    const page = await stage.open(`/terms/${draft.id}?edit=1&lang=en`, { language: 'en' });
    const field = page.getByLabel('Definition in Spanish');
    await field.waitFor();
    await stage.ask(CHANGE, { ...draft, text: 'Lo que escribió otra persona.' });
    await field.fill('Lo que escribo yo.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Somebody else changed this while' }).waitFor();
    const clash = page.locator('[data-clash="definition.es"]');
    expect(await clash.textContent()).toContain('escribo yo.');
    expect(await clash.textContent()).toContain('otra persona.');
    await clash.getByLabel('Merge').check();
    await clash.getByLabel('Merged text').fill('Lo que escribimos las dos.');
    await page.getByRole('button', { name: 'Save like this' }).click();
    await page.getByRole('region', { name: 'Definition' }).getByText('las dos.').waitFor();
    await page.getByRole('button', { name: 'Propose for review' }).click();
    await page.getByText('Proposed for review.').waitFor();
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await closed(page);
  }, 60_000);

  test('what was typed is still there after a reload', async () => {
    const page = await stage.open(`/terms/${draft.id}?edit=1&lang=en`, { language: 'en' });
    await page.getByLabel('Scope in English').fill('Only while a policy is in force.');
    await page.reload();
    const field = page.getByLabel('Scope in English');
    await field.waitFor();
    expect(await field.inputValue()).toBe('Only while a policy is in force.');
    await closed(page);
  }, 60_000);

  test('a name that is markup and a link that runs something are harmless', async () => {
    const { createTerm } = await stage.ask<{ createTerm: { id: string } }>(CREATE, {
      name: '<img src=x onerror="document.title=1">',
      definition:
        '[pulse](javascript:alert(1)) <script>alert(1)</script> ![x](https://evil.test/x.png)',
    });
    const page = await stage.open(`/terms/${createTerm.id}?lang=es`);
    await page.getByRole('heading', { level: 1, name: '<img src=x' }).waitFor();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('main a[href^="javascript"]').count()).toBe(0);
    await closed(page);
  }, 60_000);

  test('the glossary keeps its filters in the address, and says when nothing passes', async () => {
    const page = await stage.open('/glossary?status=DRAFT&lang=es');
    await page.getByText(/^\d+ términos?$/).waitFor();
    await page.getByLabel('Filtrar por nombre…').fill('zzzz');
    await page.getByRole('heading', { name: 'Ningún término cumple los filtros' }).waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe('zzzz');
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await page.getByRole('cell', { name: 'Aprobado' }).first().waitFor();
    await closed(page);
  }, 60_000);

  test('the tree is walked and opened by keyboard', async () => {
    const page = await stage.open('/glossary?view=tree&lang=es');
    await page.getByRole('treeitem', { name: /^Cliente \d/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[role=treeitem][aria-level="2"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Quién responde' }).waitFor();
    await closed(page);
  }, 60_000);

  test('a term that is not there is said, and leads back', async () => {
    const page = await stage.open('/terms/arrayan%7Cnada?lang=en', { language: 'en' });
    await page.getByRole('heading', { name: 'That term is not in the catalog' }).waitFor();
    await page.getByRole('button', { name: 'Go to the glossary' }).click();
    await page.getByRole('heading', { name: 'Glossary' }).waitFor();
    await closed(page);
  }, 60_000);
});

const CHANGE = `mutation ($id: ID!, $version: Int!, $text: String!) {
  changeTerm(id: $id, expectedVersion: $version, set: { definition: [{ language: "es", text: $text }] }) {
    ... on Term { id }
  }
}`;

const CREATE = `mutation ($name: String!, $definition: String!) {
  createTerm(
    key: { glossary: "arrayan", slug: "harmless" }
    set: {
      name: [{ language: "es", text: $name }]
      definition: [{ language: "es", text: $definition }]
      status: DRAFT
    }
  ) {
    ... on Term { id }
  }
}`;
