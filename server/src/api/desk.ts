import type { Desk } from '../features/catalog/deed.ts';
import { changeByHand, changeInSets, refusal } from './change.ts';
import type { ChangeNote } from './change.ts';
import type { Context } from './context.ts';
import type { Failure } from './failure.ts';

/** What a deed is handed by its door. */
export function deskOf(context: Context, note: ChangeNote): Desk<Failure> {
  const { catalog, reading, viewer, languages } = context;
  return {
    scene: catalog.scene({ actor: viewer, languages }),
    facts: reading,
    languages,
    commit: (operations) => changeByHand(context, operations, note),
    commitSets: (sets) => changeInSets(context, sets, note),
    refuse: (faults) => refusal(faults, context),
  };
}
