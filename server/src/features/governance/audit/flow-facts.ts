import type { Json, Values } from '../../../catalog/change-set.ts';
import { typeCodes } from '../../../reading/type-codes.ts';
import type { Saying } from '../../../reading/sayings.ts';
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

/**
 * The facts of flow edges: what a master attribute hands on is its value as it is. Each different thing that is said is
 * read once, however many edges it is said of; where the sources of an edge differ, its own facts are, once.
 */
export function flowFacts(scene: Scene): FlowFacts {
  const { structure } = scene;
  const codes = typeCodes(scene.model);
  const [flows, held, published] = ['FLOWS_TO', 'HELD_IN', 'PUBLISHED_TO'].map((one) =>
    codes.get(one),
  );
  const facts: FlowFact[] = [NO_FLOW, PLAIN];
  const places = new Map<Saying, number>();
  /** The place of each edge's fact, plus one; 0 where it was not asked for yet. */
  const placeOf = new Int32Array(structure.edgeCount);

  function place(edge: number): number {
    const code = structure.edgeTypeCode(edge);
    if (code === held || code === published) return 1;
    if (code !== flows) return 0;
    const saying = structure.edgeSaying(edge);
    const known = saying && places.get(saying);
    if (known !== undefined) return known;
    const found = facts.push(factIn(saying?.properties ?? scene.edgeProperties(edge))) - 1;
    if (saying) places.set(saying, found);
    return found;
  }

  return (edge) => {
    const known = placeOf[edge] ?? 0;
    if (known > 0) return facts[known - 1] ?? NO_FLOW;
    const found = place(edge);
    placeOf[edge] = found + 1;
    return facts[found] ?? NO_FLOW;
  };
}

function factIn({ modes, transformations, masking, protection }: Values): FlowFact {
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
