import type { Id } from '../../../catalog/change-set.ts';
import { canonical, sha256 } from '../../../catalog/identity.ts';
import type { Scene } from '../../../reading/scene.ts';
import { audited } from './audited.ts';
import { keyOfFinding } from './finding-key.ts';
import { once } from './once.ts';
import { rules as allRules } from './rules/index.ts';
import type { Audited, Rule, Severity, Suspicion } from './rule.ts';
import { limitIn, moved, settingsIn } from './settings.ts';
import type { Setting } from './settings.ts';

/** A finding as a rule sees it at one moment; its life (accepted, resolved) is kept apart. */
export interface Found {
  readonly rule: Rule;
  /** `M1|id,id`: rule and sorted subjects, whatever the evidence. */
  readonly key: string;
  readonly severity: Severity;
  /** In the order in which the title names them. */
  readonly subjects: readonly Id[];
  readonly entries: readonly Id[];
  readonly edges: readonly Id[];
  readonly says: Readonly<Record<string, string | number>>;
  /** Changes whenever what proves the finding changes. */
  readonly evidenceHash: string;
}

/** What each rule found, by its id; a rule that is switched off found nothing, and is not among them. */
export type Answers = ReadonlyMap<string, readonly Found[]>;

/** Everything the rules find in a scene, each finding once. Pure: the same scene gives the same findings. */
export const audit = (scene: Scene, rules: readonly Rule[] = allRules): readonly Found[] =>
  [...ask(scene, rules).values()].flat();

/** Asks these rules, as far as the house wants them asked. */
export function ask(scene: Scene, rules: readonly Rule[]): Answers {
  const known = audited(scene);
  const settings = settingsIn(scene);
  return new Map(
    rules
      .map((rule) => [rule, settings(rule)] as const)
      .filter(([, { asked }]) => asked)
      .map(([rule, setting]) => [rule.id, foundBy(rule, known, setting)]),
  );
}

function foundBy(rule: Rule, known: Audited, setting: Setting): readonly Found[] {
  const found = new Map<string, Found>();
  for (const suspicion of rule.find(known, limitIn(rule, setting))) {
    const subjects = idsOf(suspicion.subjects, (one) => known.scene.structure.id(one));
    const key = keyOfFinding(rule.id, subjects);
    if (found.has(key)) continue;
    const severity = moved(rule, setting, suspicion.severity ?? rule.severity);
    found.set(key, findingOf(known.scene, suspicion, { rule, key, severity, subjects }));
  }
  return [...found.values()];
}

/** What proves it is told when somebody asks: most findings are only counted, or held beside others by their keys. */
function findingOf(
  { structure }: Scene,
  suspicion: Suspicion,
  named: Pick<Found, 'rule' | 'key' | 'severity' | 'subjects'>,
): Found {
  const entries = once(() => idsOf(suspicion.entries, (one) => structure.id(one)).toSorted());
  const edges = once(() => idsOf(suspicion.edges, (one) => structure.edgeId(one)).toSorted());
  const says = suspicion.says ?? {};
  const hash = once(() => sha256(canonical([entries(), edges(), says])));
  return {
    ...named,
    get entries() {
      return entries();
    },
    get edges() {
      return edges();
    },
    says,
    get evidenceHash() {
      return hash();
    },
  };
}

/** Their ids, each once. */
const idsOf = (numbers: readonly number[] = [], idOf: (number: number) => Id): readonly Id[] =>
  numbers.length < 2 ? numbers.map(idOf) : [...new Set(numbers)].map(idOf);
