import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { bringScreensUpToDate } from '../server/screens.ts';
import { firstLoads } from './first-load.ts';
import type { FirstLoad } from './first-load.ts';

const built = fileURLToPath(new URL('../web/dist', import.meta.url));
const MOST_BYTES = 300_000;
/** With what draws the flow and lays it out. */
const MOST_WITH_PICTURE = 320_000;
const withPicture: ReadonlySet<string> = new Set(['flow-page']);
const mostOf = (page: string) => (withPicture.has(page) ? MOST_WITH_PICTURE : MOST_BYTES);

let loads: readonly FirstLoad[];
beforeAll(async () => {
  // As people get them, not as developers do.
  vi.stubEnv('NODE_ENV', 'production');
  await bringScreensUpToDate();
  loads = await firstLoads(built);
}, 120_000);

test('every page comes with less than 300 kB, font included, and 320 kB with the picture', () => {
  expect(loads.length).toBeGreaterThan(10);
  expect(loads.filter(({ page, bytes }) => bytes >= mostOf(page))).toEqual([]);
});

test('the picture of the flow comes with the pages that show it only', async () => {
  const drawing = await Promise.all(
    loads.map(async ({ page, files }) => {
      const texts = await Promise.all(files.map((file) => readFile(join(built, file), 'utf8')));
      return texts.some((text) => text.includes('data-picture')) ? [page] : [];
    }),
  );
  expect(drawing.flat().filter((page) => !withPicture.has(page))).toEqual([]);
  expect(drawing.flat()).toContain('flow-page');
});
