import type { Model } from '@linaje/graph-schema';
import type { Structure } from '../reading/structure.ts';

/** 1: data goes from `from` to `to`; −1: the other way; 0: no data goes along it. */
export type FlowSign = 1 | 0 | -1;

/** What the model says of relationships, by type code, ready for hot loops. */
export interface FlowRules {
  flow(structure: Structure, edge: number): FlowSign;
  /** `from` holds `to` as a part. */
  contains(structure: Structure, edge: number): boolean;
}

const BY_PAIR = 2;
const signs = { forward: 1, backward: -1 } as const;

const known = new WeakMap<Model, FlowRules>();

/**
 * Reads flow and containment out of the model once, so that what is kept under the rules stays; a type's code is its
 * place in `model.relationships`.
 */
export function flowRules(model: Model): FlowRules {
  const rules = known.get(model) ?? rulesOf(model);
  known.set(model, rules);
  return rules;
}

function rulesOf(model: Model): FlowRules {
  const ofType = Int8Array.from(model.relationships, ({ pairs }) => {
    const all = new Set(pairs.map(({ flow }) => (flow ? signs[flow] : 0)));
    const [only = 0] = all;
    return all.size > 1 ? BY_PAIR : only;
  });
  const contains = Uint8Array.from(model.relationships, (one) => (one.containment ? 1 : 0));
  return {
    flow: (structure, edge) => {
      const sign = ofType[structure.edgeTypeCode(edge)] ?? 0;
      // Int8Array forgets that it was filled from signs.
      return sign === BY_PAIR ? ofPair(model, structure, edge) : (sign as FlowSign);
    },
    contains: (structure, edge) => contains[structure.edgeTypeCode(edge)] === 1,
  };
}

function ofPair(model: Model, structure: Structure, edge: number): FlowSign {
  const pair = model.pair(
    structure.edgeType(edge),
    structure.kind(structure.edgeFrom(edge)),
    structure.kind(structure.edgeTo(edge)),
  );
  return pair?.flow ? signs[pair.flow] : 0;
}

/** Where data comes from along an edge that flows. */
export const sourceOf = (structure: Structure, rules: FlowRules, edge: number): number =>
  rules.flow(structure, edge) === 1 ? structure.edgeFrom(edge) : structure.edgeTo(edge);

/** Where data goes to along an edge that flows. */
export const targetOf = (structure: Structure, rules: FlowRules, edge: number): number =>
  rules.flow(structure, edge) === 1 ? structure.edgeTo(edge) : structure.edgeFrom(edge);
