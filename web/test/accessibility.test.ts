import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { knownOn, pages } from './pages.ts';
import type { Known } from './pages.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

describeBrowser('axe finds nothing serious on any page', () => {
  let stage: Stage;
  let known: Known;
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    known = await knownOn(stage);
  }, 60_000);
  afterAll(() => stage.close());

  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['es', 'en'] as const) {
      // Mostly waiting: several at a time.
      test.concurrent.each(Object.entries(pages))(
        `%s, ${theme}, ${language}`,
        async (_, { path, ready }) => {
          const page = await stage.open(`${path(known)}&lang=${language}`, { theme, language });
          await page.locator(ready).first().waitFor();
          await page.waitForLoadState('networkidle');
          expect(await seriousIn(page)).toEqual([]);
          await closed(page);
        },
        60_000,
      );
    }
  }
});

async function seriousIn(page: Page): Promise<unknown[]> {
  // Scripts of the page's own only: axe is brought in from outside, past its policy.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.slice(0, 4).map(({ html }) => html)]);
}
