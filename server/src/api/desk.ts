import type { Desk } from '../features/catalog/deed.ts';
import { changeByHand, refusal } from './change.ts';
import type { ChangeNote, Undoes } from './change.ts';
import type { Context } from './context.ts';
import type { Failure } from './failure.ts';

/** What a deed is handed by its door. */
export function deskOf(context: Context, note: ChangeNote, undo?: Undoes): Desk<Failure> {
  const { catalog, reading, viewer, languages } = context;
  return {
    scene: catalog.scene({ actor: viewer, languages }),
    facts: reading,
    languages,
    commit: (operations) => changeByHand(context, operations, note, undo),
    refuse: (faults) => refusal(faults, context),
  };
}
