import type { Bilingual } from '@linaje/graph-schema';
import type { Flows } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Holding } from '../../master/holding.ts';
import type { Activities } from './activities.ts';
import type { ClassificationFlow } from './classification-flow.ts';
import type { Cut } from './cuts.ts';
import type { DanglingFlow } from './dangling-flows.ts';
import type { FlowFacts } from './flow-facts.ts';
import type { Look } from './looks.ts';
import type { PrivacyClasses } from './privacy-classes.ts';
import type { Telling } from './telling.ts';

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
  /** What each flow does to the value it carries. */
  readonly factOf: FlowFacts;
  /** Flow paths lifted to datasets and processes, flows of every mode; only direct ones in the second. */
  readonly byDataset: Flows;
  readonly byDatasetDirect: Flows;
  readonly consumers: ReadonlySet<number>;
  /** What somebody said of privacy, what of it a person cut, and how far it goes along lineage. */
  readonly privacy: PrivacyClasses;
  readonly cuts: ReadonlyMap<number, Cut>;
  readonly carriers: ClassificationFlow;
  /** Datasets that hold personal data, said or brought by lineage. */
  readonly personalDatasets: ReadonlySet<number>;
  readonly activities: Activities;
  readonly dangling: readonly DanglingFlow[];
}

/** One question about the shape of the catalog. A rule costs one file and one word in the list. */
export interface Rule {
  /** `M1`: as the rules are known, and as findings are identified for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** What is found, said of its subjects: `{1}` the first, `{2}` the second, `{all}` all of them. */
  readonly title: Bilingual;
  /** What is asked, why it matters and how to mend it. */
  readonly question: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  /** Where nothing of this was touched, the answer stays as it is. */
  readonly looksAt: readonly Look[];
  /** How the figures and words of its evidence are said. */
  readonly tells?: readonly Telling[];
  /** Limits that a house may set otherwise. */
  readonly thresholds?: Readonly<Record<string, Threshold>>;
  readonly find: (audited: Audited, limit: Limit) => Iterable<Suspicion>;
}

/** A limit as the rule comes with it, and how far it may be moved. */
export interface Threshold {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly about: Bilingual;
}

/** The limit of that name as it stands in the house. */
export type Limit = (name: string) => number;

/** What a rule found, in ordinals and edge numbers of the scene. */
export interface Suspicion {
  /** What it is about, in the order in which the title names it; with the rule it is the finding's identity. */
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
