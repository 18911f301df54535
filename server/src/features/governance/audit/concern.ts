import type { Id } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { systemOf } from '../../master/holding.ts';
import type { Found } from './audit.ts';

/** Who and what a finding concerns, by its subjects. */
export interface Concern {
  /** Those who answer for a subject, or for what it stands in where nobody does for itself. */
  readonly owners: readonly Id[];
  /** Systems in which a subject stands, is mastered, held, run or served. */
  readonly systems: readonly Id[];
  readonly domains: readonly Id[];
}

/** Worked out once for each subject. */
export function concernIn(scene: Scene): (found: Pick<Found, 'subjects'>) => Concern {
  const known = new Map<Id, Concern>();
  const ofOne = (subject: Id): Concern => {
    const before = known.get(subject);
    if (before) return before;
    const concern = concernOf(scene, scene.structure.ordinal(subject));
    known.set(subject, concern);
    return concern;
  };
  return ({ subjects }) => {
    const all = subjects.map(ofOne);
    const joined = (of: keyof Concern) => [...new Set(all.flatMap((one) => one[of]))];
    return { owners: joined('owners'), systems: joined('systems'), domains: joined('domains') };
  };
}

function concernOf(scene: Scene, subject: number | undefined): Concern {
  if (subject === undefined) return { owners: [], systems: [], domains: [] };
  const answering = (one: number) =>
    scene
      .out(one, 'OWNED_BY')
      .filter((edge) => ANSWERING.has(scene.edgeBy(edge)['role']))
      .map((edge) => scene.structure.edgeTo(edge));
  const ids = (ordinals: readonly number[]) => ordinals.map((one) => scene.structure.id(one));
  return {
    owners: ids(nearest(scene, subject, answering)),
    systems: ids(systemsOf(scene, subject)),
    domains: ids(nearest(scene, subject, (one) => scene.targets(one, 'IN_DOMAIN'))),
  };
}

/** Of those who have a role in a thing, the ones who answer for it; who only keeps or knows it does not. */
const ANSWERING: ReadonlySet<unknown> = new Set([
  'OWNER',
  'BUSINESS_STEWARD',
  'TECHNICAL_STEWARD',
  'SPONSOR',
]);

/** What a thing is tied to, or else what it stands in. */
function nearest(
  scene: Scene,
  subject: number,
  tiesOf: (one: number) => readonly number[],
): readonly number[] {
  const seen = new Set<number>();
  for (let one: number | undefined = subject; one !== undefined && !seen.has(one);) {
    seen.add(one);
    const found = tiesOf(one);
    if (found.length > 0) return [...new Set(found)];
    one = scene.structure.container(one);
  }
  return [];
}

/** How the kinds that stand in no system come to one. */
const SYSTEM_BY: Readonly<Record<string, string>> = {
  MasterEntity: 'MASTERED_IN',
  MasterAttribute: 'HELD_IN',
  Process: 'RUNS_IN',
  Touchpoint: 'SERVED_BY',
};

function systemsOf(scene: Scene, subject: number): readonly number[] {
  const own = systemOf(scene, subject);
  if (own !== undefined) return [own];
  const type = SYSTEM_BY[scene.structure.kind(subject)];
  const reached = type === undefined ? [] : scene.targets(subject, type);
  return [...new Set(reached.flatMap((one) => systemOf(scene, one) ?? []))];
}

/** A person with the teams they belong to; what concerns a team concerns its members. */
export function withTeams(scene: Scene, owner: Id): ReadonlySet<Id> {
  const ordinal = scene.structure.ordinal(owner);
  const teams = ordinal === undefined ? [] : scene.sources(ordinal, 'HAS_MEMBER');
  return new Set([owner, ...teams.map((team) => scene.structure.id(team))]);
}

/** Owners with the members of the teams among them. */
export function withMembers(scene: Scene, owners: readonly Id[]): ReadonlySet<Id> {
  const members = owners.flatMap((owner) => {
    const ordinal = scene.structure.ordinal(owner);
    return ordinal === undefined ? [] : scene.targets(ordinal, 'HAS_MEMBER');
  });
  return new Set([...owners, ...members.map((member) => scene.structure.id(member))]);
}

/** A domain with all that stand within it. */
export function withSubdomains(scene: Scene, domain: Id): ReadonlySet<Id> {
  const ordinal = scene.structure.ordinal(domain);
  const all = new Set(ordinal === undefined ? [] : [ordinal]);
  for (const one of all) for (const inner of scene.sources(one, 'WITHIN')) all.add(inner);
  return new Set([...all].map((one) => scene.structure.id(one)));
}
