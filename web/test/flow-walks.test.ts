import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

interface Flow {
  nodes: { id: string; kind: string; name: string; parent: string | null; mark: string | null }[];
  edges: { id: string; mark: string | null }[];
}

const FLOW = `nodes { id kind name parent mark } edges { id mark }`;

describeBrowser('walks over the flow page', () => {
  let stage: Stage;
  let email: string;
  const flowOf = async (args: string): Promise<Flow> =>
    (await stage.ask<{ customerFlow: Flow }>(`{ customerFlow(${args}) { ${FLOW} } }`)).customerFlow;

  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    const found = await stage.ask<{ typeahead: { entry: { id: string } }[] }>(
      `{ typeahead(text: "correo", kinds: [MasterAttribute], first: 1) { entry { id } } }`,
    );
    email = found.typeahead[0]?.entry.id ?? '';
  }, 60_000);
  afterAll(() => stage.close());

  describe('an auditor follows the e-mail from its sources to its consumers and exports the picture', () => {
    let path: Flow;
    beforeAll(async () => {
      path = await flowOf(`level: FIELD, touches: "${email}"`);
    });
    const boxes = () => path.nodes.filter(({ kind }) => ['Dataset', 'MasterEntity'].includes(kind));
    const rows = () => 1 + path.nodes.filter(({ kind }) => kind === 'Field').length;

    test('with the mouse, and every export has what the picture has', async () => {
      const page = await stage.open('/flow');
      await page.click('[data-spot] >> text="Correo"');
      await page.getByRole('button', { name: 'Ver por campos' }).click();
      await page.waitForSelector('[data-box] [data-spot] >> text="correo_hash"');
      expect(new URL(page.url()).searchParams.get('level')).toBe('field');
      expect(await ids(page, 'box')).toEqual(sorted(boxes()));
      expect(await ids(page, 'edge')).toEqual(sorted(path.edges));
      expect(await page.textContent('[data-counts]')).toContain(`${rows() - 1} campos`);

      const drawing = await text(await exported(page, 'SVG'));
      expect(count(drawing, 'data-box="')).toBe(boxes().length);
      expect(count(drawing, 'data-row="')).toBe(rows());
      expect(count(drawing, 'data-edge="')).toBe(path.edges.length);
      expect(drawing).toContain('Toca: Correo');
      expect(drawing).toContain('Impulso automatización de marketing');

      const image = await readFile(await (await exported(page, 'PNG')).path());
      expect(image.subarray(1, 4).toString()).toBe('PNG');
      expect(image.readUInt32BE(16)).toBeGreaterThan(2_000);
      const things = await lines(await exported(page, 'things'));
      expect(things).toHaveLength(1 + boxes().length + rows());
      const flows = await lines(await exported(page, 'flows'));
      expect(flows).toHaveLength(1 + path.edges.length);
      expect(flows.join()).toContain('cuentas › correo,');

      await page.evaluate(() => (window.print = () => undefined));
      await page.click('[data-export]');
      await page.click('[data-export-as=PDF]');
      await page.waitForSelector('.print-sheet', { state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.print-sheet [data-box]').count()).toBe(boxes().length);
      expect(await page.locator('.print-sheet svg').isVisible()).toBe(true);
      expect(await page.locator('#root').isVisible()).toBe(false);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.print-sheet').count()).toBe(0);
      await closed(page);
    });

    test('with the keyboard alone', async () => {
      const page = await stage.open('/flow?level=field');
      await page.waitForSelector('[data-field-choice]');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('correo');
      await page.getByRole('option').first().waitFor();
      await downTo(page, 'Atributo maestro');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-box] [data-spot] >> text="correo_hash"');

      await tabTo(page, '[data-spot]');
      expect(await standsOn(page)).toBe('Correo');
      const said = () => page.textContent('[data-said]');
      expect(await said()).toContain('Correo: 5 aguas arriba, 4 aguas abajo');
      const way: (string | null)[] = [];
      for (let step = 0; step < 2; step++) {
        await page.keyboard.press('ArrowRight');
        way.push(await standsOn(page));
      }
      expect(way[0]).toBe('correo');
      await page.keyboard.press('f');
      await page.keyboard.type('HASH');
      await page.waitForSelector('[data-found]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-found=here]');
      await page.keyboard.press('Escape');
      expect(await standsOn(page)).toBe('correo_hash');
      await page.keyboard.press('ArrowLeft');
      expect(await standsOn(page)).toBe('correo');

      await tabTo(page, '[data-export]', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-export-as=SVG]');
      await downTo(page, 'Dibujo SVG');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Enter'),
      ]);
      expect(count(await text(download), 'data-edge="')).toBe(path.edges.length);
      await closed(page);
    });
  });

  test('two dates beside each other: picture, list, table and export agree on what differs', async () => {
    const page = await stage.open('/flow?compare=2026-03-01');
    await page.waitForSelector('[data-changes] li');
    const shown = await ids(page, 'edge', '[data-mark]:not([data-mark=STAYED])');
    const moment = new Date('2026-03-01T23:59:59.999').toISOString();
    const flow = await flowOf(`compare: "${moment}"`);
    const news = flow.edges.filter(({ mark }) => mark !== 'STAYED');
    expect(news.length).toBeGreaterThan(0);
    expect(shown).toEqual(sorted(news));
    // By sign and style of line, and not by colour alone.
    expect(await page.locator('[data-picture] [data-sign=CAME]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-box][data-mark=CHANGED]').count()).toBeGreaterThan(0);
    const listed = await page.locator('[data-difference]').count();
    expect(listed).toBeGreaterThanOrEqual(news.length);

    await page.getByRole('button', { name: 'Solo lo que cambió' }).click();
    await page.waitForFunction(
      (most) => document.querySelectorAll('[data-box]').length < most,
      flow.nodes.length,
    );
    await page.getByRole('button', { name: 'Tabla' }).click();
    await page.waitForSelector('[data-flows]');
    expect(await page.locator('[data-flows] [data-change=CAME]').count()).toBe(
      news.filter(({ mark }) => mark === 'CAME').length,
    );
    const things = await lines(await exported(page, 'flows'));
    expect(things.filter((line) => /,(llegó|se fue|cambió),/.test(line))).toHaveLength(news.length);
    await page.reload();
    await page.waitForSelector('[data-flows]');
    expect(new URL(page.url()).search).toBe('?compare=2026-03-01&changes=1&view=table');
    await closed(page);
  });

  test('around a system, one step more by the plus with its count, and steps folded', async () => {
    const { nodes } = await flowOf('level: SYSTEM');
    const bi = nodes.find(({ name }) => name === 'Mirador BI')?.id ?? '';
    const page = await stage.open(`/flow?touches=${bi}`);
    await page.getByRole('button', { name: 'Centrar aquí' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-box]').length === 2);
    const before = await placeOf(page, 'Almacén');
    await page.getByRole('button', { name: /^Mostrar 6 más aguas arriba de Almacén/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-box]').length === 8);
    // What was there stays where the eye left it.
    expect(await placeOf(page, 'Almacén')).toEqual(before);
    await page.getByRole('button', { name: 'Un paso más', exact: true }).click();
    await page.getByLabel('2 pasos').waitFor();
    await page.getByRole('button', { name: 'Plegar pasos' }).click();
    await page.getByText('1 paso técnico plegado').waitFor();
    expect(await page.locator('[data-box] >> text="Andén"').count()).toBe(0);
    await page.getByRole('button', { name: 'Datos personales' }).click();
    await page.waitForFunction(() => location.search.includes('personal=1'));
    await page.reload();
    await page.waitForSelector('[data-box]');
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      centre: bi,
      steps: '2',
      folded: '1',
      personal: '1',
    });
    await page.getByRole('button', { name: 'Ver el flujo entero' }).click();
    await page.waitForFunction(() => !location.search.includes('centre'));
    await closed(page);
  });

  test('an address that makes no sense shows what it can, or says in a sentence why not', async () => {
    const mangled = await stage.open(
      '/flow?level=galaxy&touches=%3Cimg%3E&wider=x.up&steps=99&compare=never&find=',
    );
    await mangled.waitForSelector('[data-picture]');
    await mangled.close();
    for (const [search, said] of [
      ['asof=2999-01-01', 'Ese día aún no ha llegado'],
      ['compare=1999-01-01', 'su primer cambio es de'],
      ['touches=nobody', 'nobody'],
    ] as const) {
      const page = await stage.open(`/flow?${search}`);
      await page.getByRole('alert').getByText(said).waitFor();
      await page.getByRole('alert').getByRole('button').click();
      await page.waitForSelector('[data-picture]');
      await page.close();
    }
  });
});

