import { isMarked } from '../../look/marks.ts';
import type { Marked } from '../../look/marks.ts';
import { kindOf } from '../flow-query.ts';
import type { Flow, FlowEdge, FlowNode } from '../flow-query.ts';

/** Something that differs between the two states, as it is listed. */
export interface Difference {
  readonly id: string;
  readonly mark: Marked;
  /** What it is in the picture: where one goes to see it. */
  readonly spot: string;
  readonly of:
    | {
        readonly is: 'thing';
        readonly name: string;
        readonly kind: string;
        readonly within: string | undefined;
        readonly counts: readonly Count[];
      }
    | {
        readonly is: 'flow';
        readonly from: string;
        readonly to: string;
        readonly flows: number;
        readonly was: number | undefined;
      };
}

/** A number that is another one than before. */
export interface Count {
  readonly of: 'datasets' | 'fields' | 'attributes';
  readonly was: number;
  readonly count: number;
}

/**
 * Everything that came, went or changed: things first, then flows, as they come in the answer. Of what came or went as a
 * whole its parts are not told again.
 */
export function differences({ nodes, edges }: Flow): readonly Difference[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const names = new Map<string, string>(
    nodes.flatMap((node) => [node, ...node.attributes].map(({ id, name }) => [id, name] as const)),
  );
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? '';
    const parent = byId.get(id)?.parent;
    return parent === null || parent === undefined ? name : `${nameOf(parent)} › ${name}`;
  };
  const isWhole = (node: FlowNode | undefined): boolean =>
    node !== undefined &&
    (node.mark === 'CAME' || node.mark === 'WENT' || isWhole(byId.get(node.parent ?? '')));
  return [
    ...nodes
      .filter(({ parent }) => !isWhole(byId.get(parent ?? '')))
      .flatMap((node) => [
        ...thing(node, {
          kind: kindOf(node),
          within: names.get(node.parent ?? ''),
          counts: countsOf(node),
        }),
        ...(isWhole(node) ? [] : node.attributes).flatMap((attribute) =>
          thing(attribute, { kind: 'MasterAttribute', within: node.name, counts: [] }),
        ),
      ]),
    ...edges.flatMap((edge) => flow(edge, nameOf)),
  ];
}

function thing(
  { id, name, mark }: { id: string; name: string; mark: string | null },
  about: { kind: string; within: string | undefined; counts: readonly Count[] },
): Difference[] {
  return isMarked(mark) ? [{ id, mark, spot: id, of: { is: 'thing', name, ...about } }] : [];
}

function flow(
  { id, from, to, flows, was, mark }: FlowEdge,
  nameOf: (id: string) => string,
): Difference[] {
  if (!isMarked(mark)) return [];
  const ends = { from: nameOf(from), to: nameOf(to) };
  return [{ id, mark, spot: from, of: { is: 'flow', ...ends, flows, was: was ?? undefined } }];
}

function countsOf({ was, datasets, fields, attributes }: FlowNode): Count[] {
  if (!was) return [];
  const pairs = [
    { of: 'datasets', was: was.datasets, count: datasets },
    { of: 'fields', was: was.fields, count: fields },
    { of: 'attributes', was: was.attributes, count: attributes.length },
  ] as const;
  return pairs.filter((one) => one.was !== one.count);
}
