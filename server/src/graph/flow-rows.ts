import type { Structure } from '../reading/structure.ts';
import type { FlowRules } from './flow-rules.ts';
import { Rows } from './rows.ts';

/** The flows and the parts of a structure, live or not, apart from all its other edges: what walks pass again and again. */
export interface FlowRows {
  readonly down: Row;
  readonly up: Row;
  readonly parts: Row;
}

type Row = Pick<Rows, 'each'>;

interface Kept extends FlowRows {
  readonly down: Rows;
  readonly up: Rows;
  readonly parts: Rows;
  readonly rules: FlowRules;
  /** So many edges of the structure have been taken in. */
  edges: number;
}

const kept = new WeakMap<Structure, Kept>();

/**
 * The rows of a structure, brought on by the edges that came since they were last asked for: edges come, and never go.
 * Where it is laid over another, the rows of that other with those of the edges laid over behind them.
 */
export function flowRowsOf(structure: Structure, rules: FlowRules): FlowRows {
  const own = ownRows(structure, rules);
  if (!structure.below) return own;
  const below = flowRowsOf(structure.below, rules);
  const both = (way: keyof FlowRows): Row => ({
    each(here, visit) {
      below[way].each(here, visit);
      own[way].each(here, visit);
    },
  });
  return { down: both('down'), up: both('up'), parts: both('parts') };
}

function ownRows(structure: Structure, rules: FlowRules): Kept {
  const known = kept.get(structure);
  const rows = known?.rules === rules ? known : noRows(rules, structure.below?.edgeCount ?? 0);
  if (rows !== known) kept.set(structure, rows);
  if (rows.edges < structure.edgeCount) bringOn(rows, structure);
  return rows;
}

const noRows = (rules: FlowRules, edges: number): Kept => ({
  rules,
  edges,
  down: new Rows(),
  up: new Rows(),
  parts: new Rows(),
});

function bringOn(rows: Kept, structure: Structure): void {
  const { rules } = rows;
  for (; rows.edges < structure.edgeCount; rows.edges++) {
    const edge = rows.edges;
    const [from, to] = [structure.edgeFrom(edge), structure.edgeTo(edge)];
    if (rules.contains(structure, edge)) rows.parts.add(from, to, edge);
    const sign = rules.flow(structure, edge);
    if (sign === 0) continue;
    const [source, target] = sign === 1 ? [from, to] : [to, from];
    rows.down.add(source, target, edge);
    rows.up.add(target, source, edge);
  }
  for (const one of [rows.down, rows.up, rows.parts]) one.settle();
}
