import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

describeBrowser('axe finds nothing serious', () => {
  let stage: Stage;
  let email: string;
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    const asked = `{ typeahead(text: "correo", kinds: [MasterAttribute], first: 1) { entry { id } } }`;
    const { typeahead } = await stage.ask<{ typeahead: { entry: { id: string } }[] }>(asked);
    email = typeahead[0]?.entry.id ?? '';
  }, 60_000);
  afterAll(() => stage.close());

  const states: Readonly<Record<string, () => string>> = {
    'a picked attribute': () => `/flow?touches=${email}`,
    'the table': () => `/flow?view=table&touches=${email}`,
    'a page that is not there': () => '/nowhere?',
  };
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['es', 'en'] as const) {
      test(`${theme}, ${language}`, async () => {
        for (const [state, path] of Object.entries(states)) {
          const page = await stage.open(`${path()}&lang=${language}`, { theme, language });
          await page.waitForLoadState('load');
          await page.locator('[data-spot], [data-things], main h2').first().waitFor();
          await page.locator('aside h2, main h2').first().waitFor();
          // Scripts of the page's own only: axe is brought in from outside, past its policy.
          await page.evaluate(axe.source);
          const found = await page.evaluate(() =>
            (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
              resultTypes: ['violations'],
            }),
          );
          const serious = found.violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => [id, nodes.slice(0, 4).map(({ html }) => html)]);
          expect([state, serious]).toEqual([state, []]);
          await closed(page);
        }
      }, 60_000);
    }
  }
});
