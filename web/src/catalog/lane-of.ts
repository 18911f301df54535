import type { Lane } from '../flow/layout/scene.ts';

const order: readonly (readonly [role: string, lane: Lane])[] = [
  ['MASTER_HUB', 'MASTER'],
  ['SOURCE', 'SOURCE'],
  ['EXTERNAL', 'SOURCE'],
  ['STAGING', 'PREPARATION'],
  ['INTEGRATION', 'PREPARATION'],
  ['WAREHOUSE', 'CONSUMPTION'],
  ['CONSUMER', 'CONSUMPTION'],
];

/** The lane by whose shape a system is known, from the first of its roles that has one. */
export const laneOf = (roles: readonly string[]): Lane =>
  order.find(([role]) => roles.includes(role))?.[1] ?? 'OTHER';
