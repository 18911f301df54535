import type { Catalog } from '../catalog/catalog.ts';
import type { StoreStatus } from '../store/store.ts';

/** How long the store may take to say that it is there, in milliseconds. */
const PATIENCE = 2_000;

/** The program runs; says nothing of the store. */
export const health = (): Response => Response.json({ status: 'up' });

/** Whether changes can be written: 200, or 503 while the store is away. */
export async function readiness({ store }: Catalog): Promise<Response> {
  const status = await Promise.race([store.status().catch(() => undefined), silence()]);
  if (!status) return notReady();
  const { sequence, entries, relationships } = status;
  return Response.json({ status: 'ready', sequence, entries, relationships });
}

export const notReady = (): Response =>
  Response.json({ status: 'store away' }, { status: 503, headers: { 'retry-after': '2' } });

const silence = () =>
  new Promise<StoreStatus | undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE).unref();
  });
