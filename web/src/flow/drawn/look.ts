import type { FlowLevel } from '../flow-query.ts';

/** How the flow is looked at. */
export interface Look {
  readonly level: FlowLevel;
  readonly touches: string | undefined;
  /** Of everything, only what is on the path of what is picked, or only what differs. */
  readonly only: 'lit' | 'changed' | undefined;
  readonly opened: readonly string[];
  /** What shows one step more than the picture around a thing. */
  readonly widened: readonly string[];
  /** On paper there is room for long names. */
  readonly onPaper?: boolean | undefined;
}

/** Nothing is picked; on the path of what is picked; or stepping back. */
export type Light = 'plain' | 'lit' | 'back';

/** What the light falls on: what is picked, or else what differs. */
export interface Lighting {
  readonly picked: boolean;
  readonly compared: boolean;
}

interface Lightable {
  readonly lit: boolean;
  readonly mark: string | null;
}

export function lightOn({ lit, mark }: Lightable, { picked, compared }: Lighting): Light {
  if (picked) return lit ? 'lit' : 'back';
  return compared && mark === 'STAYED' ? 'back' : 'plain';
}
