import type { EntryState, Json } from '../../../catalog/change-set.ts';
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

/** A text in one language; folded: case, accents and spaces at the ends forgiven. */
interface Folded {
  readonly language: string;
  readonly text: string;
}

/** What a term is called, and what it means, folded. */
interface TermTexts {
  readonly name: readonly Folded[];
  readonly synonyms: readonly Folded[];
  readonly definition: readonly Folded[];
}

const NO_TEXTS: TermTexts = { name: [], synonyms: [], definition: [] };

export const textsOf = (scene: Scene, term: number): TermTexts =>
  scene.derived(term, foldedTexts) ?? NO_TEXTS;

const foldedTexts = ({ properties: { name, synonyms, definition } }: EntryState): TermTexts => ({
  name: folded(name),
  synonyms: folded(synonyms),
  definition: folded(definition),
});

function folded(value: Json | undefined): readonly Folded[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
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
