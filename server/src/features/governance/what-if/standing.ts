import type { Id } from '../../../catalog/change-set.ts';
import { edgeId } from '../../../catalog/identity.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Facts } from '../../../reading/reading.ts';
import type { Structure } from '../../../reading/structure.ts';
import { edgesFrom, fieldsOf } from './ground.ts';
import type { Ground } from './ground.ts';
import type { ScenarioStep } from './scenario-step.ts';

/** The entries that a step names; those at the ends of an edge that it names. */
export function named(step: ScenarioStep, facts: Facts): readonly Id[] {
  switch (step.do) {
    case 'RETIRE':
    case 'RESTORE':
      return [step.entry];
    case 'CONNECT':
    case 'PROTECT':
      return [step.from, step.to];
    case 'REPLACE':
      return [step.entry, step.by];
    case 'REMOVE':
      return endsOf(step.edge, facts);
    case 'SET':
      return facts.entry(step.of) ? [step.of] : endsOf(step.of, facts);
  }
}

function endsOf(edge: Id, facts: Facts): readonly Id[] {
  const [fact] = facts.facts(edge);
  return fact ? [fact.from, fact.to] : [edge];
}

/** Those that are gone: that nobody knows, that were retired or whose container was. What is to come back need not be there. */
export const gone = (
  step: ScenarioStep,
  { facts, structure }: { facts: Facts; structure: Structure },
): readonly Id[] =>
  named(step, facts).filter((id) => {
    const ordinal = structure.ordinal(id);
    if (ordinal === undefined) return true;
    return step.do !== 'RESTORE' && !structure.live(ordinal);
  });

/** The versions of everything that a step would change, added up: another number says that somebody has been at it. */
export function touchedVersion(step: ScenarioStep, ground: Ground): number {
  const { draft } = ground;
  // What was said and taken back again is as if it had never been said.
  const ofEdge = (edge: Id) =>
    draft
      .facts(edge)
      .filter(isOpen)
      .reduce((sum, { version }) => sum + version, 0);
  const ofEdges = (edges: readonly { readonly edge: Id }[]) =>
    edges.reduce((sum, { edge }) => sum + ofEdge(edge), 0);
  switch (step.do) {
    case 'RETIRE':
    case 'RESTORE':
      return draft.entry(step.entry)?.version ?? 0;
    case 'CONNECT':
      return ofEdge(edgeId(step));
    case 'REMOVE':
      return ofEdge(step.edge);
    case 'SET':
      return draft.entry(step.of)?.version ?? ofEdge(step.of);
    case 'PROTECT':
      return ofEdges(edgesFrom(ground, step.from, 'FLOWS_TO').filter(({ to }) => to === step.to));
    case 'REPLACE':
      return ofEdges(
        fieldsOf(ground, step.entry).flatMap((field) => edgesFrom(ground, field, 'CONTRIBUTES_TO')),
      );
  }
}
