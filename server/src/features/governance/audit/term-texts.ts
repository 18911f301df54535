import type { Json, Values } from '../../../catalog/change-set.ts';
import { fold } from '../../../reading/words.ts';
import type { Scene } from '../../../reading/scene.ts';

/** Terms that people use: neither rejected nor deprecated. */
export const usedTerms = (scene: Scene): readonly number[] =>
  scene
    .all('Term')
    .filter(
      (term) => !['REJECTED', 'DEPRECATED'].includes(scene.structure.counted(term, 'status') ?? ''),
    );

export const isApproved = ({ structure }: Scene, term: number): boolean =>
  structure.counted(term, 'status') === 'APPROVED';

export const glossaryOf = ({ structure }: Scene, term: number): number | undefined =>
  structure.container(term);

/** The texts of a localized value, each with its language; folded: case, accents and spaces at the ends forgiven. */
export function foldedTexts(value: Json | undefined): readonly Folded[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const before = known.get(value);
  if (before) return before;
  const texts = foldedIn(value as Values);
  known.set(value, texts);
  return texts;
}

interface Folded {
  readonly language: string;
  readonly text: string;
}

/** Values never change, so that what was folded for one question serves all others as long as the value is kept. */
const known = new WeakMap<object, readonly Folded[]>();

function foldedIn(value: Values): readonly Folded[] {
  return Object.entries(value).flatMap(([language, said]) =>
    [said]
      .flat()
      .filter((one) => typeof one === 'string')
      .map((one) => ({ language, text: fold(one.trim()) }))
      .filter(({ text }) => text !== ''),
  );
}

/** Relationships from term to term that say that the two are one, or how they differ. */
const TIES = [
  'HAS_BROADER',
  'PART_OF',
  'REPLACED_BY',
  'VALID_VALUE_OF',
  'RELATED_TO',
  'SYNONYM_OF',
  'ANTONYM_OF',
  'EXACT_MATCH',
  'CLOSE_MATCH',
];

export const areTied = (scene: Scene, one: number, other: number): boolean =>
  TIES.some(
    (type) => scene.targets(one, type).includes(other) || scene.sources(one, type).includes(other),
  );
