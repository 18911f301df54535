import type { Flows, Way } from './flows.ts';

/**
 * Tells of nodes whether any way from them, of no step too, meets a node that is looked for. What one question finds out
 * serves the next: however many nodes are asked about, each is walked from once, and nothing beyond what is met.
 * Nodes in a circle share one answer, so it waits until the circle is closed: Tarjan 1972, with a stack of its own.
 */
export function meeting(
  flows: Flows,
  way: Way,
  isMet: (node: number) => boolean,
): (node: number) => boolean {
  const answers = new Map<number, boolean>();
  /** Of the present walk: under which number a node was entered, and which ones still wait for their circle. */
  const entered = new Map<number, number>();
  const waiting: number[] = [];
  let met = 0;

  function enter(node: number): Visit {
    const number = met++;
    entered.set(node, number);
    waiting.push(node);
    const next: number[] = [];
    const visit: Visit = { node, number, next, at: 0, lowest: number, found: isMet(node) };
    if (visit.found) return visit;
    flows.each(node, way, (one) => {
      visit.found ||= isMet(one) || answers.get(one) === true;
      next.push(one);
    });
    return visit;
  }

  function walk(start: number): void {
    const visits = [enter(start)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const next = visit.found ? undefined : visit.next[visit.at++];
      if (next === undefined) {
        visits.pop();
        leave(visit, visits.at(-1));
        continue;
      }
      const answer = answers.get(next);
      const number = entered.get(next);
      if (answer !== undefined) visit.found ||= answer;
      else if (number === undefined) visits.push(enter(next));
      else visit.lowest = Math.min(visit.lowest, number);
    }
  }

  function leave(visit: Visit, back: Visit | undefined): void {
    const { node, number, found, lowest } = visit;
    if (back) {
      back.found ||= found;
      back.lowest = Math.min(back.lowest, lowest);
    }
    if (found) {
      answers.set(node, true);
      return;
    }
    if (lowest !== number) return;
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      answers.set(one, false);
      if (one === node) break;
    }
  }

  return (node) => {
    const known = answers.get(node);
    if (known !== undefined) return known;
    waiting.length = 0;
    entered.clear();
    walk(node);
    // Where something was met the walk was broken off: whatever still waits leads to where it was.
    for (const one of waiting) answers.set(one, true);
    return answers.get(node) === true;
  };
}

interface Visit {
  readonly node: number;
  readonly number: number;
  readonly next: readonly number[];
  at: number;
  lowest: number;
  found: boolean;
}
