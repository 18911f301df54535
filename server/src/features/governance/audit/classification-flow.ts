import type { Flows } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { FlowFacts, Protection } from './flow-facts.ts';
import { flowFacts } from './flow-facts.ts';
import { flowPaths, narrowed } from './flow-paths.ts';
import { privacyClasses } from './privacy-classes.ts';
import type { PrivacyClasses } from './privacy-classes.ts';

/** How a field or attribute came to carry data of a class. */
export interface Carried {
  /** Somebody said so of the field itself; otherwise only lineage does. */
  readonly said: boolean;
  /** The step before, and the edge it goes by; undefined where the way begins. */
  readonly from: number | undefined;
  readonly edge: number | undefined;
  /** What protects the data on this way; nothing where they come as they are. */
  readonly marks: readonly Protection[];
}

export type Carriers = ReadonlyMap<number, Carried>;

/** Which fields and attributes carry personal data, and which of them data of a special category. */
export interface ClassificationFlow {
  readonly personal: Carriers;
  readonly special: Carriers;
}

/**
 * Personal data along lineage: it stops only at ANONYMISED; what is pseudonymised, encrypted or generalised stays
 * personal, marked; UNKNOWN counts as pseudonymised, and aggregation alone stops nothing. Worked out, never kept as if
 * somebody had said it. Of two ways the unprotected one is told, and of two such the shortest.
 */
export function classificationFlow(
  scene: Scene,
  classes: PrivacyClasses = privacyClasses(scene),
  factOf: FlowFacts = flowFacts(scene),
  stops: (node: number) => boolean = () => false,
  paths: Flows = flowPaths(scene, factOf),
): ClassificationFlow {
  const flows = narrowed(paths, (edge) => factOf(edge).protection !== 'ANONYMISED');
  const carries = (node: number) => !stops(node) && canCarry(scene, node);
  const of = (said: ReadonlySet<number>) =>
    carriers(
      [...said].filter((one) => canCarry(scene, one)),
      { flows, protectionOf: (edge) => factOf(edge).protection, carries },
    );
  return { personal: of(classes.PERSONAL), special: of(classes.SPECIAL) };
}

export interface Carrying {
  /** Where data go on without being made anonymous. */
  readonly flows: Flows;
  readonly protectionOf: (edge: number) => Protection;
  /** Whether a node can carry data, and nobody has cut it. */
  readonly carries: (node: number) => boolean;
}

/** First everything that is reached as it is, then from its rim everything that is reached in some protected form. */
export function carriers(
  said: readonly number[],
  { flows, protectionOf, carries }: Carrying,
): Carriers {
  const found = new Map<number, Carried>();
  const plain: number[] = [];
  const marked: Step[] = [];

  for (const one of said) {
    found.set(one, { said: true, from: undefined, edge: undefined, marks: [] });
    plain.push(one);
  }
  for (let at = 0; at < plain.length; at++) {
    const from = plain[at]!; // `at` is below the length
    flows.each(from, 'DOWN', (to, edge) => {
      if (protectionOf(edge) === 'NONE') meet({ from, to, edge }, plain);
      else marked.push({ from, to, edge });
    });
  }
  for (let at = 0; at < marked.length; at++) {
    const step = marked[at]!; // `at` is below the length
    if (!meet(step)) continue;
    flows.each(step.to, 'DOWN', (to, edge) => marked.push({ from: step.to, to, edge }));
  }
  return found;

  function meet({ from, to, edge }: Step, queue: number[] = []): boolean {
    if (found.has(to) || !carries(to)) return false;
    const protection = protectionOf(edge);
    const before = found.get(from)?.marks ?? [];
    const marks =
      protection === 'NONE' || before.includes(protection) ? before : [...before, protection];
    found.set(to, { said: false, from, edge, marks });
    queue.push(to);
    return true;
  }
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
}

/** Data are carried by fields and attributes; and by a dataset to which an attribute is published as a whole. */
function canCarry({ structure }: Scene, one: number): boolean {
  const kind = structure.kind(one);
  return kind === 'Field' || kind === 'MasterAttribute' || kind === 'Dataset';
}

/** The way by which a carrier came to carry, from where somebody said so, as nodes with the edge that leads to each. */
export function wayTo(
  carried: Carriers,
  node: number,
): readonly { readonly node: number; readonly edge: number | undefined }[] {
  const way = [];
  for (let one: number | undefined = node; one !== undefined; one = carried.get(one)?.from) {
    way.push({ node: one, edge: carried.get(one)?.edge });
  }
  return way.reverse();
}
