import type { FlowAddress } from '../flow/address.ts';

/** Kinds that data flows through: a hit of these lights its path. Of the others the side panel tells. */
const flowing: ReadonlySet<string> = new Set([
  'System',
  'Dataset',
  'Field',
  'Process',
  'MasterEntity',
  'MasterAttribute',
]);

/** The flow page's address for something that was found, keeping how the flow is looked at. */
export function whereTo({ id, kind }: { id: string; kind: string }, old: FlowAddress): FlowAddress {
  const kept = { ...old, touches: undefined, show: undefined, only: undefined };
  return flowing.has(kind) ? { ...kept, touches: id } : { ...kept, show: id };
}

const pages = {
  Term: '/terms/$id',
  Person: '/people/$id',
  Team: '/people/$id',
  System: '/catalog/$id',
  Dataset: '/catalog/dataset/$id',
  MasterEntity: '/master/$id',
  Objective: '/objectives/$id',
} as const;

/** The page of its own that a kind has, if any; the others are shown on the flow page. */
export const pageOf = (kind: string): (typeof pages)[keyof typeof pages] | undefined =>
  Object.entries(pages).find(([one]) => one === kind)?.[1];

/** On the flow page what data flows through is shown in its picture. */
export const staysOnFlow = (kind: string): boolean => flowing.has(kind);