const sorted = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id).sort();

const count = (whole: string, part: string): number => whole.split(part).length - 1;

/** The ids that stand in a data attribute, sorted. */
const ids = (page: Page, name: 'box' | 'edge', more = ''): Promise<string[]> =>
  page
    .locator(`[data-picture] [data-${name}]${more}`)
    .evaluateAll(
      (all, name) => all.map((one) => one.getAttribute(`data-${name}`) ?? '').sort(),
      name,
    );

async function exported(page: Page, sort: string): Promise<Download> {
  await page.click('[data-export]');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-export-as=${sort}]`),
  ]);
  return download;
}

const text = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

const lines = async (download: Download): Promise<string[]> =>
  (await text(download)).trimEnd().split('\r\n');

/** The name of what the keyboard stands on in the picture. */
const standsOn = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('title') ?? null);

/** Tab by Tab until the keyboard stands on something. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
  }
  throw new Error(`No Tab led to ${selector}`);
}

/** Arrow by arrow until what is chosen in a list says so. */
async function downTo(page: Page, said: string): Promise<void> {
  for (let step = 0; step < 30; step++) {
    const chosen = await page.evaluate(
      () =>
        (document.querySelector('[role=option][aria-selected=true]') ?? document.activeElement)
          ?.textContent,
    );
    if (chosen?.includes(said)) return;
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(50);
  }
  throw new Error(`No arrow led to ${said}`);
}

async function placeOf(page: Page, name: string): Promise<object | null> {
  // After the picture has come to rest.
  await page.waitForTimeout(300);
  const box = await page.locator(`[data-box]:has([title="${name}"])`).boundingBox();
  return box && { x: Math.round(box.x), y: Math.round(box.y) };
}
