/**
 * `npm run pictures [-- folder]`: every page of the house on the sample company, in both themes and languages, as
 * pictures of their own in `folder` (left out: nowhere), and in `docs/` four contact sheets and what the README shows.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { knownOn, pages } from './pages.ts';
import type { Known } from './pages.ts';
import { closed, setStage } from './stage.ts';
import type { Look, Stage } from './stage.ts';

interface Shot {
  readonly name: string;
  readonly picture: Buffer;
}

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const [folder] = process.argv.slice(2);
const looks = (['light', 'dark'] as const).flatMap((theme) =>
  (['es', 'en'] as const).map((language) => ({ theme, language })),
);

const shown: Readonly<Record<string, string>> = {
  'flow-touched light': 'flow-light.png',
  'flow-touched dark': 'flow-dark.png',
  'objective light': 'objective-light.png',
  'finding-page light': 'finding-light.png',
  'flow-scenario light': 'scenario-light.png',
};

const SHEET = `<style>
  main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; padding: 16px; font: 16px sans-serif }
  figure { margin: 0 } canvas { width: 100%; border: 1px solid gray } figcaption { padding: 4px }
</style><main></main>`;

const stage = await setStage({ sample: 'on' });
try {
  const known = await knownOn(stage);
  for (const look of looks) {
    const shots = await shotsIn(stage, known, look);
    if (look.language === 'en') await keepShown(shots, look.theme);
    if (folder !== undefined) await keep(shots, join(folder, `${look.theme}-${look.language}`));
    await writeFile(
      join(docs, `pages-${look.theme}-${look.language}.jpg`),
      await sheet(stage, shots, look),
    );
    console.log(`${look.theme}, ${look.language}: ${shots.length} pages`);
  }
} finally {
  await stage.close();
}

async function shotsIn(stage: Stage, known: Known, look: Look): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const [name, { path, ready }] of Object.entries(pages)) {
    const page = await stage.open(`${path(known)}&lang=${look.language ?? 'es'}`, look);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    shots.push({ name, picture: await page.screenshot() });
    await closed(page);
  }
  return shots;
}

/** The pages that the README shows by themselves. */
async function keepShown(shots: readonly Shot[], theme: string): Promise<void> {
  for (const { name, picture } of shots) {
    const file = shown[`${name} ${theme}`];
    if (file !== undefined) await writeFile(join(docs, file), picture);
  }
}

async function keep(shots: readonly Shot[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, picture } of shots) await writeFile(join(folder, `${name}.png`), picture);
}

/** Four in a row, each under its name. */
async function sheet(stage: Stage, shots: readonly Shot[], look: Look): Promise<Buffer> {
  const page = await stage.open('/nowhere', { ...look, width: 2_400, height: 800 });
  await page.setContent(SHEET);
  for (const { name, picture } of shots) await hang(page, name, picture);
  const whole = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 64 });
  await page.context().close();
  return whole;
}

/** Drawn on a canvas: the policy of the page lets in no picture from elsewhere. */
async function hang(page: Page, name: string, picture: Buffer): Promise<void> {
  await page.evaluate(
    async ([name, bytes]) => {
      const image = await createImageBitmap(
        new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))]),
      );
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const caption = Object.assign(document.createElement('figcaption'), { textContent: name });
      const figure = document.createElement('figure');
      figure.append(canvas, caption);
      document.querySelector('main')?.append(figure);
    },
    [name, picture.toString('base64')] as const,
  );
}
