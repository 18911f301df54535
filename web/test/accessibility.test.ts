import axe from 'axe-core';
import type { RunOptions } from 'axe-core';
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

  for (const language of ['es', 'en'] as const) {
    // Mostly waiting: several at a time.
    test.concurrent.each(Object.entries(pages))(
      `%s, ${language}, in both themes`,
      async (_, { path, ready }) => {
        const page = await stage.open(`${path(known)}&lang=${language}`, { language });
        await page.locator(ready).first().waitFor();
        await page.waitForLoadState('networkidle');
        // Scripts of the page's own only: axe is brought in from outside, past its policy.
        await page.evaluate(axe.source);
        expect(await seriousIn(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await page.waitForSelector('html[data-mantine-color-scheme=dark]');
        await settled(page);
        expect(await seriousIn(page, { runOnly: ofTheme })).toEqual([]);
        await closed(page);
      },
      60_000,
    );
  }
});

/** Of all rules those that a theme can break: the other one has the same words in the same order. */
const ofTheme = ['color-contrast', 'link-in-text-block'];

/** Colours may still be on their way from one theme to the other. */
const settled = (page: Page) =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

async function seriousIn(page: Page, options: RunOptions = {}): Promise<unknown[]> {
  const { violations } = await page.evaluate(
    (asked) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        ...asked,
        resultTypes: ['violations'],
      }),
    options,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.slice(0, 4).map(({ html }) => html)]);
}
