import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

describeBrowser('churn has risen: why can we not see it?', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
  }, 60_000);
  afterAll(() => stage.close());

  test('from the broken chain over a what-if to a new flow, what it did, and back', async () => {
    const page = await stage.open('/objectives');

    // The objective breaks at an attribute that no source feeds. What if one did?
    await page.getByRole('link', { name: 'Reducir el abandono' }).click();
    await page.getByText('Cadena rota').waitFor();
    await page.getByRole('link', { name: 'Ver los hallazgos de la auditoría' }).click();
    await unfed(page).getByRole('button').click();
    const finding = page.getByRole('complementary');
    await finding.getByRole('heading', { name: /ninguna fuente/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('finding')).toMatch(/^M1\|/);
    await page.goBack();
    await page.goBack();
    await page.getByRole('link', { name: '¿Y si una fuente lo alimentara?' }).click();
    await page.getByText('Hoy no lo alimenta ninguna fuente.').waitFor();
    await pick(page, 'Desde el campo', 'inicio_llam', 'Voz centro de contacto');
    await page.getByRole('button', { name: 'Añadir el paso' }).click();

    // Its effects are read: the chain would hold, but the flow is only declared. So it is built as well.
    const effects = page.locator('[data-effects]');
    await effects.getByText('La cadena de «Reducir el abandono» pasa de rota').waitFor();
    await effects.getByText('¿Qué aportes se declararon y nunca se construyeron?').waitFor();
    const address = page.url();
    expect(new URL(address).pathname).toMatch(/^\/scenarios\/[\w-]{36}$/);
    await page.getByLabel('Añadir un paso').selectOption('flow');
    await pick(page, 'De', 'inicio_llam', 'Voz centro de contacto');
    await pick(page, 'A', 'ultimo_contacto', 'Origen');
    await page.getByRole('button', { name: 'Añadir el paso' }).click();
    await page.locator('[data-steps] li').nth(1).waitFor();
    await effects
      .getByText('¿Qué aportes se declararon y nunca se construyeron?')
      .waitFor({ state: 'detached' });
    await effects.getByText(/hallazgo en «Último contacto»: ¿Qué atributos maestros/).waitFor();
    await page.locator('[data-owners]').getByText('Dirección General').waitFor();

    // It is applied for real, with its reason.
    await page.getByRole('button', { name: 'Aplicar de verdad' }).click();
    await page.getByLabel(/se hacen realidad/).fill('Voz guarda cuándo se habló con cada cliente');
    await page.getByRole('button', { name: 'Aplicar', exact: true }).click();
    await page.getByText('Aplicado en el cambio').waitFor();

    // The chain is whole, and the finding is gone from the audit.
    await page.goto(`${stage.address}/objectives`);
    await page.getByRole('link', { name: 'Reducir el abandono' }).click();
    await page.locator('[data-chain]').getByText('inicio_llamada').first().waitFor();
    expect(await page.getByText('Cadena rota').count()).toBe(0);
    expect(await page.getByRole('link', { name: /¿Y si una fuente/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Auditoría' }).click();
    await page.locator('[data-findings]').waitFor();
    expect(await unfed(page).count()).toBe(0);

    // Before and now are held beside each other.
    await page.goto(address);
    await page.getByRole('link', { name: 'Ver antes y después' }).click();
    await page.getByText('La cadena de «Reducir el abandono» pasa de rota').waitFor();
    const edges = page.locator('[data-differing="edges"]');
    await edges.getByText('contribuye a').waitFor();
    await edges.getByText('fluye hacia').waitFor();

    // And it is undone from the changes page: broken again, and the scenario waits.
    await page.getByRole('link', { name: 'Cambios' }).first().click();
    const change = page.locator('[data-change]').first();
    await change.getByText('Voz guarda cuándo se habló con cada cliente').waitFor();
    await change.getByRole('button', { name: /^Deshacer/ }).click();
    await page.getByLabel(/Se deshacen/).fill('Era un ensayo');
    await page.getByRole('button', { name: 'Deshacer este cambio' }).click();
    await page.getByText('Era un ensayo').waitFor();
    await page.getByText('Deshecho:').waitFor();
    await page.goto(address);
    await page.getByText('Borrador').waitFor();
    await page.goto(`${stage.address}/objectives`);
    await page.getByText('Cadena rota').waitFor();
    await closed(page);
  }, 120_000);

  test('a scenario is built on the flow: what falls stands beside the picture', async () => {
    const page = await stage.open('/flow');
    await page.locator('[data-spot]').filter({ hasText: 'Portal' }).first().click();
    await page.getByRole('complementary').getByRole('link', { name: '¿Y si…?' }).click();
    await page.getByRole('button', { name: 'Añadir el paso' }).click();
    await page.locator('[data-steps] li').waitFor();
    await page.getByRole('link', { name: 'Ver en el flujo' }).click();
    const beside = page.locator('[data-of-scenario]');
    await beside.locator('[data-turns="WORSE"] li').first().waitFor();
    await page.locator('[data-difference="WENT"]').first().waitFor();
    const went = await page.locator('[data-difference="WENT"]').count();
    const worse = await beside.locator('[data-turns="WORSE"]').textContent();

    // A second step, from the picture: what falls grows.
    await page.locator('[data-spot]').filter({ hasText: 'CRM' }).first().click();
    await page.getByRole('link', { name: 'Añadir al escenario' }).click();
    await page.getByRole('button', { name: 'Añadir el paso' }).click();
    await page.locator('[data-steps] li').nth(1).waitFor();
    await page.getByRole('link', { name: 'Ver en el flujo' }).click();
    await page.locator('[data-difference="WENT"]').nth(went).waitFor();
    expect(await beside.locator('[data-turns="WORSE"]').textContent()).not.toBe(worse);

    // Field by field it is called by its name too.
    await page.getByText('Campo', { exact: true }).click();
    await page.locator('[data-field-choice]').waitFor();
    await page.locator('[data-scenario-chip]').getByText('Portal').waitFor();
    await page.goBack();

    // Left, it is the flow of today again.
    await page.locator('[data-scenario-chip]').click();
    await beside.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('scenario')).toBe(null);
    await page.goto(`${stage.address}/flow?scenario=nothing`);
    await page.getByText('Ese escenario no está').waitFor();
    await page.getByRole('button', { name: 'Volver a lo que hay' }).click();
    await page.locator('[data-spot]').first().waitFor();
    await closed(page);
  }, 60_000);

  test('an import is taken back as one; what others stand on is named, and leads to them', async () => {
    const page = await stage.open('/changes?lang=en', { language: 'en' });
    const quality = page.locator('[data-import^="file:calidad.csv 2026-11"]');
    await quality.getByRole('button', { name: /^Undo/ }).click();
    await page.getByLabel(/things of this import are undone/).fill('The wrong file');
    await page.getByRole('button', { name: 'Undo the whole import' }).click();
    await quality.getByText('Undone:').waitFor();
    const taken = page.locator('[data-import^="undo:file:calidad.csv 2026-11"]');
    await taken.getByText('The wrong file').waitFor();

    // The inventory of systems bears everything: it stays, and says on account of what.
    await page.goto(`${stage.address}/changes?until=2025-09-30&lang=en`);
    const inventory = page.locator('[data-change]').filter({ hasText: 'Inventario de sistemas' });
    await inventory.getByRole('button', { name: /^Undo/ }).click();
    await inventory.getByText('It cannot be undone yet').waitFor();
    await inventory
      .getByText(/would be lost/)
      .first()
      .waitFor();
    await inventory
      .getByRole('link', { name: /^Change \d+$/ })
      .first()
      .click();
    await page.locator('[data-picked]').waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^\d+$/);
    await closed(page);
  }, 60_000);
});

/** What the audit finds of the attribute without a source. */
const unfed = (page: Page) =>
  page.locator('[data-finding^="M1|"]').filter({ hasText: 'Último contacto' });

/** Chooses a thing by the beginning of its name, and by where it stands. */
async function pick(page: Page, label: string, text: string, place: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).pressSequentially(text);
  const options = page.getByRole('option').filter({ hasText: text });
  await options.filter({ hasText: place }).first().click();
}
