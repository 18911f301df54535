import type { Json, Operation } from '../../catalog/change-set.ts';
import type { DeedRefusal } from '../catalog/deed.ts';
import type { Scene } from '../../reading/scene.ts';

export type TermStatus = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'REJECTED' | 'DEPRECATED';

/** From which states a term comes to each; what says nothing of its state is a draft. */
const comesFrom: Readonly<Record<Exclude<TermStatus, 'DRAFT'>, readonly TermStatus[]>> = {
  IN_REVIEW: ['DRAFT', 'REJECTED'],
  APPROVED: ['IN_REVIEW'],
  REJECTED: ['IN_REVIEW'],
  DEPRECATED: ['APPROVED'],
};

/** A term, and the version of it that the viewer saw. */
export interface TermAsSeen {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Why a term cannot take this status from the one it has; undefined where it can. */
export function wrongStatus(
  scene: Scene,
  { ordinal, name }: { ordinal: number; name: string },
  status: keyof typeof comesFrom,
): DeedRefusal | undefined {
  const found = (scene.structure.counted(ordinal, 'status') ?? 'DRAFT') as TermStatus; // of the model
  const allowed = comesFrom[status];
  if (allowed.includes(found)) return undefined;
  const data: Record<string, Json> = { found, allowed: allowed.join(', ') };
  return { code: 'WRONG_STATUS', thing: name, data };
}

/** The change that gives a term a status. */
export const settingStatus = (
  { id, expectedVersion }: TermAsSeen,
  status: TermStatus,
): Operation => ({ do: 'change', entry: { id }, set: { status }, expectedVersion });
