import type { Catalog } from './catalog/catalog.ts';
import { idOf } from './catalog/identity.ts';
import { isOpen } from './catalog/overlay.ts';
import type { Reading } from './reading/reading.ts';
import { sampleSets } from './sample.ts';

/** Whether the sample was ever planted here. */
export async function wasPlanted(reading: Reading): Promise<boolean> {
  if (reading.sequence === 0) return false;
  const [first] = await sampleSets();
  return first !== undefined && reading.known(first.id) !== undefined;
}

/** Whether anything of the sample is there; looked for once for every state of the catalog. */
export function presenceIn(reading: Reading): () => Promise<boolean> {
  let seen: { readonly sequence: number; readonly isThere: boolean } | undefined;

  async function look(): Promise<boolean> {
    if (!(await wasPlanted(reading))) return false;
    const put = (await sampleSets()).flatMap(({ operations }) =>
      operations.flatMap((one) => (one.do === 'put' ? [idOf(one.entry)] : [])),
    );
    return put.some((id) => {
      const entry = reading.entry(id);
      return entry !== undefined && isOpen(entry);
    });
  }

  return async () => {
    const { sequence } = reading;
    if (seen?.sequence !== sequence) seen = { sequence, isThere: await look() };
    return seen.isThere;
  };
}

/** Nothing of the company's own is there: what people decided about findings, and the like, does not count. */
export function isEmpty({ model }: Catalog, { structure }: Reading): boolean {
  return model.kinds
    .filter(({ storey }) => storey !== 'governance' && storey !== 'exchange')
    .every(({ name }) => !structure.ofKind(name).some((ordinal) => structure.live(ordinal)));
}

/** Whether the log is nothing but a beginning of the sample: its planting was broken off. */
export async function isHalfPlanted(reading: Reading): Promise<boolean> {
  // No planting makes more changes: a longer log is not even looked at.
  if (reading.sequence === 0 || reading.sequence > 500) return false;
  const sets = await sampleSets();
  const planted = sets.filter(({ id }) => reading.known(id)).length;
  return planted < sets.length && planted === reading.sequence;
}
