import { randomUUID } from 'node:crypto';
import { model } from '@linaje/graph-schema';
import { openCatalog } from '../catalog/catalog.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { carryOut, withdrawalOf } from '../sample-removal.ts';
import { withReading, withStore } from './desk.ts';
import type { Desk } from './desk.ts';

/** Takes the sample company out again; what others have said of its things since stays. */
export const removeSample = (desk: Desk): Promise<boolean> =>
  withStore(desk, (store) =>
    withReading(desk, store, async (reading) => {
      const now = () => new Date();
      const catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
      let count = 0;
      const told = (done: number) => {
        count = done;
      };
      await carryOut(withdrawalOf, catalog, { newId: randomUUID, now, told });
      desk.say(
        `La empresa de muestra ya no está: ${String(count)} cosas retiradas.`,
        `The sample company is gone: ${String(count)} things retired.`,
      );
      return true;
    }),
  );
