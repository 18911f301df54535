import { keyOf, model } from '@linaje/graph-schema';
import type { Facts } from '../reading/reading.ts';
import type { Change, ChangeSet, Operation, Ref, Values } from './change-set.ts';
import { decide } from './decide.ts';
import type { Decision } from './decide.ts';
import { idFrom, idOf } from './identity.ts';
import { emptyFacts, overlay } from './overlay.ts';
import { defaultPrecedence } from './settle.ts';

/** For tests: a catalog without store and reading, the fold of what was decided. */
export function aWorld() {
  const facts = overlay(emptyFacts);
  let told = 0;
  const changes: Pick<Change, 'sequence' | 'effects'>[] = [];
  return {
    facts,
    changes,
    /** Decides, and where it is not refused and does something, stands at the next number. */
    tell(set: ChangeSet & { saidAt?: string }): Decision {
      const decision = decide({ saidAt: aMoment(told++), ...set }, facts, {
        model,
        precedence: defaultPrecedence,
      });
      if ('resolved' in decision) {
        const { effects, contentHash } = decision.resolved;
        if (effects.length > 0 || set.evidence) {
          for (const { after } of effects) facts.lay(after);
          if (set.evidence) facts.note(set.source, set.evidence);
          facts.advance(set.id, contentHash);
          changes.push({ sequence: facts.sequence, effects });
        }
      }
      return decision;
    },
  };
}

let sets = 0;

/** For tests: a change set of which only what matters is said; by a person where the source is `hand`. */
export function aSet(
  operations: readonly Operation[],
  { source = 'hand', ...more }: Partial<ChangeSet> = {},
): ChangeSet {
  sets += 1;
  const type = source === 'hand' ? 'person' : 'source';
  return {
    id: idFrom('test set', String(sets)),
    source,
    by: { type, id: type === 'person' ? 'person:local' : source, name: 'Test' },
    operations,
    ...more,
  };
}

export const term = (slug: string): Ref => ({ kind: 'Term', key: keyOf('arrayan', slug) });
export const dataset = (name: string): Ref => ({
  kind: 'Dataset',
  key: keyOf('postgres://shop', name),
});

/** Minutes after the start of 2026, as an instant. */
export const aMoment = (minutes: number): string =>
  new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();

/** The golden values of an entry as they stand; undefined where there is none. */
export const golden = (facts: Facts, ref: Ref): Values | undefined =>
  facts.entry(idOf(ref))?.properties;
