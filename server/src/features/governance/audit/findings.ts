import type { Id, Instant } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { whatRestsOn } from '../../measure/rests-on.ts';
import { acceptancesIn, reasonToReopen } from './acceptance.ts';
import type { Acceptance, Reopened } from './acceptance.ts';
import type { Found } from './audit.ts';
import { severities } from './rule.ts';
import { settingsIn } from './settings.ts';

/** Open or accepted while it is found; afterwards resolved, unless only its rule was switched off. */
export const findingStates = ['OPEN', 'ACCEPTED', 'RESOLVED', 'NOT_ASKED'] as const;
export type FindingState = (typeof findingStates)[number];

/** A finding with its life and its place among the others. */
export interface Finding extends Found {
  readonly state: FindingState;
  readonly acceptance: Acceptance | undefined;
  /** Why an accepted finding is open again. */
  readonly reopened: Reopened | undefined;
  /** Keys of the findings that this one follows from; shown, not hidden. */
  readonly causes: readonly string[];
  /** Objectives that rest on a subject. */
  readonly objectives: readonly Id[];
  /** The moment at which it is told of; left out for the present. */
  readonly on?: Instant;
}

/**
 * Findings as people see them: accepted ones stay accepted while their evidence stands and their time runs; the rest
 * are open. The severe ones that objectives rest on come first, by the weight that the house gives their rule.
 */
export function findings(scene: Scene, found: readonly Found[]): readonly Finding[] {
  const resting = restingOn(scene);
  const causes = causesAmong(scene, found, resting);
  const acceptanceOf = acceptancesIn(scene);
  const settings = settingsIn(scene);
  const weightOf = ({ rule, severity, objectives }: Finding): number =>
    settings(rule).weight * (severities.indexOf(severity) + 1) * (1 + objectives.length);
  return found
    .map((one): Finding => {
      const acceptance = acceptanceOf(one);
      const reopened = acceptance && reasonToReopen(one, acceptance, scene.now);
      const state = acceptance && !reopened ? ('ACCEPTED' as const) : ('OPEN' as const);
      const objectives = objectivesOf(scene, one, resting);
      return { ...one, state, acceptance, reopened, causes: causes(one), objectives };
    })
    .map((one) => ({ one, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight || (a.one.key < b.one.key ? -1 : 1))
    .map(({ one }) => one);
}

type Resting = (subject: Id) => ReadonlySet<number>;

/** What rests on a subject, worked out once for each. */
function restingOn(scene: Scene): Resting {
  const known = new Map<Id, ReadonlySet<number>>();
  return (subject) => {
    const before = known.get(subject);
    if (before) return before;
    const ordinal = scene.structure.ordinal(subject);
    const resting = ordinal === undefined ? [] : whatRestsOn(scene, ordinal);
    const found = new Set(resting.map((one) => one.ordinal));
    known.set(subject, found);
    return found;
  };
}

function objectivesOf(scene: Scene, { subjects }: Found, resting: Resting): readonly Id[] {
  const objectives = subjects
    .flatMap((subject) => [...resting(subject)])
    .filter((one) => scene.structure.kind(one) === 'Objective');
  return [...new Set(objectives)].map((one) => scene.structure.id(one));
}

/** Rules whose findings follow from others, and those that can be their cause: what rests on the one has the other. */
const causedBy: Readonly<Record<string, readonly string[]>> = {
  V2: ['M1', 'M2'],
  C1: ['M1', 'M2'],
  C2: ['M1', 'M2'],
  C3: ['M1', 'M2'],
  F4: ['F3'],
};

function causesAmong(scene: Scene, found: readonly Found[], resting: Resting) {
  const byRule = Map.groupBy(found, ({ rule }) => rule.id);
  return ({ rule, subjects }: Found): readonly string[] => {
    const roots = (causedBy[rule.id] ?? []).flatMap((id) => byRule.get(id) ?? []);
    if (roots.length === 0) return [];
    const concerned = subjects.flatMap((subject) => scene.structure.ordinal(subject) ?? []);
    return roots
      .filter((root) =>
        root.subjects.some((subject) => concerned.some((one) => resting(subject).has(one))),
      )
      .map(({ key }) => key);
  };
}
