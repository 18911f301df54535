import type { Scene } from '../../reading/scene.ts';
import { holding, isActive, sourcesOf } from '../master/holding.ts';
import type { Holding } from '../master/holding.ts';
import { qualityOf } from '../master/quality.ts';
import { strengthOf, weakest } from './hop.ts';
import type { Hop, Reason, Strength } from './hop.ts';
import { isUnobserved } from './observations.ts';

/** What an objective rests on, hop by hop: metrics, what they use, the fields that feed it, the sources. */
export interface Chain {
  readonly objective: number;
  /** From the objective outwards; each hop once. */
  readonly hops: readonly Hop[];
  readonly strength: Strength;
  /** The first hop at which it breaks, nearest to the objective. */
  readonly firstBroken: Hop | undefined;
}

const LOW_TRUST = 50;

/** Follows an objective down to its sources and says of every hop whether it holds, and why not. */
export function chain(scene: Scene, objective: number, known: Holding = holding(scene)): Chain {
  const hops: Hop[] = [];
  const seen = new Set<number>();
  const add = (hop: Omit<Hop, 'strength'>) => {
    hops.push({ ...hop, strength: strengthOf(hop.reasons) });
    if (hop.to === undefined || seen.has(hop.to)) return;
    seen.add(hop.to);
    waiting.push(hop.to);
  };
  const waiting = [objective];
  for (let at = 0; at < waiting.length; at++) {
    const subject = waiting[at]!; // `at` is below the length
    const next = beyond[scene.structure.kind(subject)] ?? nothing;
    for (const hop of next(scene, subject, known)) add(hop);
  }
  return {
    objective,
    hops,
    strength: weakest(hops),
    firstBroken: hops.find(({ strength }) => strength === 'BROKEN'),
  };
}

type Beyond = (scene: Scene, subject: number, known: Holding) => readonly Omit<Hop, 'strength'>[];
const nothing: Beyond = () => [];

/** What each kind rests on. */
const beyond: Readonly<Record<string, Beyond>> = {
  Objective: (scene, objective) => {
    const measures = scene.out(objective, 'MEASURED_BY');
    if (measures.length === 0) return [without(objective, 'MEASURED_BY', 'NOT_MEASURED')];
    return measures.map((edge) => ({
      from: objective,
      to: scene.structure.edgeTo(edge),
      by: 'MEASURED_BY',
      edge,
      reasons: measureReasons(scene, edge),
    }));
  },
  Metric: (scene, metric, known) => {
    const uses = scene.out(metric, 'USES');
    if (uses.length === 0) return [without(metric, 'USES', 'USES_NOTHING')];
    const hops = uses.map((edge) => {
      const to = scene.structure.edgeTo(edge);
      return { from: metric, to, by: 'USES' as const, edge, reasons: useReasons(scene, to, known) };
    });
    const onData = hops.some(({ to }) => scene.structure.kind(to) !== 'Term');
    return onData ? hops : [...hops, without(metric, 'USES', 'RESTS_ON_NOTHING')];
  },
  MasterAttribute: (scene, attribute, known) => {
    const live = known.live(attribute);
    return (live.length > 0 ? live : scene.in(attribute, 'CONTRIBUTES_TO')).map((edge) => ({
      from: attribute,
      to: scene.structure.edgeFrom(edge),
      by: 'CONTRIBUTES_TO' as const,
      edge,
      reasons: contributionReasons(scene, edge, live.includes(edge)),
    }));
  },
  Field: (scene, field) => {
    const sources = sourcesOf(scene, field);
    if (sources.length === 0) return [without(field, 'COMES_FROM', 'NO_LIVE_SOURCE')];
    return sources.map((system) => ({ from: field, to: system, by: 'COMES_FROM', reasons: [] }));
  },
};

const without = (from: number, by: Hop['by'], reason: Reason): Omit<Hop, 'strength'> => ({
  from,
  to: undefined,
  by,
  reasons: [reason],
});

function measureReasons(scene: Scene, edge: number): Reason[] {
  const { target, direction, due, low, high } = scene.edgeProperties(edge);
  const aimed =
    direction === 'KEEP_WITHIN' ? low !== undefined && high !== undefined : target !== undefined;
  const metric = scene.structure.edgeTo(edge);
  return [
    ...(aimed && direction !== undefined && due !== undefined ? [] : ['NO_TARGET' as const]),
    ...(isUnobserved(scene, metric) ? ['NO_RECENT_OBSERVATION' as const] : []),
  ];
}

function useReasons(scene: Scene, used: number, known: Holding): Reason[] {
  switch (scene.structure.kind(used)) {
    case 'Term':
      return scene.structure.counted(used, 'status') === 'APPROVED' ? [] : ['TERM_NOT_APPROVED'];
    case 'MasterAttribute':
      if (!known.holds(used)) {
        return [scene.in(used, 'CONTRIBUTES_TO').length > 0 ? 'NO_LIVE_SOURCE' : 'NO_SOURCE'];
      }
      return qualityOf(scene, used).some(({ below }) => below) ? ['BELOW_QUALITY_TARGET'] : [];
    case 'Metric':
      return isUnobserved(scene, used) ? ['NO_RECENT_OBSERVATION'] : [];
    default:
      return isActive(scene, used) ? [] : ['NOT_ACTIVE'];
  }
}

function contributionReasons(scene: Scene, edge: number, isLive: boolean): Reason[] {
  const { trustMax } = scene.edgeProperties(edge);
  return [
    ...(isLive ? [] : ['NOT_ACTIVE' as const]),
    ...(typeof trustMax === 'number' && trustMax < LOW_TRUST ? ['LOW_TRUST' as const] : []),
  ];
}
