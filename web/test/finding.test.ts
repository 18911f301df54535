import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

describeBrowser('finding things in the sample company', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
  }, 120_000);
  afterAll(() => stage.close());

  test('all results of a word, narrowed by what they are and by who answers, walked by keyboard', async () => {
    const page = await stage.open('/?lang=en', { language: 'en' });
    await page.getByRole('heading', { name: 'What would you like to know' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('correo');
    await page.getByRole('option', { name: /^See all \d+ results$/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Results for “correo”' }).waitFor();
    await page.locator('[data-hit]').first().waitFor();
    // The term stands above the columns of that name.
    const kinds = await page
      .locator('[data-hit]')
      .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-hit')));
    expect(kinds.indexOf('Term')).toBe(0);
    expect(kinds).toContain('Field');

    const facet = (name: string) => page.locator(`[data-facet="${name}"]`);
    const fields = facet('kind').getByRole('checkbox', { name: /^Field/ });
    const [count = '0'] = (await facet('kind').locator('label', { hasText: 'Field' }).innerText())
      .split(/\s/)
      .slice(-1);
    await fields.check();
    await page.getByText(`${count} results with these filters`).waitFor();
    await facet('owner')
      .getByRole('checkbox', { name: /^Comercial/ })
      .check();
    await page.waitForFunction(() => /owner=[\w-]+/.test(location.search));
    await page.locator('[data-hit]').getByText('Comercial').first().waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('Field');

    await page.locator('[data-hit] h2 a').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.matches('[data-hit]')),
    ).toBe(true);
    await page.goBack();
    await page.getByText(`${count} results with these filters`).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText(/^\d+ results$/).waitFor();
    await closed(page);
  }, 60_000);

  test('a slip of typing shows the nearest, filters that nothing passes say so', async () => {
    const page = await stage.open('/search?text=premiun&lang=es');
    await page.getByText('Esto es lo más parecido: «Premium».').waitFor();
    await page.locator('[data-hit="Term"] mark').first().waitFor();
    await page.goto(`${stage.address}/search?text=correo&status=REJECTED`);
    await page.getByRole('heading', { name: /^Nada de lo que hay con «correo»/ }).waitFor();
    await page.goto(`${stage.address}/search?text=zzzzqqqq`);
    await page.getByRole('heading', { name: 'No hay nada con «zzzzqqqq»' }).waitFor();
    await closed(page);
  }, 60_000);
});
