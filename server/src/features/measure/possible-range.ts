import type { Values } from '../../catalog/change-set.ts';
import { formulas, isFormula } from './formulas.ts';
import type { Range } from './range.ts';

const ANY: Range = { low: -Infinity, high: Infinity };

/** The values that a metric can take: those of its formula, narrowed by what the metric itself declares. */
export function possibleRange({ formula, range }: Values): Range {
  const name = String(formula);
  const formal = isFormula(name) ? formulas[name].range : ANY;
  const declared = (range ?? {}) as { low?: number | null; high?: number | null }; // the model's shape
  return {
    low: Math.max(formal.low, declared.low ?? -Infinity),
    high: Math.min(formal.high, declared.high ?? Infinity),
  };
}
