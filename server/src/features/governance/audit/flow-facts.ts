import type { Json } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';

/** What personal data are given on the way; a flow that masks and does not say how counts as UNKNOWN. */
export type Protection =
  'NONE' | 'PSEUDONYMISED' | 'ENCRYPTED' | 'GENERALISED' | 'ANONYMISED' | 'UNKNOWN';

/** What a flow does to the value it carries. */
export interface FlowFact {
  /** The value itself passes on. A flow of which no mode is known is taken as direct. */
  readonly direct: boolean;
  readonly transformations: readonly string[];
  readonly protection: Protection;
}

export type FlowFacts = (edge: number) => FlowFact;

const PLAIN: FlowFact = { direct: true, transformations: [], protection: 'NONE' };
const NO_FLOW: FlowFact = { direct: false, transformations: [], protection: 'NONE' };

/** The facts of flow edges, each read once: what a master attribute hands on is its value as it is. */
export function flowFacts(scene: Scene): FlowFacts {
  const known = new Map<number, FlowFact>();
  return (edge) => {
    const before = known.get(edge);
    if (before) return before;
    const fact = factOf(scene, edge);
    known.set(edge, fact);
    return fact;
  };
}

function factOf(scene: Scene, edge: number): FlowFact {
  const type = scene.structure.edgeType(edge);
  if (type === 'HELD_IN' || type === 'PUBLISHED_TO') return PLAIN;
  if (type !== 'FLOWS_TO') return NO_FLOW;
  const { modes, transformations, masking, protection } = scene.edgeProperties(edge);
  const said = wordsIn(modes);
  return {
    direct: said.length === 0 || said.includes('DIRECT'),
    transformations: wordsIn(transformations),
    protection: protectionOf(protection, masking === true),
  };
}

const protections = new Set<Json>([
  'NONE',
  'PSEUDONYMISED',
  'ENCRYPTED',
  'GENERALISED',
  'ANONYMISED',
  'UNKNOWN',
]);

function protectionOf(said: Json | undefined, masked: boolean): Protection {
  // The set holds exactly the words of the type.
  if (said !== undefined && protections.has(said)) return said as Protection;
  return masked ? 'UNKNOWN' : 'NONE';
}

const wordsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];
