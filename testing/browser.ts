import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { describeWith } from './guest.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = find(process.env['CHROMIUM_PATH']);

/** Tests in a real browser; skipped visibly without one, a failure under REQUIRE_BROWSER=1. */
export const describeBrowser = describeWith({
  name: 'browser',
  missing: executablePath === undefined ? 'install Chromium or set CHROMIUM_PATH' : undefined,
  requiredBy: 'REQUIRE_BROWSER',
});

/** A Chromium without a window, that speaks to nobody but the pages it is sent to. */
export async function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('There is no Chromium: set CHROMIUM_PATH');
  return chromium.launch({ executablePath, headless: true, args: quiet });
}

function find(wish: string | undefined): string | undefined {
  if (wish !== undefined) return canRun(wish) ? wish : undefined;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
