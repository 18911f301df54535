import type { Id } from '../../../catalog/change-set.ts';
import { canonical, sha256 } from '../../../catalog/identity.ts';
import type { Scene } from '../../../reading/scene.ts';
import { audited } from './audited.ts';
import { once } from './once.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule, Severity, Suspicion } from './rule.ts';

/** A finding as a rule sees it at one moment; its life (accepted, resolved) is kept apart. */
export interface Found {
  readonly rule: Rule;
  /** `M1|id,id`: rule and sorted subjects, whatever the evidence. */
  readonly key: string;
  readonly severity: Severity;
  readonly subjects: readonly Id[];
  readonly entries: readonly Id[];
  readonly edges: readonly Id[];
  readonly says: Readonly<Record<string, string | number>>;
  /** Changes whenever what proves the finding changes. */
  readonly evidenceHash: string;
}

/** Everything the rules find in a scene, each finding once. Pure: the same scene gives the same findings. */
export function audit(scene: Scene, rules: readonly Rule[] = allRules): readonly Found[] {
  const known = audited(scene);
  const found = new Map<string, Found>();
  for (const rule of rules) {
    for (const suspicion of rule.find(known)) {
      const subjects = inOrder(suspicion.subjects, (one) => scene.structure.id(one));
      const key = `${rule.id}|${subjects.join(',')}`;
      if (!found.has(key)) found.set(key, findingOf(scene, { rule, key, subjects, suspicion }));
    }
  }
  return [...found.values()];
}

interface Named {
  readonly rule: Rule;
  readonly key: string;
  readonly subjects: readonly Id[];
  readonly suspicion: Suspicion;
}

/** What proves it is told when somebody asks: most findings are only counted, or held beside others by their keys. */
function findingOf({ structure }: Scene, { suspicion, ...named }: Named): Found {
  const entries = once(() => inOrder(suspicion.entries, (one) => structure.id(one)));
  const edges = once(() => inOrder(suspicion.edges, (one) => structure.edgeId(one)));
  const says = suspicion.says ?? {};
  const hash = once(() => sha256(canonical([entries(), edges(), says])));
  return {
    ...named,
    severity: suspicion.severity ?? named.rule.severity,
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

/** Their ids, each once, in order. */
function inOrder(numbers: readonly number[] = [], idOf: (number: number) => Id): readonly Id[] {
  if (numbers.length < 2) return numbers.map(idOf);
  return [...new Set(numbers)].map(idOf).sort();
}
