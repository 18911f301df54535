import type { Operation } from '../../catalog/change-set.ts';
import { isOpen } from '../../catalog/overlay.ts';
import type { DeedRefusal, Desk } from '../catalog/deed.ts';
import { titleOf } from './audit/finding-words.ts';
import type { Finding } from './audit/findings.ts';
import type { Scene } from '../../reading/scene.ts';
import { findingId, findingKey } from './audit/acceptance.ts';

export interface Acceptance {
  readonly reason: string;
  /** A day; left out: as long as the evidence stands. */
  readonly until?: string | undefined;
}

/** A finding by its key; undefined where the audit does not find it. */
export interface Asked {
  readonly key: string;
  readonly finding: Finding | undefined;
}

/** One change set takes them all. */
const AT_ONCE = 50;

/** Accepts findings as they stand, for a reason; another evidence opens them again. Undefined when all went in. */
export async function acceptFindings<Failure>(
  desk: Desk<Failure>,
  asked: readonly Asked[],
  { reason, until }: Acceptance,
): Promise<Failure | undefined> {
  const thing = asked[0]?.key.slice(0, 80) ?? '';
  const today = desk.scene.now.slice(0, 10);
  const faults: DeedRefusal[] = [
    ...faultsOf(asked),
    ...(reason.trim() === '' ? [{ code: 'REASON_MISSING' as const, thing }] : []),
    ...(until !== undefined && until < today
      ? [{ code: 'UNTIL_PAST' as const, thing, data: { until } }]
      : []),
  ];
  if (faults.length > 0) return desk.refuse(faults);
  const [language = 'es'] = desk.languages;
  const decided = {
    state: 'ACCEPTED',
    reason: { [language]: reason.trim() },
    until: until ?? null,
  };
  return desk.commit(
    foundIn(asked).flatMap((finding) => [
      ...keeping(desk, finding, { ...whatItIs(desk.scene, finding), ...decided }),
      ...about(desk, finding),
    ]),
  );
}

const titled = (scene: Scene, finding: Finding, speech: 'es' | 'en'): string =>
  titleOf(scene, finding, { speech, languages: [speech] });

const whatItIs = (scene: Scene, finding: Finding) => {
  const { rule, subjects, severity, evidenceHash } = finding;
  return {
    name: { es: titled(scene, finding, 'es'), en: titled(scene, finding, 'en') },
    rule: rule.id,
    subjects: subjects.slice(0, MOST_SUBJECTS),
    severity,
    evidenceHash,
  };
};

/** Takes acceptances back: the findings are open again. */
export async function reopenFindings<Failure>(
  desk: Desk<Failure>,
  asked: readonly Asked[],
): Promise<Failure | undefined> {
  const isAccepted = (finding: Finding) =>
    desk.facts.entry(findingId(finding))?.properties['state'] === 'ACCEPTED';
  const faults: DeedRefusal[] = [
    ...faultsOf(asked),
    ...foundIn(asked)
      .filter((finding) => !isAccepted(finding))
      .map(({ key }) => ({ code: 'FINDING_NOT_ACCEPTED' as const, thing: key })),
  ];
  if (faults.length > 0) return desk.refuse(faults);
  return desk.commit(
    foundIn(asked).flatMap((finding) => keeping(desk, finding, { state: 'OPEN' })),
  );
}

const foundIn = (asked: readonly Asked[]): readonly Finding[] =>
  asked.flatMap(({ finding }) => finding ?? []);

function faultsOf(asked: readonly Asked[]): readonly DeedRefusal[] {
  if (asked.length === 0) return [{ code: 'NO_FINDINGS' }];
  if (asked.length > AT_ONCE) {
    return [{ code: 'TOO_MANY_FINDINGS', data: { found: asked.length, limit: AT_ONCE } }];
  }
  return asked
    .filter(({ finding }) => !finding)
    .map(({ key }) => ({ code: 'FINDING_UNKNOWN', thing: key.slice(0, 80) }));
}

/** The model's bound of a list. */
const MOST_SUBJECTS = 1_000;
/** So many of its subjects are tied to what was decided, so that many decisions fit into one change. */
const MOST_TIES = 8;

type Kept = Extract<Operation, { do: 'put' }>['set'];

/** Writes the entry of a finding, on the version that is there. */
function keeping<Failure>(
  { facts }: Desk<Failure>,
  finding: Finding,
  set: NonNullable<Kept>,
): Operation[] {
  const entry = { kind: 'Finding', key: findingKey(finding) };
  const there = facts.entry(findingId(finding));
  if (!there) return [{ do: 'create', entry, set }];
  const restored: Operation[] = isOpen(there)
    ? []
    : [{ do: 'restore', entry, expectedVersion: there.version }];
  return [...restored, { do: 'change', entry, set, expectedVersion: there.version }];
}

/** The edges to its subjects that are not there yet. */
function about<Failure>(
  { facts, scene: { model, structure } }: Desk<Failure>,
  finding: Finding,
): Operation[] {
  const id = findingId(finding);
  const known = new Set(facts.neighbours(id, 'ABOUT', 'out', 'open'));
  return finding.subjects
    .filter((subject) => {
      const ordinal = structure.ordinal(subject);
      const kind = ordinal === undefined ? undefined : structure.kind(ordinal);
      return kind && model.pair('ABOUT', 'Finding', kind) && !known.has(subject);
    })
    .slice(0, MOST_TIES)
    .map((subject) => ({
      do: 'connect',
      type: 'ABOUT',
      from: { kind: 'Finding', key: findingKey(finding) },
      to: { id: subject },
    }));
}
