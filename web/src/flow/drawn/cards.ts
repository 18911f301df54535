import { faultOf } from '../faults.ts';
import { kindOf } from '../flow-query.ts';
import type { FlowAttribute, FlowNode, Mark } from '../flow-query.ts';
import type { Lane } from '../layout/scene.ts';
import { lightOn } from './look.ts';
import type { Light, Lighting, Look } from './look.ts';
import { sizeOf } from './size.ts';
import type { Measure } from './size.ts';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly light: Light;
  readonly mark: Mark | null;
  readonly of:
    | { readonly is: 'attribute'; readonly attribute: FlowAttribute }
    | { readonly is: 'dataset'; readonly fields: number; readonly was: number | undefined }
    | { readonly is: 'field' };
}

/** How much a box holds. */
export interface Holds {
  readonly datasets: number;
  readonly fields: number;
  readonly attributes: number;
}

/** A box with all it shows. */
export interface Card extends Holds {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Its name in the lines in which it is drawn. */
  readonly title: readonly string[];
  readonly width: number;
  readonly lane: Lane;
  readonly light: Light;
  readonly mark: Mark | null;
  /** What it held before, where it changed. */
  readonly was: Holds | undefined;
  /** The name of the system, of a dataset that stands for itself. */
  readonly within: string | undefined;
  readonly rows: readonly Row[];
  /** `fixed` where there is nothing to open, or the level already shows everything. */
  readonly state: 'open' | 'closed' | 'fixed';
  /** Neighbours that are not shown, where only what is around something is. */
  readonly more: { readonly up: number; readonly down: number };
  /** Shows one step more than the others. */
  readonly widened: boolean;
}

interface Placed {
  readonly node: FlowNode;
  readonly inside: readonly FlowNode[];
  /** What it stands in that is no box. */
  readonly within: FlowNode | undefined;
}

export interface DrawingGuests {
  readonly look: Look;
  readonly measure: Measure;
  readonly light: Lighting;
}

/** Rows of a closed golden record: the large one shows more of itself. */
const ROWS = { large: 6, small: 2, largeFrom: 11 } as const;

export function cardOf(
  { node, inside, within }: Placed,
  { look, measure, light }: DrawingGuests,
): Card {
  const rows = [...attributeRows(node, look, light), ...inside.map((one) => rowOf(one, light))];
  const { id, name, lane, datasets, fields, mark, was } = node;
  const texts = {
    lane,
    name,
    about: within?.name ?? '',
    rows: rows.map((row) => ({ name: row.name, note: noteWidth(row, measure) })),
  };
  return {
    id,
    kind: kindOf(node),
    name,
    ...sizeOf(texts, measure, look.onPaper ? 'paper' : 'screen'),
    lane,
    light: lightOn(node, light),
    mark,
    was: was ?? undefined,
    within: within?.name,
    datasets,
    fields,
    attributes: node.attributes.length,
    rows,
    state: stateOf(node, look),
    more: { up: node.moreUpstream, down: node.moreDownstream },
    widened: look.widened.includes(id),
  };
}

const rowOf = (node: FlowNode, light: Lighting): Row => ({
  id: node.id,
  name: node.name,
  light: lightOn(node, light),
  mark: node.mark,
  of:
    node.kind === 'Field'
      ? { is: 'field' }
      : { is: 'dataset', fields: node.fields, was: node.was?.fields },
});

/** What stands at the end of a row: of a dataset how many fields it has, of an attribute what is wrong with it. */
function noteWidth({ of }: Row, measure: Measure): number {
  if (of.is === 'dataset') return measure(String(of.fields), 'small');
  return of.is === 'attribute' && faultOf(of.attribute) ? FAULT : 0;
}

/** A sign and two short words, in either language. */
const FAULT = 92;

function stateOf(node: FlowNode, { level, opened }: Look): Card['state'] {
  const open = opened.includes(node.id) ? 'open' : 'closed';
  if (level === 'FIELD') return 'fixed';
  if (node.attributes.length > 0) return hidden(node, []).length > 0 ? open : 'fixed';
  return level === 'DATASET' || node.datasets === 0 || kindOf(node) === 'Dataset' ? 'fixed' : open;
}

/** Field by field only those on the path are there, and all of them are shown. */
function attributeRows(node: FlowNode, look: Look, light: Lighting): Row[] {
  const always = look.touches === undefined ? [] : [look.touches];
  const whole = look.level === 'FIELD' || look.opened.includes(node.id);
  const left = new Set(whole ? [] : hidden(node, always));
  return node.attributes
    .filter((attribute) => !left.has(attribute))
    .map((attribute) => ({
      id: attribute.id,
      name: attribute.name,
      light: lightOn(attribute, light),
      mark: attribute.mark,
      of: { is: 'attribute', attribute },
    }));
}

/** What a closed golden record leaves out: never what is picked or differs, critical attributes and those with sources last. */
function hidden(
  { attributes, mark }: FlowNode,
  always: readonly string[],
): readonly FlowAttribute[] {
  const room = attributes.length >= ROWS.largeFrom ? ROWS.large : ROWS.small;
  if (attributes.length <= room) return [];
  const weight = ({ critical, sources, sameRank }: FlowAttribute) =>
    (critical ? 100 : 0) + (sameRank ? 50 : 0) + sources;
  const shown = new Set([...attributes].sort((a, b) => weight(b) - weight(a)).slice(0, room));
  // Of a record that came or went as a whole every attribute did.
  const differs = (one: FlowAttribute) => mark === 'CHANGED' && one.mark !== 'STAYED';
  return attributes.filter((one) => !shown.has(one) && !differs(one) && !always.includes(one.id));
}
