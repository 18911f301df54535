import { fieldFlows } from '../../graph/field-flows.ts';
import { reach } from '../../graph/reach.ts';
import type { Scene } from '../../reading/scene.ts';

/** Whether an entry's life cycle is ACTIVE; what says nothing counts as active, as events and crawls bring it. */
export const isActive = ({ structure }: Scene, ordinal: number): boolean =>
  (structure.counted(ordinal, 'lifecycle') ?? 'ACTIVE') === 'ACTIVE';

/** The dataset of a field and the system of a dataset, from the inside out; as far as they are known. */
function containersOf({ structure }: Scene, ordinal: number): readonly number[] {
  const containers: number[] = [];
  let whole = structure.container(ordinal);
  while (whole !== undefined && !containers.includes(whole)) {
    containers.push(whole);
    whole = structure.container(whole);
  }
  return containers;
}

/** The system that an asset stands in, or the asset itself where it is one. */
export function systemOf(scene: Scene, ordinal: number): number | undefined {
  const { structure } = scene;
  return [ordinal, ...containersOf(scene, ordinal)].find((one) => structure.kind(one) === 'System');
}

/** The roles of a system. */
const rolesOf = ({ structure }: Scene, system: number): readonly string[] =>
  structure.counted(system, 'roles')?.split(' ') ?? [];

export const hasRole = (scene: Scene, system: number, ...roles: readonly string[]): boolean =>
  rolesOf(scene, system).some((role) => roles.includes(role));

/** What is known of how attributes are fed; ask it for as many as you like, each is worked out once. */
export interface Holding {
  /** Live contributions: open, from an active field in an active dataset and system, fed by an active source. */
  live(attribute: number): readonly number[];
  /** At least one live contribution; or derived, with all its inputs holding. */
  holds(attribute: number): boolean;
}

/** "Holds" as the catalog means it; inputs of a derived attribute are the attributes that flow into where it is held. */
export function holding(scene: Scene): Holding {
  const live = memo((attribute: number) =>
    scene.in(attribute, 'CONTRIBUTES_TO').filter((edge) => isLive(scene, edge)),
  );
  const asked = new Set<number>();
  const holds = memo((attribute: number): boolean => {
    if (live(attribute).length > 0) return true;
    if (scene.structure.counted(attribute, 'derived') !== 'true' || asked.has(attribute))
      return false;
    asked.add(attribute);
    return inputsOf(scene, attribute).every(holds);
  });
  return { live, holds };
}

function isLive(scene: Scene, edge: number): boolean {
  const field = scene.structure.edgeFrom(edge);
  const chain = [field, ...containersOf(scene, field)];
  return chain.every((one) => isActive(scene, one)) && comesFromSource(scene, field);
}

/** Whether the upstream walk of a field, itself included, meets a field of an active source or external system. */
export function comesFromSource(scene: Scene, field: number): boolean {
  return sourcesOf(scene, field).length > 0;
}

/** The active source and external systems from which a field is fed, its own among them. */
export function sourcesOf(scene: Scene, field: number): readonly number[] {
  using upstream = reach(fieldFlows(scene), [field], { way: 'UP' });
  const systems = upstream.nodes.flatMap((node) => systemOf(scene, node) ?? []);
  return [...new Set(systems)].filter(
    (system) => hasRole(scene, system, 'SOURCE', 'EXTERNAL') && isActive(scene, system),
  );
}

/** Attributes whose held fields flow into a field in which this one is held. */
function inputsOf(scene: Scene, attribute: number): readonly number[] {
  const held = scene.targets(attribute, 'HELD_IN');
  using upstream = reach(fieldFlows(scene), held, { way: 'UP' });
  return upstream.nodes.filter(
    (node) => node !== attribute && scene.structure.kind(node) === 'MasterAttribute',
  );
}

function memo<Answer>(ask: (subject: number) => Answer): (subject: number) => Answer {
  const known = new Map<number, Answer>();
  return (subject) => {
    const answer = known.get(subject);
    if (answer !== undefined) return answer;
    const found = ask(subject);
    known.set(subject, found);
    return found;
  };
}
