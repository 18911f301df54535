import { uncentred } from '../flow/address.ts';
import type { FlowAddress } from '../flow/address.ts';

/** Kinds that data flows through: a hit of these lights its path. */
const flowing: ReadonlySet<string> = new Set([
  'System',
  'Dataset',
  'Field',
  'Process',
  'MasterEntity',
  'MasterAttribute',
]);

/** On the flow page what data flows through is shown in its picture. */
export const staysOnFlow = (kind: string): boolean => flowing.has(kind);

/** The flow page's address for something that was found, keeping how the flow is looked at: the whole of it, as it may be anywhere. */
export const whereTo = (id: string, old: FlowAddress): FlowAddress => ({
  ...uncentred(old),
  show: undefined,
  only: undefined,
  find: undefined,
  touches: id,
});
