import { laneOf } from '../../catalog/lane-of.ts';
import type { Lane } from '../../flow/layout/scene.ts';
import { ranks } from './ranks.ts';

export type Part = 'SUBJECT' | 'EVIDENCE' | 'BETWEEN' | 'AROUND';

interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

interface Node {
  readonly part: Part;
  readonly entry: Named;
  /** What it stands in, the outermost first. */
  readonly within: readonly Named[];
  /** Of its system. */
  readonly roles: readonly string[];
}

/** As much of the answer as is drawn. */
export interface Drawable {
  readonly nodes: readonly Node[];
  readonly edges: readonly {
    readonly edge: string;
    readonly label: string;
    readonly source: string;
    readonly target: string;
    readonly marked: boolean;
  }[];
}

/** A box of the picture: a thing, or a dataset with the fields of it that matter. */
export interface EvidenceBox {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Where it stands, above its name. */
  readonly within: string;
  readonly part: Part | undefined;
  /** Of its system; undefined for what stands in none. */
  readonly lane: Lane | undefined;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly part: Part }[];
  readonly column: number;
  readonly height: number;
}

export interface EvidenceLine {
  readonly id: string;
  readonly from: { readonly box: string; readonly below?: number };
  readonly to: { readonly box: string; readonly below?: number };
  readonly marked: boolean;
  /** `Portal · usuarios · movil feeds …`, for those who do not see the picture. */
  readonly sentence: string;
}

export interface Evidence {
  readonly boxes: readonly EvidenceBox[];
  readonly lines: readonly EvidenceLine[];
}

const BOX = { head: 46, row: 24, rowsEnd: 6 } as const;

const heightOf = (rows: number): number =>
  BOX.head + (rows === 0 ? 0 : rows * BOX.row + BOX.rowsEnd);

/** From the answer to what is drawn: fields as rows of their datasets, things in columns from where data come. */
export function evidence({ nodes, edges }: Drawable): Evidence {
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const drafts = new Map<string, Draft>();
  for (const node of nodes) place(drafts, node);
  // A system that only surrounds boxes is told above their names.
  const surrounding = new Set(
    [...drafts.values()].flatMap(({ wholes }) => wholes.map(({ id }) => id)),
  );
  for (const [id, { thing }] of drafts) {
    if (thing.__typename === 'System' && surrounding.has(id) && !ends.has(id)) drafts.delete(id);
  }
  const home = new Map<string, { readonly box: string; readonly row: number }>();
  for (const [box, { rows }] of drafts) {
    home.set(box, { box, row: -1 });
    rows.forEach(({ entry }, row) => home.set(entry.id, { box, row }));
  }
  const names = new Map(nodes.map((node) => [node.entry.id, pathOf(node)]));
  const lines = edges.flatMap(({ edge, source, target, label, marked }): EvidenceLine[] => {
    const [from, to] = [home.get(source), home.get(target)];
    if (!from || !to) return [];
    const sentence = `${names.get(source) ?? ''} ${label} ${names.get(target) ?? ''}`;
    return [{ id: edge, from: portOf(from), to: portOf(to), marked, sentence }];
  });
  const columns = ranks(
    [...drafts.keys()],
    lines.map(({ from, to }) => [from.box, to.box] as const),
  );
  const subjects = new Set(
    nodes.filter(({ part }) => part === 'SUBJECT').map(({ entry }) => entry.id),
  );
  for (const draft of drafts.values()) {
    if (draft.wholes.some(({ id }) => subjects.has(id))) draft.part = 'SUBJECT';
  }
  return {
    boxes: [...drafts].map(([id, draft]) => boxOf(draft, columns.get(id) ?? 0)),
    lines: merged(lines),
  };
}

const IN_LANES: ReadonlySet<string> = new Set(['System', 'Dataset']);

interface Draft {
  readonly thing: Named;
  readonly wholes: readonly Named[];
  readonly roles: readonly string[];
  part: Part | undefined;
  readonly rows: Node[];
}

function place(drafts: Map<string, Draft>, node: Node): void {
  const { entry, within, part, roles } = node;
  const dataset = entry.__typename === 'Field' ? within.at(-1) : undefined;
  if (dataset) {
    const draft = drafts.get(dataset.id);
    if (draft) draft.rows.push(node);
    else {
      const wholes = within.slice(0, -1);
      drafts.set(dataset.id, { thing: dataset, wholes, roles, part: undefined, rows: [node] });
    }
    return;
  }
  const draft = drafts.get(entry.id);
  if (draft) draft.part = part;
  else drafts.set(entry.id, { thing: entry, wholes: within, roles, part, rows: [] });
}

const boxOf = ({ thing, wholes, roles, part, rows }: Draft, column: number): EvidenceBox => ({
  id: thing.id,
  kind: thing.__typename,
  name: thing.name,
  within: wholes.map(({ name }) => name).join(' · '),
  part,
  lane: IN_LANES.has(thing.__typename) ? laneOf(roles) : undefined,
  rows: rows.map(({ entry, part: own }) => ({ id: entry.id, name: entry.name, part: own })),
  column,
  height: heightOf(rows.length),
});

const portOf = ({ box, row }: { box: string; row: number }): EvidenceLine['from'] => ({
  box,
  below: row < 0 ? BOX.head / 2 : BOX.head + (row + 0.5) * BOX.row,
});

const pathOf = ({ entry, within }: Node): string =>
  entry.__typename === 'Field' || entry.__typename === 'Dataset'
    ? [...within, entry].map(({ name }) => name).join(' · ')
    : entry.name;

/** What several say between the same two ends is one line, marked where any of it is. */
function merged(lines: readonly EvidenceLine[]): readonly EvidenceLine[] {
  const byEnds = Map.groupBy(
    lines,
    ({ from, to }) => `${from.box} ${String(from.below)} ${to.box} ${String(to.below)}`,
  );
  return [...byEnds.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const marked = all.some((one) => one.marked);
    const sentence = [...new Set(all.map((one) => one.sentence))].join('; ');
    return [{ ...first, marked, sentence }];
  });
}
