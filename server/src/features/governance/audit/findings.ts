import { entryId, keyOf } from '@linaje/graph-schema';
import type { EntryState, Id } from '../../../catalog/change-set.ts';
import { sha256 } from '../../../catalog/identity.ts';
import type { Scene } from '../../../reading/scene.ts';
import { whatRestsOn } from '../../measure/rests-on.ts';
import type { Found } from './audit.ts';
import { severities } from './rule.ts';

/** What a person decided about a finding: accepted, for a reason, until a day, on this evidence. */
export interface Acceptance {
  readonly reason: string;
  readonly until: string | undefined;
  readonly evidenceHash: string;
}

/** The values of the entry that keeps what was decided. */
type Decided = Pick<EntryState, 'properties'>;

/** A finding with its life and its place among the others. */
export interface Finding extends Found {
  readonly state: 'OPEN' | 'ACCEPTED';
  readonly acceptance: Acceptance | undefined;
  /** Why an accepted finding is open again. */
  readonly reopened: 'EVIDENCE_CHANGED' | 'TIME_IS_UP' | undefined;
  /** Keys of the findings that this one follows from; shown, not hidden. */
  readonly causes: readonly string[];
  /** Objectives that rest on a subject. */
  readonly objectives: readonly Id[];
}

/** The key of the entry that keeps what was decided about a finding; long lists of subjects by their hash. */
export function findingKey({ rule, subjects }: Pick<Found, 'rule' | 'subjects'>): string {
  const sorted = subjects.toSorted().join(',');
  return keyOf(rule.id, subjects.length > 20 ? sha256(sorted) : sorted);
}

export const findingId = (found: Pick<Found, 'rule' | 'subjects'>): Id =>
  entryId('Finding', findingKey(found));

/**
 * Findings as people see them: accepted ones stay accepted while their evidence stands and their time runs; the rest
 * are open. The severe ones that objectives rest on come first.
 */
export function findings(
  scene: Scene,
  found: readonly Found[],
  decided: (id: Id) => Decided | undefined,
): readonly Finding[] {
  const resting = restingOn(scene);
  const causes = causesAmong(scene, found, resting);
  return found
    .map((one): Finding => {
      const acceptance = acceptanceIn(decided(findingId(one)));
      const reopened = acceptance && reasonToReopen(one, acceptance, scene.now);
      const state = acceptance && !reopened ? ('ACCEPTED' as const) : ('OPEN' as const);
      const objectives = objectivesOf(scene, one, resting);
      return { ...one, state, acceptance, reopened, causes: causes(one), objectives };
    })
    .sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1));
}

const weight = ({ severity, objectives }: Finding): number =>
  (severities.indexOf(severity) + 1) * (1 + objectives.length);

function acceptanceIn(entry: Decided | undefined): Acceptance | undefined {
  const { state, reason, until, evidenceHash } = entry?.properties ?? {};
  if (state !== 'ACCEPTED' || typeof evidenceHash !== 'string') return undefined;
  const texts = Object.values((reason ?? {}) as Record<string, string>);
  return {
    reason: texts[0] ?? '',
    until: typeof until === 'string' ? until : undefined,
    evidenceHash,
  };
}

function reasonToReopen(
  { evidenceHash }: Found,
  acceptance: Acceptance,
  now: string,
): Finding['reopened'] {
  if (acceptance.evidenceHash !== evidenceHash) return 'EVIDENCE_CHANGED';
  const over = acceptance.until !== undefined && acceptance.until < now.slice(0, 10);
  return over ? 'TIME_IS_UP' : undefined;
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
