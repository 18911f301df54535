import type { Id } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { questions, segments, stages } from '../../customer/coverage.ts';
import type { Answer, Coverage } from '../../customer/coverage.ts';
import { holding } from '../../master/holding.ts';
import type { Holding } from '../../master/holding.ts';
import { chain } from '../../measure/chain.ts';
import type { Strength } from '../../measure/hop.ts';
import { metricHolds } from '../../measure/metric-holds.ts';
import { audit } from '../audit/audit.ts';
import type { Found } from '../audit/audit.ts';
import { ownersOf } from './owners.ts';
import type { Owner } from './owners.ts';

/** Something that was one thing in the one scene and is another in the other; undefined where it is not there. */
export interface Turn<State> {
  readonly subject: Id;
  readonly from: State | undefined;
  readonly to: State | undefined;
}

/** What a change would do, or did: two scenes held beside each other. */
export interface Comparison {
  /** Whether golden attributes hold. */
  readonly attributes: readonly Turn<boolean>[];
  /** Attributes whose winning source is another one: the field of the best rank. */
  readonly winners: readonly Turn<Id>[];
  readonly metrics: readonly Turn<boolean>[];
  readonly objectives: readonly Turn<Strength>[];
  readonly questions: readonly Turn<Answer>[];
  readonly stages: readonly Turn<Answer>[];
  readonly segments: readonly Turn<Answer>[];
  readonly findingsCome: readonly Found[];
  readonly findingsGone: readonly Found[];
  /** Who answers for anything that turns. */
  readonly owners: readonly Owner[];
}

/** Runs the same calculations over both scenes and tells what differs. */
export function comparison(
  before: Scene,
  after: Scene,
  /** What the audit finds in them, where it is known already. */
  known: { readonly before?: readonly Found[]; readonly after?: readonly Found[] } = {},
): Comparison {
  const scenes = [before, after] as const;
  const held = new Map(scenes.map((scene) => [scene, holding(scene)]));
  const holdingIn = (scene: Scene): Holding => held.get(scene) ?? holding(scene);
  const turns = <State>(answers: (scene: Scene, holds: Holding) => Iterable<[number, State]>) =>
    turned(...both(scenes, (scene) => byId(scene, answers(scene, holdingIn(scene)))));

  const attributes = turns((scene, { holds }) => each(scene, 'MasterAttribute', holds));
  const winners = turns((scene, holds) => winnersIn(scene, holds));
  const metrics = turns((scene, holds) =>
    each(scene, 'Metric', (metric) => metricHolds(scene, metric, holds)),
  );
  const objectives = turns((scene, holds) =>
    each(scene, 'Objective', (one) => chain(scene, one, holds).strength),
  );
  const answered =
    (cover: typeof questions) =>
    (scene: Scene, holds: Holding): [number, Answer][] =>
      cover(scene, holds).map(({ subject, answer }: Coverage) => [subject, answer]);
  const covered = {
    questions: turns(answered(questions)),
    stages: turns(answered(stages)),
    segments: turns(answered(segments)),
  };
  const [found, foundAfter] = [known.before ?? audit(before), known.after ?? audit(after)];
  const [keys, keysAfter] = both([found, foundAfter], (all) => new Set(all.map(({ key }) => key)));
  const touched = [attributes, winners, metrics, objectives, ...Object.values(covered)];
  const subjects = touched.flatMap((all) => all.map(({ subject }) => subject));
  return {
    attributes,
    winners,
    metrics,
    objectives,
    ...covered,
    findingsCome: foundAfter.filter(({ key }) => !keys.has(key)),
    findingsGone: found.filter(({ key }) => !keysAfter.has(key)),
    owners: ownersOf(before, subjects),
  };
}

const both = <From, To>(pair: readonly [From, From], make: (one: From) => To): [To, To] => [
  make(pair[0]),
  make(pair[1]),
];

const each = <State>(
  scene: Scene,
  kind: string,
  state: (ordinal: number) => State,
): [number, State][] => scene.all(kind).map((ordinal) => [ordinal, state(ordinal)]);

const byId = <State>(scene: Scene, states: Iterable<[number, State]>): Map<Id, State> =>
  new Map([...states].map(([ordinal, state]) => [scene.structure.id(ordinal), state]));

/** The field with the best rank among the live contributions of every attribute that holds. */
function winnersIn(scene: Scene, { live }: Holding): [number, Id][] {
  return scene.all('MasterAttribute').flatMap((attribute): [number, Id][] => {
    const ranked = live(attribute)
      .map((edge) => ({ edge, rank: Number(scene.edgeProperty(edge, 'rank') ?? Infinity) }))
      .sort((a, b) => a.rank - b.rank);
    const [first] = ranked;
    return first ? [[attribute, scene.structure.id(scene.structure.edgeFrom(first.edge))]] : [];
  });
}

function turned<State>(
  from: ReadonlyMap<Id, State>,
  to: ReadonlyMap<Id, State>,
): readonly Turn<State>[] {
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((subject) => ({ subject, from: from.get(subject), to: to.get(subject) }))
    .filter((one) => one.from !== one.to);
}
