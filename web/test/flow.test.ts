import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

interface Answer {
  customerFlow: {
    nodes: { id: string; name: string; lane: string; attributes: { id: string; name: string }[] }[];
    edges: { id: string }[];
  };
}

describeBrowser('the flow page on the sample company', () => {
  let stage: Stage;
  let flow: Answer['customerFlow'];
  const systems = () => flow.nodes.filter(({ attributes }) => attributes.length === 0);
  const email = () =>
    flow.nodes.flatMap(({ attributes }) => attributes).find(({ name }) => name === 'Correo');

  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    const asked = `{ customerFlow { nodes { id name lane attributes { id name } } edges { id } } }`;
    ({ customerFlow: flow } = await stage.ask<Answer>(asked));
  }, 60_000);
  afterAll(() => stage.close());

  test('every system and golden record is a box, every flow a line', async () => {
    const page = await stage.open('/flow');
    await page.waitForSelector('[data-picture]');
    expect(new URL(page.url()).pathname).toBe('/flow');
    expect(await ids(page, 'box')).toEqual(flow.nodes.map(({ id }) => id).sort());
    expect(await ids(page, 'edge')).toEqual(flow.edges.map(({ id }) => id).sort());
    expect(await text(page, '[data-counts]')).toContain(`${systems().length} sistemas`);
    await closed(page);
  });

  test('a golden attribute that is picked lights its path, and the rest steps back but stays', async () => {
    const page = await stage.open('/flow');
    await page.click('[data-spot] >> text="Correo"');
    await page.waitForSelector('[data-edge][data-light="lit"]');
    expect(new URL(page.url()).searchParams.get('touches')).toBe(email()?.id);
    expect(await page.locator('[data-box]').count()).toBe(flow.nodes.length);
    expect(await page.locator('[data-box][data-light="back"]').count()).toBeGreaterThan(0);
    const panel = page.getByRole('complementary');
    await panel.getByText('qué vale: el valor de más confianza').waitFor();
    await panel.getByText('Dos fuentes comparten el rango 1').waitFor();

    await page.getByRole('button', { name: 'Solo lo que toca' }).click();
    await page.waitForFunction(
      () => document.querySelectorAll('[data-light="back"][data-box]').length === 0,
    );
    await page.goBack();
    await page.waitForSelector('[data-box][data-light="back"]');
    await page.reload();
    await page.waitForSelector('[data-edge][data-light="lit"]');
    expect(new URL(page.url()).searchParams.get('touches')).toBe(email()?.id);
    await closed(page);
  });

  test('a system opens in place, and closes again', async () => {
    const page = await stage.open('/flow');
    const crm = systems().find(({ name }) => name.includes('CRM'));
    await page.getByRole('button', { name: `Abrir ${crm?.name}` }).click();
    await page.waitForSelector(`[data-box="${crm?.id}"] > button`);
    expect(await page.locator(`[data-box="${crm?.id}"] > button`).count()).toBeGreaterThan(1);
    expect(new URL(page.url()).searchParams.get('open')).toBe(crm?.id);
    await page.getByRole('button', { name: `Cerrar ${crm?.name}` }).click();
    await page.waitForFunction(
      (id) => !document.querySelector(`[data-box="${id}"] > button`),
      crm?.id,
    );
    await closed(page);
  });

  test('the table has what the picture has, at both levels', async () => {
    for (const level of ['', 'level=dataset']) {
      const page = await stage.open(`/flow?${level}`);
      await page.waitForSelector('[data-picture]');
      const shown = { things: await ids(page, 'spot'), flows: await ids(page, 'edge') };
      await page.getByRole('button', { name: 'Tabla' }).click();
      await page.waitForSelector('[data-things]');
      expect({ things: await ids(page, 'thing'), flows: await ids(page, 'flow') }).toEqual(shown);

      await page.getByRole('button', { name: 'Dibujo', exact: true }).click();
      const world = page.locator('[data-picture]');
      const before = await world.getAttribute('style');
      await page.locator('[data-picture]').hover({ position: { x: 400, y: 5 } });
      await page.mouse.wheel(0, 90);
      await page.waitForFunction(
        (was) => document.querySelector('[data-picture]')?.getAttribute('style') !== was,
        before,
      );
      await closed(page);
    }
  });

  test('the level is switched, and stands in the address', async () => {
    const page = await stage.open('/flow');
    await page.waitForSelector('[data-picture]');
    const before = await page.locator('[data-spot]').count();
    await page.getByText('Dataset', { exact: true }).click();
    await page.waitForFunction(
      (few) => document.querySelectorAll('[data-spot]').length > few,
      before,
    );
    expect(new URL(page.url()).search).toBe('?level=dataset');
    await closed(page);
  });

  test('search is called, walked and answered by keyboard alone', async () => {
    const page = await stage.open('/flow');
    await page.waitForSelector('[data-picture]');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('andén');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-box][data-light="lit"]');
    await page.getByRole('complementary').getByRole('heading', { name: 'Andén' }).waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'combobox',
    );
    await closed(page);
  });

  test('arrows walk along the data, Enter picks, plus opens, Escape leaves', async () => {
    const page = await stage.open('/flow');
    await page.waitForSelector('[data-picture]');
    const crm = systems().find(({ name }) => name.includes('CRM'));
    await page.locator(`[data-spot="${crm?.id}"]`).focus();
    expect(await text(page, '[data-said]')).toMatch(/CRM: \d+ aguas arriba, \d+ aguas abajo/);
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('data-spot'));
    expect(next).not.toBe(crm?.id);
    await page.keyboard.press('ArrowLeft');
    await page.locator(`[data-spot="${crm?.id}"]`).focus();
    await page.keyboard.press('+');
    await page.waitForSelector(`[data-box="${crm?.id}"] > button`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-box="${crm?.id}"][data-picked]`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('touches'));
    await closed(page);
  });

  test('what a client sends is in the picture without a touch', async () => {
    const page = await stage.open('/flow');
    await page.waitForSelector('[data-picture]');
    const sent = await fetch(`${stage.address}/api/v1/lineage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(anEvent),
    });
    expect(sent.status).toBe(201);
    await page.waitForFunction(() => document.body.textContent?.includes('nuevo://origen'));
    await page.click('[data-spot="namespace:nuevo://origen"]');
    await page.waitForSelector('text="<img src=x onerror=alert(1)>"');
    expect(await page.locator('main img').count()).toBe(0);
    await closed(page);
  });
});

const anEvent = {
  eventType: 'COMPLETE',
  eventTime: '2026-11-22T10:00:00Z',
  producer: 'https://example.test/producer',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: '0197e0a0-0000-7000-8000-000000000001' },
  job: { namespace: 'trabajos', name: 'carga' },
  inputs: [{ namespace: 'nuevo://origen', name: '<img src=x onerror=alert(1)>' }],
  outputs: [{ namespace: 'nuevo://destino', name: 'tabla' }],
};

const text = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? '';

/** The ids that stand in a data attribute, sorted. */
const ids = (page: Page, name: 'box' | 'spot' | 'edge' | 'thing' | 'flow'): Promise<string[]> =>
  page
    .locator(`[data-${name}]`)
    .evaluateAll(
      (all, name) => all.map((one) => one.getAttribute(`data-${name}`) ?? '').sort(),
      name,
    );
