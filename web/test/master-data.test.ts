import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { knownOn } from './pages.ts';
import type { Known } from './pages.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

describeBrowser('master data, the customer and personal data, on the sample company', () => {
  let stage: Stage;
  let known: Known;
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    known = await knownOn(stage);
  }, 60_000);
  afterAll(() => stage.close());

  test('the simulator decides, says why each lost, and the trial stands in the address', async () => {
    const page = await stage.open(`/master/${known.entity}/simulator?attribute=${known.attribute}`);
    const verdict = page.locator('[data-verdict]');
    const row = (outcome: string) => page.locator(`[data-outcome="${outcome}"]`);
    await row('wins').waitFor();
    const winner = await row('wins').getAttribute('data-source');
    expect(await row('loses').count()).toBe(4);
    for (const said of await row('loses').getByText('Pierde: ').allInnerTexts())
      expect(said.length).toBeGreaterThan('Pierde: '.length);

    // What is not valid cannot win: another source does, and the reload remembers it.
    await row('wins').getByRole('checkbox').uncheck();
    await page.waitForFunction(
      (before) =>
        document.querySelector('[data-outcome="wins"]')?.getAttribute('data-source') !== before,
      winner,
    );
    const next = await row('wins').getAttribute('data-source');
    const sentence = await verdict.innerText();
    await page.waitForURL(/given=/);
    await page.reload();
    await row('wins').waitFor();
    expect(await row('wins').getAttribute('data-source')).toBe(next);
    expect(await verdict.innerText()).toBe(sentence);

    // Another rule in its place is tried without touching what is declared.
    await page.getByRole('button', { name: 'Probar otras' }).click();
    await page.getByRole('combobox', { name: 'Regla 1' }).selectOption('MANUAL');
    await page.getByLabel('Lo que fijó una persona').fill('ana@example.cl');
    await verdict.getByText('ana@example.cl').first().waitFor();
    await page.waitForURL(({ searchParams }) => searchParams.get('fixed') === 'ana@example.cl');
    await closed(page);
  }, 60_000);

  test('the impact of the CRM says which objectives are at risk, whom to tell and why', async () => {
    const page = await stage.open(`/catalog/${known.system}`);
    await page.getByRole('link', { name: '¿Qué depende de esto?' }).click();
    await page.locator('[data-owners]').getByRole('link', { name: 'Gobierno de Datos' }).waitFor();
    await page.locator('[data-objectives]').getByText('Brújula CRM').first().waitFor();
    await page.getByRole('button', { name: /^Objetivo/ }).click();
    await page.locator('[data-affected] tbody button').first().click();
    const panel = page.getByRole('complementary');
    await panel.locator('[data-way]').first().waitFor();
    await panel
      .getByText(/fuerza \d+/i)
      .first()
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('linaje-impacto.csv');
    await closed(page);
  }, 60_000);

  test("a person's request tells where their data are, and a cut with a reason ends the way at once", async () => {
    const page = await stage.open('/privacy');
    await page.getByRole('heading', { name: 'Hasta dónde llegan los datos de Cliente' }).waitFor();
    await page.locator('[data-country="BR"]').waitFor();
    await page.locator('[data-task="IN_NO_ACTIVITY"]').getByText('ampara rut').waitFor();
    const digest = page.getByRole('button', { name: /correo_hash.*seudonimizado/ });
    await digest.click();
    const panel = page.getByRole('complementary');
    await panel.getByText('sigue siendo personal').first().waitFor();

    await panel.getByLabel('Por qué no lo es').fill('Huella de cuentas de prueba');
    await panel.getByRole('button', { name: 'Cortar aquí' }).click();
    await panel.locator('[data-cut]').getByText('Huella de cuentas de prueba').waitFor();
    await page.locator('[data-stop="CUT"]').getByText('Huella de cuentas de prueba').waitFor();
    await digest.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Retirar el corte' }).click();
    await digest.waitFor();
    expect(await page.locator('[data-stop="CUT"]').count()).toBe(0);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('linaje-datos-personales.csv');
    await closed(page);
  }, 60_000);

  test('the board of one segment tells what it lacks, the most valuable to mend first', async () => {
    const page = await stage.open('/customer');
    await page.locator('[data-gaps]').waitFor();
    await page.getByRole('combobox', { name: 'Para' }).selectOption({ label: 'En riesgo' });
    await page.waitForFunction(() => location.search.includes('segment='));
    await page.locator('[data-cards="segmentAnswer"]').getByText('En riesgo').first().waitFor();
    const values = await page.locator('[data-gap] td:first-child').allInnerTexts();
    expect(values.length).toBeGreaterThan(0);
    const numbers = values.map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    await closed(page);
  }, 60_000);

  test('a hierarchy that turns in a circle says so where it is drawn', async () => {
    const level = (code: string) =>
      `{ level: "${code}", name: [{ language: "es", text: "${code}" }] }`;
    const { createHierarchy } = await stage.ask<{ createHierarchy: { id: string } }>(
      `mutation { createHierarchy(key: { slug: "vueltas" }, set: {
         name: [{ language: "es", text: "Vueltas" }]
         levels: [${['ZONA', 'RAMA', 'ZONA'].map(level).join(' ')}]
       }) { ... on Hierarchy { id } } }`,
    );
    await stage.ask(
      `mutation ($from: ID!, $to: ID!) {
         connect(relationship: { arranges: { from: $from, to: $to, level: "PAIS" } }) { __typename } }`,
      { from: createHierarchy.id, to: known.entity },
    );
    const page = await stage.open(`/master/${known.entity}`);
    const said = page
      .locator('[data-hierarchies] li', { hasText: 'Vueltas' })
      .locator('[data-fault]');
    await said.filter({ hasText: 'Da vueltas: «ZONA»' }).waitFor();
    await said.filter({ hasText: 'dice ocupar el nivel «PAIS»' }).waitFor();
    await closed(page);
  }, 60_000);

  test.each(['/impact/nothing', '/privacy?of=nothing', '/customer?entity=nothing'])(
    'an address that names nothing (%s) is answered in words',
    async (path) => {
      const page = await stage.open(path);
      await page.getByRole('alert').getByText('nothing').first().waitFor();
      await page.context().close();
    },
    60_000,
  );
});
