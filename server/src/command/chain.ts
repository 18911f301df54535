import { CHAIN_START, verifyChain } from '../store/chain.ts';
import { pieces, withStore } from './desk.ts';
import type { Desk } from './desk.ts';

/** Whether every change of the log fits onto the one before it. */
export const chain = (desk: Desk): Promise<boolean> =>
  withStore(desk, async (store) => {
    let end = CHAIN_START;
    for await (const changes of pieces(store, 0)) {
      const verified = verifyChain(changes, end);
      end = verified.end;
      if (!verified.fault) continue;
      const { sequence, fault } = verified.fault;
      desk.say(
        `La cadena se rompe en el cambio ${String(sequence)} (${fault})`,
        `The chain breaks at change ${String(sequence)} (${fault})`,
      );
      return false;
    }
    const count = String(end.sequence);
    desk.say(`Los ${count} cambios encajan: ${end.hash}`, `All ${count} changes fit: ${end.hash}`);
    return true;
  });
