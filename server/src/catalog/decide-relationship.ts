import type { RelationshipDefinition } from '@linaje/graph-schema';
import type { Operation, Ref, RelationshipState, Values } from './change-set.ts';
import { fault } from './claim.ts';
import { versionAfter } from './deciding.ts';
import type { Decided, Deciding, Step } from './deciding.ts';
import { findEntry, isSame, spansAfter, version } from './decide-entry.ts';
import type { Fault } from './fault.ts';
import { edgeId, relationshipId } from './identity.ts';
import type { EdgeIdentity } from './identity.ts';
import { edgeIsOpen, isOpen } from './overlay.ts';

type RelationshipOperation = Extract<Operation, { from: Ref }>;
type Wrong = Omit<Fault, 'operation'>;

interface Edge extends EdgeIdentity {
  readonly edge: string;
  readonly definition: RelationshipDefinition;
  /** How it is called where something is wrong with it. */
  readonly thing: () => string;
}

/** What this source holds of an edge at present; undefined where it is closed or was never said. */
interface Mine {
  readonly says: RelationshipState | undefined;
  readonly denies: RelationshipState | undefined;
  /** By stance: what it ever said, closed or not. */
  readonly ever: (stance: RelationshipState['stance']) => Ever;
}

interface Ever {
  readonly id: string;
  readonly fact: RelationshipState | undefined;
}

/** What an operation on a relationship comes to. */
export function decideRelationship(operation: RelationshipOperation, deciding: Deciding): Decided {
  const found = findEdge(operation, deciding);
  if ('wrong' in found) return found;
  const mine = mineOf(found, deciding);
  const wrong = [
    ...version(operation, mine.says ?? mine.denies, deciding),
    ...rules(operation, { edge: found, mine }, deciding),
  ];
  if (wrong.length > 0) return { wrong: wrong.map((one) => ({ ...one, thing: found.thing() })) };
  return { steps: stepsOf(operation, { edge: found, mine }, deciding) };
}

/** Only people deny: of a source there is nothing to be looked for. */
function mineOf({ edge }: Edge, { draft, set, byHand }: Deciding): Mine {
  const ever = (stance: RelationshipState['stance']): Ever => {
    const id = relationshipId(edge, set.source, stance);
    return { id, fact: draft.relationship(id) };
  };
  const says = ever('says');
  const denies = byHand ? ever('denies') : undefined;
  return {
    says: openOf(says.fact),
    denies: openOf(denies?.fact),
    ever: (stance) => (stance === 'says' ? says : (denies ?? ever('denies'))),
  };
}

const openOf = (fact: RelationshipState | undefined): RelationshipState | undefined =>
  fact && isOpen(fact) ? fact : undefined;

function findEdge(operation: RelationshipOperation, deciding: Deciding): Edge | { wrong: Wrong[] } {
  const { type } = operation;
  const definition = deciding.model.relationship(type);
  if (!definition)
    return { wrong: [{ code: 'UNKNOWN_RELATIONSHIP', data: { type: String(type) } }] };
  const ends = { from: findEntry(operation.from, deciding), to: findEntry(operation.to, deciding) };
  const wrong = (['from', 'to'] as const).flatMap((side) => {
    const end = ends[side];
    return 'wrong' in end ? end.wrong.map((one) => ({ ...one, path: side })) : [];
  });
  if ('wrong' in ends.from || 'wrong' in ends.to) return { wrong };
  const turned = definition.symmetric && ends.from.id > ends.to.id;
  const [from, to] = turned ? [ends.to, ends.from] : [ends.from, ends.to];
  const thing = () => `${from.kind.name} ${from.key} ${type} ${to.kind.name} ${to.key}`;
  const pair = deciding.model.pair(type, from.kind.name, to.kind.name);
  if (!pair) {
    const data = { type, from: from.kind.name, to: to.kind.name };
    return { wrong: [{ code: 'WRONG_END', path: 'to', thing: thing(), data }] };
  }
  if (from.id === to.id && !pair.flow && !definition.mayLoop)
    return { wrong: [{ code: 'SELF_LOOP', thing: thing(), data: { type } }] };
  const by = identity(operation.by ?? {}, definition);
  if ('wrong' in by) return { wrong: by.wrong.map((one) => ({ ...one, thing: thing() })) };
  const identified = { type, from: from.id, to: to.id, by: by.by };
  return { ...identified, edge: edgeId(identified), definition, thing };
}

/** Values that belong to the edge's identity; only those that it may lack can be left out. */
function identity(
  by: Values,
  { identifiedBy, mayLack }: RelationshipDefinition,
): { by: Values } | { wrong: Wrong[] } {
  const wrong: Wrong[] = complaints(by, identifiedBy, 'by');
  for (const name of Object.keys(identifiedBy)) {
    if (!mayLack.includes(name) && !Object.hasOwn(by, name)) {
      wrong.push({ code: 'MISSING_IDENTITY', path: `by.${name}`, data: { name } });
    }
  }
  return wrong.length > 0 ? { wrong } : { by };
}

