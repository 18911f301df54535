import type { Catalog } from './catalog/catalog.ts';

/** Puts the invented sample company into an empty catalog; throws where the catalog would not have it. */
export async function plantSample(catalog: Catalog): Promise<void> {
  const { sampleChangeSets } = await import('@linaje/seed');
  const outcomes = await catalog.commit(sampleChangeSets());
  const faults = outcomes.flatMap((one) => (one.done === 'refused' ? one.faults : []));
  if (faults.length > 0) {
    throw new Error(
      `The sample company does not fit the model: ${JSON.stringify(faults.slice(0, 5))}`,
    );
  }
}
