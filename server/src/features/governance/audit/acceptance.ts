import { entryId, keyOf } from '@linaje/graph-schema';
import type { Id, Json } from '../../../catalog/change-set.ts';
import { sha256 } from '../../../catalog/identity.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Found } from './audit.ts';

/** What a person decided about a finding: accepted, for a reason, until a day, on this evidence. */
export interface Acceptance {
  readonly reason: string;
  readonly until: string | undefined;
  readonly evidenceHash: string;
}

/** Why an accepted finding is open again. */
export type Reopened = 'EVIDENCE_CHANGED' | 'TIME_IS_UP';

interface Identified {
  readonly rule: { readonly id: string };
  readonly subjects: readonly Id[];
}

/** The key of the entry that keeps what was decided about a finding; long lists of subjects by their hash. */
export function findingKey({ rule, subjects }: Identified): string {
  const sorted = subjects.toSorted().join(',');
  return keyOf(rule.id, subjects.length > 20 ? sha256(sorted) : sorted);
}

export const findingId = (found: Identified): Id => entryId('Finding', findingKey(found));

/** What stands decided about findings at the moment of a scene. */
export function acceptancesIn(scene: Scene): (found: Identified) => Acceptance | undefined {
  const known = new Map<Id, Acceptance>();
  const rules = new Set<Json | undefined>();
  for (const kept of scene.all('Finding')) {
    const acceptance = acceptanceIn(scene.properties(kept));
    if (!acceptance) continue;
    known.set(scene.structure.id(kept), acceptance);
    rules.add(scene.property(kept, 'rule'));
  }
  return (found) => (rules.has(found.rule.id) ? known.get(findingId(found)) : undefined);
}

function acceptanceIn(values: Readonly<Record<string, Json>>): Acceptance | undefined {
  const { state, reason, until, evidenceHash } = values;
  if (state !== 'ACCEPTED' || typeof evidenceHash !== 'string') return undefined;
  const texts = Object.values((reason ?? {}) as Record<string, string>); // a map of languages
  return {
    reason: texts[0] ?? '',
    until: typeof until === 'string' ? until : undefined,
    evidenceHash,
  };
}

/** Another evidence, or the end of its time, opens an accepted finding again. */
export function reasonToReopen(
  { evidenceHash }: Pick<Found, 'evidenceHash'>,
  acceptance: Acceptance,
  now: string,
): Reopened | undefined {
  if (acceptance.evidenceHash !== evidenceHash) return 'EVIDENCE_CHANGED';
  const isOver = acceptance.until !== undefined && acceptance.until < now.slice(0, 10);
  return isOver ? 'TIME_IS_UP' : undefined;
}
