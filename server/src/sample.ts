import type { Catalog } from './catalog/catalog.ts';
import type { SetClock } from './settable-clock.ts';

/**
 * Puts the invented sample company into an empty catalog, as it would have come in over some months: each change set
 * at the moment at which it was said, so that the past has something to show. Throws where the catalog refuses it.
 */
export async function plantSample(catalog: Catalog, setClock: SetClock): Promise<void> {
  const { sampleChangeSets } = await import('@linaje/seed');
  try {
    let last = '';
    for (const set of sampleChangeSets()) {
      if (set.saidAt !== undefined && set.saidAt > last) last = set.saidAt;
      setClock(new Date(last));
      const [outcome] = await catalog.commit([set]);
      if (outcome?.done === 'refused') {
        const faults = JSON.stringify(outcome.faults.slice(0, 5));
        throw new Error(`The sample company does not fit the model: ${faults}`);
      }
    }
  } finally {
    setClock(undefined);
  }
}
