import { model } from '@linaje/graph-schema';
import { EXISTENCE } from '../../../catalog/change-set.ts';
import type { EntryState, RelationshipState } from '../../../catalog/change-set.ts';
import { decidePlan } from '../../../catalog/decide-plan.ts';
import { edgeIsOpen, emptyFacts, isOpen, overlay } from '../../../catalog/overlay.ts';
import type { Overlay } from '../../../catalog/overlay.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import type { Refusal } from './event.ts';
import { hear } from './raw-event.ts';

/** For tests: a catalog of facts alone, that hears events and says what it then holds. */
export interface HearingCatalog {
  hear(event: unknown): readonly Refusal[];
  /** How many change sets are in its log. */
  readonly sequence: number;
  readonly facts: Overlay;
  entries(kind: string): readonly EntryState[];
  edges(type: string): readonly RelationshipState[];
  /**
   * All that does not depend on the order in which it was told. What is gone is left out: of a column that was dropped
   * before it was heard of there is no trace, and of others there is; what a source said of a thing it no longer
   * vouches for is silent and left out as well.
   */
  holds(): unknown;
}

const NOW = new Date('2026-11-22T10:00:00Z');

export function aHearingCatalog(): HearingCatalog {
  const facts = overlay(emptyFacts);
  const states = () => [...facts.laid.states.values()];
  const entries = () => states().flatMap((one) => (one.is === 'entry' ? [one] : []));
  const open = () =>
    states().flatMap((one) => (one.is === 'relationship' && isOpen(one) ? [one] : []));
  return {
    facts,
    get sequence() {
      return facts.sequence;
    },
    hear(event) {
      const heard = hear(event, { now: NOW });
      if ('refused' in heard) return heard.refused;
      const guests = { model, precedence: defaultPrecedence, saidAt: NOW.toISOString() };
      const planned = decidePlan(heard.plan, facts, guests);
      if ('refused' in planned) throw new Error(JSON.stringify(planned.refused));
      return [];
    },
    entries: (kind) => entries().filter((one) => one.kind === kind && isOpen(one)),
    edges: (type) => open().filter((one) => one.type === type),
    holds: () => ({
      entries: Object.fromEntries(
        entries()
          .filter(isOpen)
          .map((one) => [`${one.kind} ${one.key}`, held(one)]),
      ),
      edges: Object.fromEntries(open().map((one) => [one.id, edge(one, facts)])),
      stamps: stampsOf(facts),
      runs: new Set(facts.laid.notes.map(([, { run }]) => JSON.stringify(run))),
    }),
  };
}

const held = ({ properties, claims }: EntryState) => ({
  golden: properties,
  claims: Object.fromEntries(
    Object.entries(claims).flatMap(([unit, sources]) => {
      const standing = Object.entries(sources).flatMap(([source, claim]) => {
        const existence = claims[EXISTENCE]?.[source];
        const isSilent = existence !== undefined && 'withdrawn' in existence;
        return 'value' in claim && !isSilent ? [[source, claim.value]] : [];
      });
      return standing.length > 0 ? [[unit, Object.fromEntries(standing)]] : [];
    }),
  ),
});

const edge = (
  { type, from, to, source, properties, edge: id }: RelationshipState,
  facts: Overlay,
) => ({
  type,
  from,
  to,
  source,
  properties,
  shown: edgeIsOpen(facts.facts(id)),
});

function stampsOf(facts: Overlay) {
  const named = facts.laid.notes.flatMap(([, { stamps }]) => stamps);
  const all = named.map(({ facet, target }) => {
    const bySource = [...facts.stamps(facet, target)].map(
      ([source, { at, hash }]) => [source, `${at} ${hash}`] as const,
    );
    return [`${facet} ${target}`, Object.fromEntries(bySource)] as const;
  });
  return Object.fromEntries(all);
}
