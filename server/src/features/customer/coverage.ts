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
  const fields = known.live(ordinal).map((contribution) => structure.edgeFrom(contribution));
  return {
    ordinal,
    edge,
    essential,
    holds: known.holds(ordinal),
    lacks: lacking(scene, ordinal, known),
    systems: [...new Set(fields.flatMap((field) => systemOf(scene, field) ?? []))],
    quality: qualityOf(scene, ordinal),
  };
}

function inOrder(scene: Scene, kind: string): readonly number[] {
  const place = (ordinal: number) => Number(scene.property(ordinal, 'order') ?? Infinity);
  return [...scene.all(kind)].sort((a, b) => place(a) - place(b));
}
