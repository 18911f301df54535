import type { Bilingual } from '@linaje/graph-schema';
import type { Flows } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Holding } from '../../master/holding.ts';

export const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof severities)[number];

/** What all rules look at: the scene, and what is worked out once for all of them. */
export interface Audited {
  readonly scene: Scene;
  readonly holding: Holding;
  /** The graph of flow paths (⇝). */
  readonly paths: Flows;
  /** Whether lineage of fields is known at all in a system: its silence then means something. */
  readonly knownByField: (system: number) => boolean;
}

/** One question about the shape of the catalog. A rule costs one file and one word in the list. */
export interface Rule {
  /** `M1`: as the rules are known, and as findings are identified for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** What is asked, why it matters and how to mend it. */
  readonly question: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  readonly find: (audited: Audited) => Iterable<Suspicion>;
}

/** What a rule found, in ordinals and edge numbers of the scene. */
export interface Suspicion {
  /** What it is about; with the rule it is the finding's identity. */
  readonly subjects: readonly number[];
  /** Where it depends on the case. */
  readonly severity?: Severity;
  /** What proves it, beside the subjects; so that it can be drawn. */
  readonly entries?: readonly number[];
  readonly edges?: readonly number[];
  /** Figures and words that belong to the evidence. */
  readonly says?: Readonly<Record<string, string | number>>;
}

/** One step more severe, where the subject is critical. */
export function raisedIfCritical(
  { structure }: Scene,
  subject: number,
  severity: Severity,
): Severity {
  const critical =
    structure.counted(subject, 'critical') === 'true' ||
    structure.counted(subject, 'criticality') === 'CRITICAL';
  return critical ? (severities[severities.indexOf(severity) + 1] ?? severity) : severity;
}
