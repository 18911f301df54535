import type { RelationshipDefinition } from '@linaje/graph-schema';
import type { Id, RelationshipState, Values } from '../catalog/change-set.ts';
import { defaultPrecedence, settleEdge } from '../catalog/settle.ts';
import type { Reading } from '../reading/reading.ts';
import type { Context } from './context.ts';
import { handleAt } from './handle.ts';
import type { Handle } from './handle.ts';

/** One edge as the reader sees it from one of its ends; what is said of it is loaded when it is asked for. */
export interface EdgeHandle {
  readonly id: Id;
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  readonly node: Handle;
}

export interface Side {
  readonly definition: RelationshipDefinition;
  readonly direction: 'OUT' | 'IN';
}

/** The live edges of one type at an entry, in order of arrival; those of a symmetric type from both sides. */
export function edgesAt(
  reading: Reading,
  handle: Handle,
  { definition, direction }: Side,
): EdgeHandle[] {
  const { type, symmetric } = definition;
  const wanted = (edge: number) => reading.structure.edgeType(edge) === type;
  const out = direction === 'OUT' || symmetric ? walk(reading, handle, 'OUT', wanted) : [];
  return direction === 'IN' || symmetric ? [...out, ...walk(reading, handle, 'IN', wanted)] : out;
}

/** All live edges at an entry, or those in one direction. */
export const allEdgesAt = (
  reading: Reading,
  handle: Handle,
  direction?: 'OUT' | 'IN',
): EdgeHandle[] => [
  ...(direction === 'IN' ? [] : walk(reading, handle, 'OUT', () => true)),
  ...(direction === 'OUT' ? [] : walk(reading, handle, 'IN', () => true)),
];

function walk(
  reading: Reading,
  { ordinal }: Handle,
  direction: 'OUT' | 'IN',
  wanted: (edge: number) => boolean,
): EdgeHandle[] {
  const { structure } = reading;
  const edges: EdgeHandle[] = [];
  if (ordinal === undefined) return edges;
  const visit = (edge: number, other: number) => {
    if (!wanted(edge) || !structure.edgeLive(edge)) return;
    edges.push({
      id: structure.edgeId(edge),
      type: structure.edgeType(edge),
      direction,
      node: handleAt(reading, other),
    });
  };
  if (direction === 'OUT') structure.eachOut(ordinal, visit);
  else structure.eachIn(ordinal, visit);
  return edges;
}

/** What identifies the edge and what its sources say of it, settled. */
export async function valuesOfEdge(
  { id, type }: { id: Id; type: string },
  { load }: Context,
): Promise<Values> {
  const facts = (await load.facts(id)).filter(says);
  return { ...settleEdge(type, facts, defaultPrecedence), ...facts[0]?.by };
}

export const says = ({ stance }: RelationshipState): boolean => stance === 'says';
