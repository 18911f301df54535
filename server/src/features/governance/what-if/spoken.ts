import type { Id, Operation, Values } from '../../../catalog/change-set.ts';
import { edgeId } from '../../../catalog/identity.ts';
import type { EdgeIdentity } from '../../../catalog/identity.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Facts } from '../../../reading/reading.ts';
import { saidOf } from './ground.ts';

/** An edge is said by hand, on the version that a person has said of it before. */
export function connection(edge: EdgeIdentity, set: Values, facts: Facts): Operation {
  const { type, from, to, by } = edge;
  const ends = { from: { id: from }, to: { id: to } };
  return { do: 'connect', type, ...ends, by, set, ...saidVersion(facts, edgeId(edge)) };
}

/** An edge goes by being denied, or, where only people say it, by being taken back; nothing where nobody says it. */
export function removal(edge: Id, facts: Facts): readonly Operation[] {
  const said = saidOf(facts, edge);
  const [fact] = said;
  if (!fact) return [];
  const { type, from, to, by } = fact;
  const spoken = { type, from: { id: from }, to: { id: to }, by };
  const onlyByHand = said.every(({ source }) => source === 'hand');
  return onlyByHand
    ? [{ do: 'disconnect', ...spoken, ...saidVersion(facts, edge) }]
    : [{ do: 'deny', ...spoken, ...saidVersion(facts, edge) }];
}

/** The version of what a person says or denies of an edge, where one does. */
function saidVersion(facts: Facts, edge: Id) {
  const mine = facts.facts(edge).filter((one) => one.source === 'hand' && isOpen(one));
  const version = (mine.find(({ stance }) => stance === 'says') ?? mine[0])?.version;
  return version === undefined ? {} : { expectedVersion: version };
}
