import type { Column } from './columns.ts';
import { measures } from './measures.ts';

/** A column that knows where it stands. */
export interface StandingColumn extends Column {
  readonly x: number;
}

/**
 * Columns side by side. Gutters between lanes are as wide as the room asks for: `ratio` is width to height of what
 * the picture is looked at through, so that it fills it in both directions.
 */
export function standing(
  columns: readonly Column[],
  { height, ratio }: { height: number; ratio: number },
): readonly StandingColumn[] {
  const isInner = (at: number) => columns[at]?.lane === columns[at + 1]?.lane;
  const gutters = columns
    .slice(0, -1)
    .map((_, at) => (isInner(at) ? measures.innerGutter : undefined));
  const used = sum(columns.map(({ width }) => width)) + sum(gutters.map((gutter) => gutter ?? 0));
  const between = gutters.filter((gutter) => gutter === undefined).length;
  const wish = (height * ratio - used) / Math.max(1, between);
  const gutter = Math.round(Math.min(measures.widestGutter, Math.max(measures.gutter, wish)));
  let x = 0;
  return columns.map((column, at) => {
    const left = x;
    x += column.width + (gutters[at] ?? gutter);
    return { ...column, x: left };
  });
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
