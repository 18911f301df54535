import type { Operation } from '../../catalog/change-set.ts';
import { isOpen } from '../../catalog/overlay.ts';
import type { DeedRefusal, Desk } from '../catalog/deed.ts';
import type { Finding } from './audit/findings.ts';
import { findingId, findingKey } from './audit/acceptance.ts';

export interface Acceptance {
  readonly reason: string;
  /** A day; left out: as long as the evidence stands. */
  readonly until?: string | undefined;
}

/** Accepts a finding as it stands, with its reason; another evidence opens it again. Undefined when it went in. */
export async function acceptFinding<Failure>(
  desk: Desk<Failure>,
  { key, finding }: { key: string; finding: Finding | undefined },
  { reason, until }: Acceptance,
): Promise<Failure | undefined> {
  if (!finding) return desk.refuse([unknown(key)]);
  const today = desk.scene.now.slice(0, 10);
  const faults: DeedRefusal[] = [
    ...(reason.trim() === '' ? [{ code: 'REASON_MISSING' as const, thing: key }] : []),
    ...(until !== undefined && until < today
      ? [{ code: 'UNTIL_PAST' as const, thing: key, data: { until } }]
      : []),
  ];
  if (faults.length > 0) return desk.refuse(faults);
  const [language = 'es'] = desk.languages;
  const { rule, subjects, severity, evidenceHash } = finding;
  return desk.commit([
    ...keeping(desk, finding, {
      name: { es: rule.question.es, en: rule.question.en },
      rule: rule.id,
      subjects: subjects.slice(0, MOST_SUBJECTS),
      severity,
      state: 'ACCEPTED',
      reason: { [language]: reason.trim() },
      until: until ?? null,
      evidenceHash,
    }),
    ...about(desk, finding),
  ]);
}

/** Takes an acceptance back: the finding is open again. */
export async function reopenFinding<Failure>(
  desk: Desk<Failure>,
  { key, finding }: { key: string; finding: Finding | undefined },
): Promise<Failure | undefined> {
  if (!finding) return desk.refuse([unknown(key)]);
  const decided = desk.facts.entry(findingId(finding))?.properties['state'] === 'ACCEPTED';
  if (!decided) return desk.refuse([{ code: 'FINDING_NOT_ACCEPTED', thing: key }]);
  return desk.commit(keeping(desk, finding, { state: 'OPEN' }));
}

/** The model's bound of a list. */
const MOST_SUBJECTS = 1_000;

const unknown = (key: string): DeedRefusal => ({
  code: 'FINDING_UNKNOWN',
  thing: key.slice(0, 80),
});

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
    .slice(0, 100)
    .map((subject) => ({
      do: 'connect',
      type: 'ABOUT',
      from: { kind: 'Finding', key: findingKey(finding) },
      to: { id: subject },
    }));
}
