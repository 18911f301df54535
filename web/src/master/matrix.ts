import { shortName } from '../flow/panel/where.ts';
import type { Attribute } from './master-query.ts';
import { gapOf, precedence } from './precedence.ts';
import type { Contribution, Gap, Standing } from './precedence.ts';

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}
/** A contribution and where it comes from. */
export interface Ranked extends Contribution, Standing {
  readonly id: string;
  readonly system: string;
  readonly path: string;
  readonly trustMin: number | null;
}
export interface Row {
  readonly attribute: Attribute;
  readonly ranked: readonly Ranked[];
  readonly gap: Gap | undefined;
}
/** Attributes against the systems that feed them, the busiest system first. */
export interface Matrix {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export function matrixOf(attributes: readonly Attribute[]): Matrix {
  const named = new Map<string, { name: string; count: number }>();
  const rows = attributes.map((attribute) => {
    const live = new Map(attribute.sources.map((source) => [source.edge, source.live]));
    const ranked = precedence(
      attribute.contributions.edges.map(({ node, ...edge }) => {
        const place = node.dataset?.node;
        const system = place?.systems.nodes[0] ?? place ?? node;
        const known = named.get(system.id);
        named.set(system.id, { name: system.name, count: (known?.count ?? 0) + 1 });
        const path = place ? `${shortName(place.name)}.${node.name}` : node.name;
        return { ...edge, system: system.id, path, live: live.get(edge.id) ?? true };
      }),
    );
    return { attribute, ranked, gap: gapOf({ ...attribute, ranked }) };
  });
  const columns = [...named].map(([id, one]) => ({ id, ...one }));
  columns.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return { columns, rows };
}
