import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

describeBrowser('an empty catalog', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ sample: 'off' });
  }, 60_000);
  afterAll(() => stage.close());

  test('offers three ways to begin, in both languages', async () => {
    const page = await stage.open('/flow?lang=es');
    await page.getByRole('heading', { name: 'El catálogo está vacío' }).waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(3);
    await page.getByRole('button', { name: 'Probar con curl' }).click();
    await page.getByText(`curl -X POST ${stage.address}/api/v1/lineage`).waitFor();
    await page.getByRole('button', { name: 'EN Inglés' }).click();
    await page.getByRole('heading', { name: 'The catalog is empty' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await closed(page);
  });

  test('the chosen theme and language are there on the next visit', async () => {
    const page = await stage.open('/flow', { theme: 'light' });
    await page.getByRole('button', { name: 'Pasar a tema oscuro' }).click();
    await page.getByRole('button', { name: 'EN Inglés' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Switch to the light theme' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])).toBe(
      'dark',
    );
    await closed(page);
  });

  test('a server that does not answer is said, and the page recovers by itself', async () => {
    const page = await stage.open('/nowhere?lang=en');
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Go to the flow' }).click();
    await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('heading', { name: 'The catalog is empty' }).waitFor();
    await page.context().close();
  });

  test('a refusal shows what happened, and the reference that is in the log', async () => {
    const page = await stage.open('/flow?touches=nobody&lang=en');
    await page
      .getByRole('alert')
      .getByText(/Reference for support: \S+/)
      .waitFor();
    await page.getByRole('button', { name: 'See the whole flow' }).click();
    await page.getByRole('heading', { name: 'The catalog is empty' }).waitFor();
    await closed(page);
  });

  test('the sample company comes with a click, through a reload, and goes with another', async () => {
    const page = await stage.open('/?lang=es');
    await page.getByRole('button', { name: 'Cargar la muestra' }).click();
    await page.getByRole('progressbar', { name: 'Cargando la empresa de muestra' }).waitFor();
    await page.reload();
    await page.getByText('Está viendo la empresa de muestra').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: /^Glosario.*80 términos/ }).waitFor();
    await page.getByRole('button', { name: 'Quitarla' }).click();
    await page.getByRole('button', { name: 'Quitar la muestra' }).click();
    await page.getByRole('button', { name: 'Cargar la muestra' }).waitFor({ timeout: 60_000 });
    await closed(page);
  }, 150_000);

  test('a file of events is sent, and what could not go in is told by its line', async () => {
    const page = await stage.open('/start?lang=es');
    const event = (name: string) =>
      JSON.stringify({
        eventType: 'COMPLETE',
        eventTime: '2026-11-22T10:00:00Z',
        producer: 'https://example.com/me',
        run: { runId: '0199b000-0000-7000-8000-000000000001' },
        job: { namespace: 'tienda', name },
        outputs: [{ namespace: 'almacen', name: `mart.${name}` }],
      });
    const lines = [event('uno'), '{"eventType":', event('dos'), '{}'];
    await page.getByLabel('Elegir archivo…').setInputFiles({
      name: 'eventos.jsonl',
      mimeType: 'application/json',
      buffer: Buffer.from(lines.join('\n')),
    });
    await page.getByText('eventos.jsonl: 2 eventos recibidos.').waitFor();
    await page.getByText('línea 2: no es JSON').waitFor();
    await page.getByText(/^línea 4: /).waitFor();
    await page.getByRole('link', { name: 'Ver el flujo' }).click();
    await page.waitForURL(/\/flow/);
    await closed(page);
  }, 60_000);
});

describeBrowser('a catalog that somebody begins by hand', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ sample: 'off' });
  }, 60_000);
  afterAll(() => stage.close());

  test.each(['catalog', 'master', 'objectives', 'initiatives', 'customer'])(
    'the empty page /%s leads to the first entry of its kind',
    async (path) => {
      const page = await stage.open(`/${path}?lang=en`, { language: 'en' });
      await page
        .getByRole('main')
        .getByRole('link', { name: /^New |^Create: / })
        .click();
      await page.getByRole('heading', { level: 1, name: /^Create/ }).waitFor();
      await closed(page);
    },
  );

  test('a first term leads over its glossary, and says what it lacks', async () => {
    const page = await stage.open('/glossary?lang=en', { language: 'en' });
    await page.getByRole('link', { name: 'New term' }).click();
    await page.getByRole('link', { name: 'New glossary' }).click();
    await page.getByLabel('Name in English').fill('Our words');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { level: 1, name: 'Our words' }).waitFor();
    await page.goto(`${stage.address}/new/Term?lang=en`);
    await page.getByRole('group', { name: 'Within' }).getByText('Our words').waitFor();
    await page.getByLabel('Name in English').fill('Customer');
    await page.getByLabel('Definition in English').fill('Who **buys** from us.');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText(/lacks a name in Spanish/).waitFor();
    await page.locator('strong', { hasText: 'buys' }).waitFor();
    await page.goto(`${stage.address}/changes?lang=en`);
    await page.getByText('somebody at this machine').first().waitFor();
    await closed(page);
  });
});
