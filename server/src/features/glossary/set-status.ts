import { speechOf } from '../../api/errors.ts';
import type { Sentence } from '../../api/sentences/sentence.ts';
import type { Operation } from '../../catalog/change-set.ts';
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
  { status, languages }: { status: keyof typeof comesFrom; languages: readonly string[] },
): DeedRefusal | undefined {
  const found = (scene.structure.counted(ordinal, 'status') ?? 'DRAFT') as TermStatus; // of the model
  const allowed = comesFrom[status];
  if (allowed.includes(found)) return undefined;
  const speech = speechOf(languages);
  const list = new Intl.ListFormat(speech, { type: 'disjunction' });
  const data = {
    found: words[found][speech],
    allowed: list.format(allowed.map((one) => words[one][speech])),
  };
  return { code: 'WRONG_STATUS', thing: name, data };
}

const words: Readonly<Record<TermStatus, Sentence>> = {
  DRAFT: { es: 'en borrador', en: 'a draft' },
  IN_REVIEW: { es: 'en revisión', en: 'under review' },
  APPROVED: { es: 'aprobado', en: 'approved' },
  REJECTED: { es: 'rechazado', en: 'rejected' },
  DEPRECATED: { es: 'en desuso', en: 'deprecated' },
};

/** The change that gives a term a status. */
export const settingStatus = (
  { id, expectedVersion }: TermAsSeen,
  status: TermStatus,
): Operation => ({ do: 'change', entry: { id }, set: { status }, expectedVersion });
