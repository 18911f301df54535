import { randomUUID } from 'node:crypto';
import { model } from '@linaje/graph-schema';
import { openCatalog } from '../catalog/catalog.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { withdrawalOf } from '../sample.ts';
import { withReading, withStore } from './desk.ts';
import type { Desk } from './desk.ts';

/** Takes the sample company out again; what others have said of its things since stays. */
export const removeSample = (desk: Desk): Promise<boolean> =>
  withStore(desk, (store) =>
    withReading(desk, store, async (reading) => {
      const now = () => new Date();
      const catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
      const sets = await withdrawalOf(reading, randomUUID);
      const outcomes = await catalog.commit(sets);
      const refused = outcomes.flatMap((one) => (one.done === 'refused' ? one.faults : []));
      const count = sets.reduce((sum, { operations }) => sum + operations.length, 0);
      if (refused.length > 0) {
        const why = JSON.stringify(refused.slice(0, 5));
        desk.say(`No se pudo quitar: ${why}`, `It could not be taken out: ${why}`);
        return false;
      }
      desk.say(
        `La empresa de muestra ya no está: ${String(count)} cosas retiradas.`,
        `The sample company is gone: ${String(count)} things retired.`,
      );
      return true;
    }),
  );
