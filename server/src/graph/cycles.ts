import type { Flows } from './flows.ts';
import { marksFor } from './marks.ts';

/**
 * The strongly connected components with more than one node, or with a node that flows into itself, among what lies below the starts.
 * Tarjan 1972, "Depth-first search and linear graph algorithms", with a stack of its own instead of recursion.
 */
export function cycles(flows: Flows, starts: Iterable<number>): number[][] {
  using order = marksFor(flows.bound);
  using lowest = marksFor(flows.bound);
  using waiting = marksFor(flows.bound);
  const found: number[][] = [];
  const component: number[] = [];
  let met = 0;

  for (const start of starts) if (!order.has(start)) walk(start);
  return found;

  function enter(node: number): Visit {
    order.set(node, met);
    lowest.set(node, met);
    met += 1;
    waiting.set(node, 1);
    component.push(node);
    const next: number[] = [];
    flows.each(node, 'DOWN', (one) => next.push(one));
    return { node, next, at: 0, own: next.includes(node) };
  }

  function walk(start: number) {
    const visits = [enter(start)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const next = visit.next[visit.at++];
      if (next === undefined) {
        visits.pop();
        leave(visit, visits.at(-1));
      } else if (!order.has(next)) visits.push(enter(next));
      else if (waiting.get(next) === 1) sink(visit.node, order.get(next));
    }
  }

  function sink(node: number, to: number) {
    if (to < lowest.get(node)) lowest.set(node, to);
  }

  function leave({ node, own }: Visit, back: Visit | undefined) {
    if (back) sink(back.node, lowest.get(node));
    if (lowest.get(node) !== order.get(node)) return;
    const members = component.splice(component.lastIndexOf(node));
    for (const member of members) waiting.set(member, 0);
    if (members.length > 1 || own) found.push(members);
  }
}

interface Visit {
  readonly node: number;
  readonly next: readonly number[];
  at: number;
  /** It flows into itself. */
  readonly own: boolean;
}
