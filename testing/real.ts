import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeWith } from './guest.ts';

const folder = fileURLToPath(new URL('../../shared/real', import.meta.url));

/** The path of a file of real input: `real('openlineage/…')`. It is read there, never copied. */
export const real = (path: string): string => `${folder}/${path}`;

/** Tests on real input; skipped visibly without the folder, a failure under REQUIRE_REAL=1. */
export const describeReal = describeWith({
  name: 'real input',
  missing: existsSync(folder) ? undefined : 'no folder ../shared/real beside the repository',
  requiredBy: 'REQUIRE_REAL',
});
