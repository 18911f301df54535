import type { Scene } from '../../reading/scene.ts';
import { lacking } from '../master/governed.ts';
import type { Lack } from '../master/governed.ts';
import { holding, inputsOf, supposing } from '../master/holding.ts';
import type { Holding } from '../master/holding.ts';
import { qualityOf } from '../master/quality.ts';
import { metricHolds } from '../measure/metric-holds.ts';
import { whatRestsOn } from '../measure/rests-on.ts';
import { covered, questions, segments, stages } from './coverage.ts';
import type { Answer, Coverage, Scope, Support } from './coverage.ts';

/** What is missing from an attribute or a metric: what keeps an attribute from being governed, and two things more. */
export type Missing = Lack | 'RESTS_ON_NOTHING' | 'BELOW_QUALITY_TARGET';

/** Something to be mended, with what mending it would do. */
export interface Gap {
  /** The attribute or metric to act on: where it begins, not all that follows from it. */
  readonly entry: number;
  readonly missing: readonly Missing[];
  /** Questions, stages and segments that would be answered better. */
  readonly turns: readonly {
    readonly subject: number;
    readonly from: Answer;
    readonly to: Answer;
  }[];
  /** What is linked to the board and would come to hold with it. */
  readonly carries: readonly number[];
  /** Questions, stages and segments that it, or what it carries, is essential for; and those that it merely helps. */
  readonly essentialFor: readonly number[];
  readonly helpfulFor: readonly number[];
  /** Objectives that rest on it. */
  readonly objectives: readonly number[];
  /** How much mending it is worth: `valueOf`. */
  readonly value: number;
}

/**
 * 8 for every objective that rests on it, 4 for every question, stage or segment that it would open, 2 for every one
 * that it is essential for and 1 for every one that it merely helps. So an objective outweighs an answer, an answer a
 * need, and what is essential comes before what helps.
 */
export const valueOf = ({
  objectives,
  turns,
  essentialFor,
  helpfulFor,
}: Pick<Gap, 'objectives' | 'turns' | 'essentialFor' | 'helpfulFor'>): number =>
  8 * objectives.length + 4 * turns.length + 2 * essentialFor.length + helpfulFor.length;

/** Everything that is missing on the board, the most valuable first. */
export function gaps(
  scene: Scene,
  known: Holding = holding(scene),
  scope: Scope = {},
): readonly Gap[] {
  const before = board(scene, known, scope);
  const rests = new Map<number, Coverage[]>();
  for (const one of before) {
    for (const { ordinal } of one.supports) gather(rests, ordinal, one);
  }
  // What mending a root may change: the linked that do not hold because of it.
  const touches = new Map<number, number[]>();
  for (const linked of rests.keys()) {
    const begins = rootsOf(scene, linked, known);
    const roots = begins.length === 0 && isWanting(scene, linked, known) ? [linked] : begins;
    for (const root of roots) gather(touches, root, linked);
  }
  return Array.from(touches, ([entry, linked]) => {
    const touched = new Set([entry, ...linked].flatMap((one) => rests.get(one) ?? []));
    const inOrder = before.filter((one) => touched.has(one));
    return gapOf(scene, { entry, known, scope, before: inOrder });
  }).sort(
    (a, b) =>
      b.value - a.value || compare(scene.structure.key(a.entry), scene.structure.key(b.entry)),
  );
}

function gather<One>(groups: Map<number, One[]>, of: number, one: One): void {
  const group = groups.get(of);
  if (group) group.push(one);
  else groups.set(of, [one]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const board = (scene: Scene, known: Holding, scope: Scope): readonly Coverage[] => [
  ...questions(scene, known, scope),
  ...stages(scene, known, scope),
  ...segments(scene, known, scope),
];

const isWanting = (scene: Scene, entry: number, known: Holding): boolean =>
  missingFrom(scene, entry, known).length > 0;

/** Where it begins that something does not hold; nothing where it holds. */
function rootsOf(scene: Scene, entry: number, known: Holding): readonly number[] {
  const roots = new Set<number>();
  const seen = new Set<number>();
  const waiting = [entry];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const causes = causesOf(scene, one, known);
    if (causes === undefined) continue;
    if (causes.length === 0) roots.add(one);
    waiting.push(...causes);
  }
  return [...roots];
}

/** What does not hold among that from which something is made; undefined where it holds itself. */
function causesOf(scene: Scene, entry: number, known: Holding): readonly number[] | undefined {
  if (scene.structure.kind(entry) === 'Metric') {
    if (metricHolds(scene, entry, known)) return undefined;
    return scene
      .targets(entry, 'USES')
      .filter((used) => ['Metric', 'MasterAttribute'].includes(scene.structure.kind(used)));
  }
  if (known.holds(entry)) return undefined;
  const isDerived = scene.structure.counted(entry, 'derived') === 'true';
  return isDerived ? inputsOf(scene, entry).filter((input) => !known.holds(input)) : [];
}

function missingFrom(scene: Scene, entry: number, known: Holding): readonly Missing[] {
  if (scene.structure.kind(entry) === 'Metric') {
    return metricHolds(scene, entry, known) ? [] : ['RESTS_ON_NOTHING'];
  }
  const below = qualityOf(scene, entry).some((one) => one.below);
  return [...lacking(scene, entry, known), ...(below ? ['BELOW_QUALITY_TARGET' as const] : [])];
}

interface Mending {
  readonly entry: number;
  readonly known: Holding;
  readonly scope: Scope;
  /** What may be answered better, as it is answered now. */
  readonly before: readonly Coverage[];
}

function gapOf(scene: Scene, { entry, known, scope, before }: Mending): Gap {
  const mended = new Set([entry]);
  const asked = { known: supposing(scene, known, mended), scope: { ...scope, mended } };
  const after = before.map(({ subject }) => covered(scene, subject, asked));
  const supportsAfter = new Map(after.map(({ subject, supports }) => [subject, supports]));
  const answerAfter = new Map(after.map(({ subject, answer }) => [subject, answer]));
  const comes = (subject: number, one: Support) =>
    one.ordinal === entry ||
    (!one.holds &&
      supportsAfter.get(subject)?.some(({ ordinal, holds }) => ordinal === one.ordinal && holds));
  const carried = before.map(({ subject, supports }) => ({
    subject,
    supports: supports.filter((one) => comes(subject, one)),
  }));
  const touched = carried.filter(({ supports }) => supports.length > 0);
  const isEssential = ({ supports }: (typeof touched)[number]) =>
    supports.some(({ essential }) => essential);
  const found = {
    entry,
    missing: missingFrom(scene, entry, known),
    turns: before.flatMap(({ subject, answer }) => {
      const to = answerAfter.get(subject) ?? answer;
      return to === answer ? [] : [{ subject, from: answer, to }];
    }),
    carries: [
      ...new Set(touched.flatMap(({ supports }) => supports.map(({ ordinal }) => ordinal))),
    ].filter((one) => one !== entry),
    essentialFor: touched.filter(isEssential).map(({ subject }) => subject),
    helpfulFor: touched.filter((one) => !isEssential(one)).map(({ subject }) => subject),
    objectives: whatRestsOn(scene, entry)
      .map(({ ordinal }) => ordinal)
      .filter((one) => scene.structure.kind(one) === 'Objective'),
  };
  return { ...found, value: valueOf(found) };
}
