import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

const COLUMNS = 1_000;
const DATASETS = 500;
const NEIGHBOURS = 300;
const TERMS = 2_000;

const wide = { kind: 'Dataset', key: 'crm|ancha' };
const system = { kind: 'System', key: 'crm' };
/** Names as people and machines really give them. */
const odd = {
  long: `Nombre${'larguísimo'.repeat(60)}`,
  'from right to left': 'زبون الشركة (CRM) 2026',
  stacked: `C${'\u0301\u0302\u0308'.repeat(40)}liente apilado`,
  markup: '<img src=x onerror="document.title=1">',
} as const;

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const put = (entry: object, set: object) => ({ do: 'put', entry, set });
const connect = (from: object, type: string, to: object) => ({ do: 'connect', type, from, to });

/** A system of five hundred datasets, one of them very wide and fed by three hundred others, and many terms. */
function* much(): Generator<object> {
  yield put(system, { name: { es: 'Brújula' }, roles: ['SOURCE'] });
  yield put(wide, { name: 'ancha' });
  yield connect(system, 'HAS_DATASET', wide);
  for (const at of numbers(DATASETS - 1)) {
    const dataset = { kind: 'Dataset', key: `crm|tabla_${at}` };
    yield put(dataset, { name: `tabla_${at}` });
    yield connect(system, 'HAS_DATASET', dataset);
    if (at < NEIGHBOURS) yield connect(dataset, 'FLOWS_TO', wide);
  }
  for (const at of numbers(COLUMNS)) {
    const field = { kind: 'Field', key: `crm|ancha|columna_${at}` };
    yield put(field, { name: `columna_${at}`, dataType: 'text', ordinal: at + 1 });
    yield connect(wide, 'HAS_FIELD', field);
  }
  for (const [at, name] of Object.values(odd).entries()) {
    yield put({ kind: 'Term', key: `g|odd${at}` }, { name: { es: name }, status: 'DRAFT' });
  }
  for (const at of numbers(TERMS - Object.keys(odd).length)) {
    const name = `Término ${String(at).padStart(4, '0')}`;
    yield put({ kind: 'Term', key: `g|t${at}` }, { name: { es: name }, status: 'DRAFT' });
  }
}

function changesOf(operations: Iterable<object>): object[] {
  const all = [...operations];
  return numbers(Math.ceil(all.length / 500)).map((at) => ({
    id: randomUUID(),
    source: 'file:much.csv',
    by: { type: 'source', id: 'file:much.csv', name: 'much.csv' },
    operations: all.slice(at * 500, (at + 1) * 500),
  }));
}

/** No more rows are drawn than a few screens hold. */
const DRAWN_AT_MOST = 120;

describeBrowser('large things stay usable', () => {
  let stage: Stage;
  let ids: Record<'wide' | 'system', { id: string }>;
  beforeAll(async () => {
    stage = await setStage({ sample: 'off', changes: changesOf(much()) });
    ids = await stage.ask(`{
      wide: entry(kind: Dataset, key: "crm|ancha") { id }
      system: entry(kind: System, key: "crm") { id }
    }`);
  }, 120_000);
  afterAll(() => stage.close());

  test('a dataset of a thousand columns, fed by three hundred others', async () => {
    const page = await stage.open(`/catalog/dataset/${ids.wide.id}?lang=es`);
    await page.locator(`[data-fields][aria-rowcount="${String(COLUMNS + 1)}"]`).waitFor();
    expect(await page.locator('[data-fields] tbody tr').count()).toBeLessThan(DRAWN_AT_MOST);
    await toTheEnd(page, 'Campos');
    await page.getByText(`columna_${String(COLUMNS - 1)}`, { exact: true }).waitFor();
    expect(await page.locator('[data-fields] tbody tr').count()).toBeLessThan(DRAWN_AT_MOST);
    const more = page.getByRole('button', { name: 'y 288 más' });
    await more.click();
    await page.getByRole('link', { name: 'tabla_299' }).waitFor();
    await page.getByLabel('Filtrar por nombre').fill('columna_77');
    await page.locator('[data-fields][aria-rowcount="12"]').waitFor();
    await closed(page);
  }, 60_000);

  test('a system of five hundred datasets', async () => {
    const page = await stage.open(`/catalog/${ids.system.id}?lang=es`);
    await page.locator(`[data-datasets][aria-rowcount="${String(DATASETS + 1)}"]`).waitFor();
    expect(await page.locator('[data-datasets] tbody tr').count()).toBeLessThan(DRAWN_AT_MOST);
    await toTheEnd(page, 'Qué guarda');
    await page.locator(`[data-datasets] tr[aria-rowindex="${String(DATASETS + 1)}"]`).waitFor();
    await closed(page);
  }, 60_000);

  test('a glossary of two thousand terms, from its first to its last', async () => {
    const page = await stage.open('/glossary?lang=es');
    await page.getByText(/^2.?000 términos$/).waitFor();
    await page.getByRole('link', { name: 'Término 0000' }).waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(DRAWN_AT_MOST);
    await toTheEnd(page, 'Glosario');
    await page.getByRole('link', { name: `Término ${String(TERMS - 5)}` }).waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(DRAWN_AT_MOST);
    await closed(page);
  }, 60_000);

  test.each(Object.entries(odd))(
    'a name keeps to its place: %s',
    async (_, name) => {
      const words = encodeURIComponent(name.slice(0, 200));
      const page = await stage.open(`/search?text=${words}&lang=es`);
      const hit = page.locator('[data-hit=Term] h2 a').first();
      await hit.waitFor();
      expect(await beyondTheEdge(page)).toBe(0);
      await hit.click();
      await page.getByRole('heading', { name: 'Quién responde' }).waitFor();
      expect(await beyondTheEdge(page)).toBe(0);
      expect(await page.locator('main img').count()).toBe(0);
      await closed(page);
    },
    60_000,
  );
});

/** How many pixels of the page cannot be seen without scrolling to the side. */
const beyondTheEdge = (page: Page): Promise<number> =>
  page.locator('main').evaluate((box) => box.scrollWidth - box.clientWidth);

const toTheEnd = (page: Page, region: string): Promise<void> =>
  page
    .getByRole('region', { name: region, exact: true })
    .evaluate((box) => box.scrollTo(0, box.scrollHeight));
