import { fieldFlows } from '../../graph/field-flows.ts';
import { reach } from '../../graph/reach.ts';
import { meeting } from '../../graph/meeting.ts';
import type { Scene } from '../../reading/scene.ts';

/** Whether an entry's life cycle is ACTIVE; what says nothing counts as active, as events and crawls bring it. */
export const isActive = ({ structure }: Scene, ordinal: number): boolean =>
  (structure.counted(ordinal, 'lifecycle') ?? 'ACTIVE') === 'ACTIVE';

/** Deeper nesting than any model declares; only a circle of containers could go further. */
const DEEPEST = 32;

/** The system that an asset stands in, or the asset itself where it is one. */
export function systemOf({ structure }: Scene, ordinal: number): number | undefined {
  let one: number | undefined = ordinal;
  for (let depth = 0; one !== undefined && depth < DEEPEST; depth++) {
    if (structure.kind(one) === 'System') return one;
    one = structure.container(one);
  }
  return undefined;
}

/** The same for many: what stands in one container is looked up once for all of it. */
export function systemsIn(scene: Scene): (ordinal: number) => number | undefined {
  const byContainer = new Map<number, number | undefined>();
  return (ordinal) => {
    const whole = scene.structure.container(ordinal);
    if (whole === undefined) return systemOf(scene, ordinal);
    if (byContainer.has(whole)) return byContainer.get(whole);
    const system = systemOf(scene, whole);
    byContainer.set(whole, system);
    return system;
  };
}

/** Whether a field and all that it stands in are active. */
function isActiveThroughout(scene: Scene, ordinal: number): boolean {
  let one: number | undefined = ordinal;
  for (let depth = 0; one !== undefined && depth < DEEPEST; depth++) {
    if (!isActive(scene, one)) return false;
    one = scene.structure.container(one);
  }
  return true;
}

export function hasRole(
  { structure }: Scene,
  system: number,
  ...roles: readonly string[]
): boolean {
  const said = structure.counted(system, 'roles');
  return said !== undefined && said.split(' ').some((role) => roles.includes(role));
}

/** An active system that data come from. */
const isSource = (scene: Scene, system: number): boolean =>
  hasRole(scene, system, 'SOURCE', 'EXTERNAL') && isActive(scene, system);

/** What is known of how attributes are fed; ask it for as many as you like, each is worked out once. */
export interface Holding {
  /** Live contributions: open, from an active field in an active dataset and system, fed by an active source. */
  live(attribute: number): readonly number[];
  /** At least one live contribution; or derived, with all its inputs holding. */
  holds(attribute: number): boolean;
  /** The upstream walk of a field, itself included, meets an active source or external system. */
  isFed(field: number): boolean;
}

/** "Holds" as the catalog means it; inputs of a derived attribute are the attributes that flow into where it is held. */
export function holding(scene: Scene): Holding {
  const isFed = fedFromSources(scene);
  const live = memo((attribute: number) =>
    scene.in(attribute, 'CONTRIBUTES_TO').filter((edge) => {
      const field = scene.structure.edgeFrom(edge);
      return isActiveThroughout(scene, field) && isFed(field);
    }),
  );
  return { live, holds: holdsBy(scene, live), isFed };
}

/** The same, were some attributes to hold that do not, with all that follows. */
export const supposing = (
  scene: Scene,
  known: Holding,
  supposed: ReadonlySet<number>,
): Holding => ({ ...known, holds: holdsBy(scene, known.live, supposed) });

function holdsBy(scene: Scene, live: Holding['live'], supposed?: ReadonlySet<number>) {
  const asked = new Set<number>();
  const holds = memo((attribute: number): boolean => {
    if (supposed?.has(attribute) || live(attribute).length > 0) return true;
    if (scene.structure.counted(attribute, 'derived') !== 'true' || asked.has(attribute))
      return false;
    asked.add(attribute);
    return inputsOf(scene, attribute).every(holds);
  });
  return holds;
}

/** The active source and external systems from which a field is fed, its own among them. */
export function sourcesOf(scene: Scene, field: number): readonly number[] {
  using upstream = reach(fieldFlows(scene), [field], { way: 'UP', edges: false });
  const systems = new Set<number>();
  for (const node of upstream.nodes) {
    const system = systemOf(scene, node);
    if (system !== undefined) systems.add(system);
  }
  return [...systems].filter((system) => isSource(scene, system));
}

/** Attributes whose held fields flow into a field in which this one is held. */
export function inputsOf(scene: Scene, attribute: number): readonly number[] {
  const held = scene.targets(attribute, 'HELD_IN');
  using upstream = reach(fieldFlows(scene), held, { way: 'UP', edges: false });
  return upstream.nodes.filter(
    (node) => node !== attribute && scene.structure.kind(node) === 'MasterAttribute',
  );
}

/** Whether fields are fed by an active source; however many are asked about, nothing is walked twice. */
function fedFromSources(scene: Scene): (field: number) => boolean {
  const sources = new Map<number, boolean>();
  const isOfSource = (node: number): boolean => {
    const system = systemOf(scene, node);
    if (system === undefined) return false;
    const known = sources.get(system) ?? isSource(scene, system);
    sources.set(system, known);
    return known;
  };
  return meeting(fieldFlows(scene), 'UP', isOfSource);
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
