import type { Model } from '@linaje/graph-schema';
import type { Plan } from './plan.ts';
import type { ChangeSet, Id, Instant, ResolvedChangeSet } from './change-set.ts';
import { contentHash, decideOn } from './decide.ts';
import type { Fault } from './fault.ts';
import type { Overlay } from './overlay.ts';
import type { Precedence } from './settle.ts';

export type Planned =
  | { readonly refused: readonly Fault[] }
  | {
      /** Sets that the log has already. */
      readonly known: readonly Id[];
      /** Sets to be written: those that change something or carry evidence. */
      readonly resolved: readonly ResolvedChangeSet[];
    };

/** Decides all sets of a plan, one standing on the other; a refused plan leaves the draft as it was. Pure. */
export function decidePlan(
  plan: Plan,
  draft: Overlay,
  guests: { model: Model; precedence: Precedence; saidAt: Instant },
): Planned {
  if (plan.id !== undefined && 'plan' in plan && draft.known(plan.id)) {
    return { known: [plan.id], resolved: [] };
  }
  return draft.trying(
    () => decideAll(plan, draft, guests),
    (planned) => !('refused' in planned),
  );
}

function decideAll(
  plan: Plan,
  draft: Overlay,
  guests: { model: Model; precedence: Precedence; saidAt: Instant },
): Planned {
  const known: Id[] = [];
  const resolved: ResolvedChangeSet[] = [];
  const sets: readonly ChangeSet[] = 'plan' in plan ? plan.plan(draft) : [plan];
  // What is stamped holds for the whole plan, whichever of its sets the evidence is written with.
  for (const { source, evidence } of sets) if (evidence) draft.note(source, evidence);
  for (const set of sets) {
    const before = draft.known(set.id);
    if (before) {
      if (!('plan' in plan) && before.contentHash !== contentHash(set)) return otherContent(set.id);
      known.push(set.id);
      continue;
    }
    const decision = decideOn({ saidAt: guests.saidAt, ...set }, draft, guests);
    if ('refused' in decision) return { refused: decision.refused };
    const { effects, contentHash: hash } = decision.resolved;
    if (effects.length === 0 && !set.evidence) continue;
    resolved.push(decision.resolved);
    draft.advance(set.id, hash);
  }
  return { known, resolved };
}

const otherContent = (id: Id): Planned => ({
  refused: [{ operation: null, code: 'OTHER_CONTENT', thing: id, data: {} }],
});
