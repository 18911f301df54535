import { fileURLToPath } from 'node:url';
import { firstLoads } from '../../scripts/first-load.ts';
import type { FirstLoad } from '../../scripts/first-load.ts';
import { bringScreensUpToDate } from '../../server/screens.ts';
import type { Bench, Row } from '../bench.ts';

const built = fileURLToPath(new URL('../../web/dist', import.meta.url));
const MOST_BYTES = 300_000;

/** What a browser fetches for the first page that somebody opens. */
export const bench: Bench = {
  name: 'first-load',
  async run() {
    await bringScreensUpToDate();
    const loads = [...(await firstLoads(built))].sort((one, other) => one.bytes - other.bytes);
    const home = loads.find(({ page }) => page === 'home-page');
    const flow = loads.find(({ page }) => page === 'flow-page');
    const heaviest = loads.filter((one) => one !== flow).at(-1);
    return [home, heaviest, flow].flatMap((one) => (one ? [row(one)] : []));
  },
};

const row = ({ page, bytes }: FirstLoad): Row => ({
  what: `first load of ${page}, packed, with the font`,
  store: '—',
  measured: `${(bytes / 1_000).toFixed(0)} kB`,
  reach: '≤ 300 kB',
  reached: bytes <= MOST_BYTES,
});
