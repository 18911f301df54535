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
  /** It chooses the members of the segment that is asked about. */
  readonly selects: boolean;
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

/** What is asked about: all of it, what concerns one entity, or the customers of one segment. */
export interface Scope {
  readonly entity?: number | undefined;
  readonly segment?: number | undefined;
  /** What is supposed to hold and to lack nothing. `known` must suppose the same. */
  readonly mended?: ReadonlySet<number> | undefined;
}

/** The profile questions, in their order. */
export const questions = (
  scene: Scene,
  known: Holding = holding(scene),
  scope: Scope = {},
): readonly Coverage[] =>
  concerned(scene, inOrder(scene, 'ProfileQuestion'), scope).map((question) =>
    covered(scene, question, { known, scope }),
  );

/** The stages of the life cycle, in their order. */
export const stages = (
  scene: Scene,
  known: Holding = holding(scene),
  scope: Scope = {},
): readonly Coverage[] =>
  concerned(scene, inOrder(scene, 'LifecycleStage'), scope).map((stage) =>
    covered(scene, stage, { known, scope }),
  );

/** The segments, with all that they select by; a segment is answered when all of it is governed. */
export const segments = (
  scene: Scene,
  known: Holding = holding(scene),
  scope: Scope = {},
): readonly Coverage[] =>
  concerned(scene, scene.all('Segment'), scope)
    .filter((segment) => scope.segment === undefined || segment === scope.segment)
    .map((segment) => covered(scene, segment, { known, scope }));

/** One question, stage or segment. */
export function covered(scene: Scene, subject: number, asked: Asked): Coverage {
  const kind = scene.structure.kind(subject);
  if (kind === 'Segment') return selected(scene, subject, asked);
  const edges =
    kind === 'LifecycleStage'
      ? scene.in(subject, 'RELEVANT_IN')
      : scene.out(subject, 'ANSWERED_BY');
  return coverage(scene, subject, { edges, ...asked });
}

/** Those that concern the entity asked about; all, where none is asked about. */
const concerned = (
  scene: Scene,
  subjects: readonly number[],
  { entity }: Scope,
): readonly number[] =>
  entity === undefined
    ? subjects
    : subjects.filter((subject) => scene.targets(subject, 'CONCERNS').includes(entity));

export interface Asked {
  readonly known: Holding;
  readonly scope: Scope;
}

/** What a segment selects by, all of it essential: who cannot be told apart cannot be answered for. */
const selecting = (scene: Scene, segment: number, asked: Asked): readonly Support[] =>
  scene.out(segment, 'SELECTS_BY').map((edge) => ({
    ...support(scene, { edge, subject: segment, ...asked }),
    essential: true,
    selects: true,
  }));

/** A segment is answered when all that it selects by is governed. */
function selected(scene: Scene, segment: number, asked: Asked): Coverage {
  const supports = selecting(scene, segment, asked);
  const governed = supports.filter(({ holds, lacks }) => holds && lacks.length === 0);
  return told(segment, supports, {
    all: supports.length > 0 && governed.length === supports.length,
    any: governed.length > 0,
  });
}

/** For the customers of a segment it also needs what the segment is selected by. */
function coverage(
  scene: Scene,
  subject: number,
  { edges, ...asked }: Asked & { readonly edges: readonly number[] },
): Coverage {
  const { segment } = asked.scope;
  const own = edges.map((edge) => support(scene, { edge, subject, ...asked }));
  const others = segment === undefined ? [] : selecting(scene, segment, asked);
  const linked = new Set(own.map(({ ordinal }) => ordinal));
  const supports = [...own, ...others.filter(({ ordinal }) => !linked.has(ordinal))].map((one) =>
    others.some(({ ordinal }) => ordinal === one.ordinal)
      ? { ...one, essential: true, selects: true }
      : one,
  );
  const isOwn = ({ ordinal }: Support) => linked.has(ordinal);
  const essential = supports.filter((one) => one.essential);
  return told(subject, supports, {
    // Who is in the segment says nothing of the question itself: without anything essential it is partly at best.
    all: own.some((one) => one.essential) && essential.every(({ holds }) => holds),
    any: supports.some((one) => isOwn(one) && one.holds),
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
  { edge, subject, known, scope }: Asked & { readonly edge: number; readonly subject: number },
): Support {
  const { structure } = scene;
  const [from, to] = [structure.edgeFrom(edge), structure.edgeTo(edge)];
  const ordinal = from === subject ? to : from;
  const linked = {
    ordinal,
    edge,
    essential: scene.edgeProperty(edge, 'need') === 'ESSENTIAL',
    selects: false,
  };
  if (structure.kind(ordinal) === 'Metric') {
    const holds = metricHolds(scene, ordinal, known, scope.mended);
    return { ...linked, holds, lacks: [], systems: [], quality: [] };
  }
  return { ...linked, ...standing(scene, ordinal, { known, scope }) };
}

type Standing = Pick<Support, 'holds' | 'lacks' | 'systems' | 'quality'>;

/** How attributes stand in one scene: many questions, stages and segments ask about the same. */
const standings = new WeakMap<Holding, Map<number, Standing>>();

function standing(scene: Scene, attribute: number, { known, scope }: Asked): Standing {
  const all = standings.get(known) ?? new Map<number, Standing>();
  standings.set(known, all);
  const before = all.get(attribute);
  if (before) return before;
  const systems = known
    .live(attribute)
    .flatMap((edge) => systemOf(scene, scene.structure.edgeFrom(edge)) ?? []);
  const found: Standing = {
    holds: known.holds(attribute),
    lacks: scope.mended?.has(attribute) ? [] : lacking(scene, attribute, known),
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
