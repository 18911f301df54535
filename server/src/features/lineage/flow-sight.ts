import type { FlowsOf } from '../../graph/flows.ts';
import { liftTo } from '../../graph/lift.ts';
import type { Lift } from '../../graph/lift.ts';
import { withParts } from '../../graph/parts.ts';
import type { Carried } from './carried.ts';
import type { CustomerFlowQuestion } from './flow-question.ts';
import { groundOf } from './flow-ground.ts';
import type { Ground } from './flow-ground.ts';
import { carriedAlong, foldedSteps } from './folded-steps.ts';
import type { FlowArrow } from './folded-steps.ts';
import { nearby } from './nearby.ts';
import type { Nearby } from './nearby.ts';
import { pathByField } from './path-by-field.ts';
import { NAMESPACE } from './shown.ts';

/** Which arrows a question shows, and which nodes it may. */
export interface FlowSight {
  readonly ground: Ground;
  readonly arrows: readonly FlowArrow[];
  readonly stands: Lift;
  /** Nodes of the picture that were folded away. */
  readonly folded: ReadonlySet<number>;
  /** Undefined where everything is shown. */
  readonly near: Nearby | undefined;
  /** Whether a node of the picture is neither folded away nor too far. */
  keeps(node: number): boolean;
}

export interface Paths {
  /** Where what was picked begins, and what leads to it and from it. */
  readonly picked: readonly number[];
  readonly path: Carried;
  /** The same of what the picture is around. */
  readonly centre: readonly number[];
  readonly around: Carried;
}

export function flowSight(of: FlowsOf, question: CustomerFlowQuestion, paths: Paths): FlowSight {
  const { level, opened, personal, folds } = question;
  const ground = groundOf(of, {
    level: level === 'DATASET' ? 'DATASET' : 'SYSTEM',
    opened: level === 'SYSTEM' ? opened : [],
    personal,
  });
  const byField = level === 'FIELD';
  const stands = byField ? liftTo('FIELD', of) : ground.stands;
  const all = byField ? pathByField(of, paths.path, ground.sieve) : ground.arrows;
  const isTechnical = folds ? technical(of, ground, spared(stands, paths)) : () => false;
  const arrows = folds ? foldedSteps(of, all, { stands, isTechnical }) : all;
  const units = unitsAt(of, question, ground);
  const near = nearAt(of, question, { arrows, ground, stands, units, paths });
  const isNear = (node: number) => near?.has(units.unitOf(node)) ?? true;
  const standing = byField ? endsOf(all) : standingOn(ground, level === 'DATASET');
  return {
    ground,
    stands,
    near,
    arrows: near ? arrows.filter(({ from, to }) => isNear(from) && isNear(to)) : arrows,
    folded: new Set([...standing].filter(isTechnical)),
    keeps: (node) => isNear(node) && !isTechnical(node),
  };
}

export function endsOf(arrows: readonly FlowArrow[]): Set<number> {
  return new Set(arrows.flatMap(({ from, to }) => [from, to]));
}

const standingOn = ({ all, processes }: Ground, byDataset: boolean): Set<number> =>
  new Set([
    ...all.flatMap(({ node, datasets }) => (byDataset && datasets.length > 0 ? datasets : [node])),
    ...processes,
  ]);

/** What is picked, or looked at from, is shown even where it is a technical step. */
const spared = (stands: Lift, { picked, centre }: Paths): ReadonlySet<number> =>
  new Set([...picked, ...centre].map((one) => stands.of(one)));

/** Where data is only made ready: staging and integration with their datasets and fields, and processes. */
function technical({ structure }: FlowsOf, { lift, lane }: Ground, kept: ReadonlySet<number>) {
  return (node: number): boolean => {
    if (kept.has(node)) return false;
    if (node < 0) return lane(node) === 'PREPARATION';
    const kind = structure.kind(node);
    if (kind === 'MasterEntity' || kind === 'MasterAttribute') return false;
    return kind === 'Process' || lane(lift.of(node)) === 'PREPARATION';
  };
}

/** How steps are counted: by systems also where one is opened, otherwise by what stands for itself. */
function unitsAt({ structure, at }: FlowsOf, { level }: CustomerFlowQuestion, { lift }: Ground) {
  const whole = (node: number) => structure.container(node, at) ?? node;
  const isDataset = (node: number) => node >= 0 && structure.kind(node) === 'Dataset';
  const systemOf = (node: number) => (isDataset(node) ? lift.of(node) : node);
  const isFine = (node: number) =>
    node >= 0 && ['Field', 'MasterAttribute'].includes(structure.kind(node));
  return {
    unitOf: level === 'SYSTEM' ? systemOf : (node: number) => node,
    boxOf: level === 'FIELD' ? (node: number) => (isFine(node) ? whole(node) : node) : systemOf,
  };
}

interface Drawing {
  readonly arrows: readonly FlowArrow[];
  readonly ground: Ground;
  readonly stands: Lift;
  readonly units: ReturnType<typeof unitsAt>;
  readonly paths: Paths;
}

function nearAt(
  of: FlowsOf,
  { around, level }: CustomerFlowQuestion,
  { arrows, ground, stands, units, paths }: Drawing,
): Nearby | undefined {
  if (!around) return undefined;
  const starts =
    level === 'FIELD' ? paths.centre.flatMap((one) => withParts(of, one)) : paths.centre;
  return nearby(arrows, {
    ...units,
    centre: new Set(starts.map((one) => units.unitOf(stands.of(one)))),
    steps: around.steps,
    wider: around.wider.flatMap(({ of: id, way }) => {
      const node = nodeNamed(of, ground, id);
      return node === undefined ? [] : [{ of: node, way }];
    }),
    isOnPath: (arrow) => carriedAlong(paths.around, arrow) !== 0,
  });
}

function nodeNamed({ structure }: FlowsOf, { all, lift }: Ground, id: string): number | undefined {
  if (!id.startsWith(NAMESPACE)) return structure.ordinal(id);
  const isNamed = (node: number) => node < 0 && `${NAMESPACE}${lift.namespace(node)}` === id;
  return all.find(({ node }) => isNamed(node))?.node;
}
