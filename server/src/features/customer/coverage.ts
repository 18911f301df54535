import type { EntryState } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import { lacking } from '../master/governed.ts';
import type { Lack } from '../master/governed.ts';
import { holding, systemOf } from '../master/holding.ts';
import type { Holding } from '../master/holding.ts';
import { qualityOf } from '../master/quality.ts';
import type { Measured } from '../master/quality.ts';
import { metricHolds } from '../measure/metric-holds.ts';

export type Answer = 'ANSWERED' | 'PARTLY' | 'OPEN';

/** A governed attribute or a metric that a question, a stage or a segment is linked to. */
export interface Support {
  readonly ordinal: number;
  readonly edge: number;
  readonly essential: boolean;
  readonly holds: boolean;
  /** What keeps an attribute from being governed; nothing for metrics. */
  readonly lacks: readonly Lack[];
  /** Systems from whose fields it takes live contributions. */
  readonly systems: readonly number[];
  readonly quality: readonly Measured[];
}

/** Whether something about the customer can be answered; conflicts and quality stand beside the state. */
export interface Coverage {
  readonly subject: number;
  readonly answer: Answer;
  readonly supports: readonly Support[];
  /** What is linked and does not hold, the essential first: the list to act on. */
  readonly missing: readonly number[];
}

/** The profile questions, in their order. */
export const questions = (scene: Scene, known: Holding = holding(scene)): readonly Coverage[] =>
  inOrder(scene, 'ProfileQuestion').map((question) =>
    coverage(scene, question, { edges: scene.out(question, 'ANSWERED_BY'), known }),
  );

/** The stages of the life cycle, in their order. */
export const stages = (scene: Scene, known: Holding = holding(scene)): readonly Coverage[] =>
  inOrder(scene, 'LifecycleStage').map((stage) =>
    coverage(scene, stage, { edges: scene.in(stage, 'RELEVANT_IN'), known }),
  );

/** The segments, with all that they select by; a segment is answered when all of it is governed. */
export const segments = (scene: Scene, known: Holding = holding(scene)): readonly Coverage[] =>
  scene.all('Segment').map((segment) => {
    const supports = scene
      .out(segment, 'SELECTS_BY')
      .map((edge) => ({ ...support(scene, { edge, subject: segment, known }), essential: true }));
    const governed = supports.filter(({ holds, lacks }) => holds && lacks.length === 0);
    return told(segment, supports, {
      all: supports.length > 0 && governed.length === supports.length,
      any: governed.length > 0,
    });
  });

function coverage(
  scene: Scene,
  subject: number,
  { edges, known }: { edges: readonly number[]; known: Holding },
): Coverage {
  const supports = edges.map((edge) => support(scene, { edge, subject, known }));
  const essential = supports.filter((one) => one.essential);
  return told(subject, supports, {
    all: essential.length > 0 && essential.every(({ holds }) => holds),
    any: supports.some(({ holds }) => holds),
  });
}

function told(
  subject: number,
  supports: readonly Support[],
  { all, any }: { all: boolean; any: boolean },
): Coverage {
  const open = supports.filter(({ holds }) => !holds);
  return {
    subject,
    answer: all ? 'ANSWERED' : any ? 'PARTLY' : 'OPEN',
    supports,
    missing: [
      ...open.filter(({ essential }) => essential),
      ...open.filter(({ essential }) => !essential),
    ].map(({ ordinal }) => ordinal),
  };
}

function support(
  scene: Scene,
  { edge, subject, known }: { edge: number; subject: number; known: Holding },
): Support {
  const { structure } = scene;
  const [from, to] = [structure.edgeFrom(edge), structure.edgeTo(edge)];
  const ordinal = from === subject ? to : from;
  const essential = scene.edgeProperty(edge, 'need') === 'ESSENTIAL';
  if (structure.kind(ordinal) === 'Metric') {
    const holds = metricHolds(scene, ordinal, known);
    return { ordinal, edge, essential, holds, lacks: [], systems: [], quality: [] };
  }
  return { ordinal, edge, essential, ...standing(scene, ordinal, known) };
}

type Standing = Pick<Support, 'holds' | 'lacks' | 'systems' | 'quality'>;

/** How attributes stand in one scene: many questions, stages and segments ask about the same. */
const standings = new WeakMap<Holding, Map<number, Standing>>();

function standing(scene: Scene, attribute: number, known: Holding): Standing {
  const all = standings.get(known) ?? new Map<number, Standing>();
  standings.set(known, all);
  const before = all.get(attribute);
  if (before) return before;
  const systems = known
    .live(attribute)
    .flatMap((edge) => systemOf(scene, scene.structure.edgeFrom(edge)) ?? []);
  const found: Standing = {
    holds: known.holds(attribute),
    lacks: lacking(scene, attribute, known),
    systems: [...new Set(systems)],
    quality: qualityOf(scene, attribute),
  };
  all.set(attribute, found);
  return found;
}

function inOrder(scene: Scene, kind: string): readonly number[] {
  const place = (ordinal: number) => scene.derived(ordinal, orderIn) ?? Infinity;
  return [...scene.all(kind)].sort((a, b) => place(a) - place(b));
}

const orderIn = ({ properties: { order } }: EntryState): number => Number(order ?? Infinity);