function complaints(
  values: Values,
  properties: RelationshipDefinition['properties'],
  where: 'by' | 'set',
): Wrong[] {
  return Object.entries(values).flatMap(([name, value]): Wrong[] => {
    const path = `${where}.${name}`;
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!property) return [{ code: 'UNKNOWN_PROPERTY', path, data: {} }];
    const wrong = value === null && where === 'set' ? undefined : fault(property, value);
    return wrong ? [{ code: 'BAD_VALUE', path, data: wrong }] : [];
  });
}

function rules(
  operation: RelationshipOperation,
  { edge, mine }: { edge: Edge; mine: Mine },
  deciding: Deciding,
): Wrong[] {
  const { byHand, draft } = deciding;
  const wrong = complaints(operation.set ?? {}, edge.definition.properties, 'set');
  switch (operation.do) {
    case 'connect':
      if (byHand) {
        for (const side of ['from', 'to'] as const) {
          const end = draft.entry(edge[side]);
          if (end && !isOpen(end)) {
            wrong.push({
              code: 'RETIRED_END',
              path: side,
              data: { end: `${end.kind} ${end.key}` },
            });
          }
        }
      }
      if (byHand) wrong.push(...secondOfOne(edge, deciding));
      if (closesCycle(edge, deciding)) wrong.push({ code: 'CYCLE', data: { type: edge.type } });
      return wrong;
    case 'disconnect':
      if (byHand && !mine.says && !mine.denies) {
        const others = edgeIsOpen(draft.facts(edge.edge));
        wrong.push({ code: others ? 'SAID_BY_OTHERS' : 'NOT_CONNECTED', data: {} });
      }
      return wrong;
    case 'deny':
      if (!byHand) wrong.push({ code: 'ONLY_PEOPLE_DENY', data: {} });
      return wrong;
  }
}

/**
 * A person may not add a second edge where the model wants one (a parent in a tree, the owner of a thing).
 * Sources may: what each says is kept, and precedence and the audit sort it out.
 */
function secondOfOne({ type, from, to, by, definition }: Edge, { draft }: Deciding): Wrong[] {
  const { one, oneWith } = definition;
  const chosen = oneWith && Object.entries(oneWith).every(([name, value]) => by[name] === value);
  const side = one ?? (chosen ? 'from' : undefined);
  if (!side) return [];
  const [here, there] = side === 'from' ? [from, to] : [to, from];
  const others = draft.neighbours(here, type, side === 'from' ? 'out' : 'in').filter((other) => {
    const ends = side === 'from' ? { from: here, to: other } : { from: other, to: here };
    return other !== there && edgeIsOpen(draft.facts(edgeId({ type, ...ends, by })));
  });
  const other = others[0] && draft.entry(others[0]);
  return other ? [{ code: 'ONLY_ONE', data: { type, other: `${other.kind} ${other.key}` } }] : [];
}

/** Whether the way on from `to` leads back to `from`, through retired entries too: they may be restored. */
function closesCycle({ type, from, to, definition, edge }: Edge, { draft }: Deciding): boolean {
  if (!definition.acyclic || edgeIsOpen(draft.facts(edge))) return false;
  const seen = new Set([to]);
  const waiting = [to];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === from) return true;
    for (const next of draft.neighbours(id, type, 'out', 'open')) {
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return false;
}

/** Saying lifts a denial, denying takes back what was said, disconnecting takes back either. */
function stepsOf(
  { do: deed, set }: RelationshipOperation,
  { edge, mine }: { edge: Edge; mine: Mine },
  deciding: Deciding,
): Step[] {
  const stance = deed === 'connect' ? 'says' : deed === 'deny' ? 'denies' : undefined;
  const steps: Step[] = [];
  if (mine.says && stance !== 'says') steps.push(closed(mine.says, deciding));
  if (mine.denies && stance !== 'denies') steps.push(closed(mine.denies, deciding));
  const opened = stance && said(edge, { stance, mine, set }, deciding);
  return opened ? [...steps, opened] : steps;
}

function closed(before: RelationshipState, deciding: Deciding): Step {
  const { draft, set } = deciding;
  const spans = spansAfter(before.spans, false, draft.sequence + 1);
  const version = versionAfter(before, deciding);
  return { before, after: { ...before, version, saidAt: set.saidAt, spans } };
}

function said(
  { type, from, to, by, edge }: Edge,
  { stance, mine, set }: { stance: 'says' | 'denies'; mine: Mine; set: Values | undefined },
  deciding: Deciding,
): Step | undefined {
  const open = mine[stance];
  const properties = merged(open?.properties ?? {}, set);
  if (open && isSame(properties, open.properties)) return undefined;
  const { source, saidAt } = deciding.set;
  const { id, fact: before } = mine.ever(stance);
  const spans = spansAfter(before?.spans ?? [], true, deciding.draft.sequence + 1);
  const version = versionAfter(before, deciding);
  const identity = { id, edge, type, from, to, by, source, stance };
  const after = { is: 'relationship', ...identity, version, properties, saidAt, spans } as const;
  return { before, after };
}

function merged(said: Values, set: Values = {}): Values {
  const all = Object.entries({ ...said, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(all);
}
