import type { Id } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { concernIn, withSubdomains, withTeams } from './concern.ts';
import type { Concern } from './concern.ts';
import type { Finding } from './findings.ts';
import type { Severity } from './rule.ts';

/** What findings are narrowed down by; what is left out narrows nothing. */
export interface Filter {
  /** Ids as `M1`, or letters as `M`. */
  readonly rules?: readonly string[] | undefined;
  readonly severities?: readonly Severity[] | undefined;
  readonly states?: readonly Finding['state'][] | undefined;
  /** What it is about, or is proven by. */
  readonly subject?: Id | undefined;
  /** A person, with the teams they belong to, or a team: who answers for a subject. */
  readonly owner?: Id | undefined;
  /** What people answer for only through their teams is left out. */
  readonly direct?: boolean | undefined;
  readonly system?: Id | undefined;
  readonly domain?: Id | undefined;
  readonly objective?: Id | undefined;
  /** Only where nobody answers for a subject, or where none stands in a system. */
  readonly without?: Lacking | undefined;
}

export const lackings = ['OWNER', 'SYSTEM'] as const;
export type Lacking = (typeof lackings)[number];

/** A finding with who and what it concerns. */
export interface Placed {
  readonly finding: Finding;
  readonly concern: Concern;
}

export type Dimension = keyof Filter;

/** Findings under a filter, and under all of it but one dimension, for counting what that one would give. */
export interface Narrowed {
  readonly kept: readonly Finding[];
  without(dimension: Dimension): readonly Placed[];
}

export function narrowed(scene: Scene, all: readonly Finding[], filter: Filter): Narrowed {
  const concernOf = concernIn(scene);
  const placed = all.map((finding): Placed => ({ finding, concern: concernOf(finding) }));
  const tests = testsOf(scene, filter);
  const under = (left?: Dimension) =>
    placed.filter((one) => tests.every(([name, passes]) => name === left || passes(one)));
  return { kept: under().map(({ finding }) => finding), without: under };
}

const LISTS = { OWNER: 'owners', SYSTEM: 'systems' } as const;

type Test = readonly [Dimension, (one: Placed) => boolean];

function testsOf(scene: Scene, filter: Filter): readonly Test[] {
  const { rules, severities, states, subject, owner, system, domain, objective, without } = filter;
  const tests: Test[] = [];
  const test = (name: Dimension, passes: Test[1]) => void tests.push([name, passes]);
  if (rules?.length) test('rules', ({ finding }) => isAmong(rules, finding.rule.id));
  if (severities?.length) {
    test('severities', ({ finding }) => severities.includes(finding.severity));
  }
  if (states?.length) test('states', ({ finding }) => states.includes(finding.state));
  if (subject) {
    test('subject', ({ finding: { subjects, entries } }) =>
      [...subjects, ...entries].includes(subject));
  }
  if (owner) {
    const owners = filter.direct ? new Set([owner]) : withTeams(scene, owner);
    test('owner', ({ concern }) => concern.owners.some((one) => owners.has(one)));
  }
  if (system) test('system', ({ concern }) => concern.systems.includes(system));
  if (domain) {
    const domains = withSubdomains(scene, domain);
    test('domain', ({ concern }) => concern.domains.some((one) => domains.has(one)));
  }
  if (without) test('without', ({ concern }) => concern[LISTS[without]].length === 0);
  if (objective) test('objective', ({ finding }) => finding.objectives.includes(objective));
  return tests;
}

/** `M1` by its id or by its letter. */
export const isAmong = (asked: readonly string[], rule: string): boolean =>
  asked.includes(rule) || asked.includes(rule.replace(/\d+$/, ''));

/** Of what was asked for, what is neither a rule nor a letter of rules. */
export const unknownAmong = (
  asked: readonly string[],
  rules: readonly { readonly id: string }[],
): readonly string[] => {
  const known = new Set(rules.flatMap(({ id }) => [id, id.replace(/\d+$/, '')]));
  return asked.filter((one) => !known.has(one));
};
