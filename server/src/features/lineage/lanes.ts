/** Where a node of the customer's flow stands, in reading order. */
export const lanes = ['SOURCE', 'PREPARATION', 'MASTER', 'CONSUMPTION', 'OTHER'] as const;
export type Lane = (typeof lanes)[number];

/** The first role that is found decides: a source that also consumes stands among the sources. */
const laneOfRole = {
  SOURCE: 'SOURCE',
  EXTERNAL: 'SOURCE',
  MASTER_HUB: 'MASTER',
  STAGING: 'PREPARATION',
  INTEGRATION: 'PREPARATION',
  CONSUMER: 'CONSUMPTION',
  WAREHOUSE: 'CONSUMPTION',
  ARCHIVE: 'CONSUMPTION',
} as const satisfies Record<string, Lane>;

/** Whether data goes out of it and comes into it. */
export interface Doing {
  readonly out: boolean;
  readonly in: boolean;
}

/** By its roles; without any, by what it does: only read from, only written to, or both. */
export function laneOf(roles: readonly string[], doing: Doing): Lane {
  for (const [role, lane] of Object.entries(laneOfRole)) if (roles.includes(role)) return lane;
  if (doing.out) return doing.in ? 'PREPARATION' : 'SOURCE';
  return doing.in ? 'CONSUMPTION' : 'OTHER';
}
