import type { Model } from '@linaje/graph-schema';
import { belongingsIn } from './belongings.ts';
import type { Entries } from './entries.ts';
import { explain } from './excerpt.ts';
import { asked } from './full-text.ts';
import type { FullText } from './full-text.ts';
import { kindTiers } from './kind-tiers.ts';
import { leading } from './leading.ts';
import type { NameIndex } from './name-index.ts';
import { narrow } from './narrow.ts';
import type { FacetName, Hit, Narrowing, Page, Reading, SearchAnswer } from './reading.ts';
import { searchable } from './searchable.ts';
import type { Shape } from './shape.ts';
import { meant, vocabularyOf } from './suggestion.ts';
import type { Vocabulary } from './suggestion.ts';
import { scoreOf, typeahead } from './typeahead.ts';
import { plain } from './words.ts';
import type { Word } from './words.ts';

/** Up to so many hits are ranked by how well their whole text fits; more are ranked by their names alone. */
const RANKED_BY_TEXT = 3_000;
/** No answer lists more at once. */
const LONGEST_PAGE = 500;

export interface SearchParts {
  readonly model: Model;
  readonly shape: Shape;
  readonly entries: Entries;
  readonly names: NameIndex;
  readonly text: FullText;
}

export interface Search {
  belongsTo: Reading['belongsTo'];
  search(text: string, options: { narrowed?: Narrowing } & Page): SearchAnswer;
  typeahead(text: string, options: { kinds?: readonly string[]; first: number }): readonly Hit[];
}

export function searchIn({ model, shape, entries, names, text }: SearchParts): Search {
  const { cards, structure } = shape;
  const tiers = kindTiers(model);
  const tier = (ordinal: number): number => tiers[cards.kindCode(ordinal)] ?? 9;
  const belongings = belongingsIn(model, shape);
  let vocabulary: { words: Vocabulary; of: number } | undefined;

  function search(question: string, options: { narrowed?: Narrowing } & Page): SearchAnswer {
    const words = asked(question);
    const found =
      words.length === 0 ? [] : text.matching(words).filter((one) => structure.live(one));
    const { passing, facets } = narrow(found, belongings, options.narrowed ?? {});
    const from = Math.max(0, options.offset);
    const to = from + Math.min(Math.max(0, options.first), LONGEST_PAGE);
    const page = ordered(question, words, passing, to).slice(from, to);
    return {
      hits: page.map((ordinal) => hit(ordinal, words)),
      totalCount: passing.length,
      facets,
      suggestion: found.length === 0 ? suggestion(words) : null,
    };
  }

  function wantedBy(kinds: readonly string[] | undefined): (ordinal: number) => boolean {
    if (!kinds) return () => true;
    const codes = new Set(kinds.map((kind) => model.kinds.findIndex(({ name }) => name === kind)));
    return (ordinal) => codes.has(cards.kindCode(ordinal));
  }

  /** A term of just this name, other exact names, terms, then the rest. */
  function ordered(
    question: string,
    words: readonly Word[],
    wanted: readonly number[],
    count: number,
  ): readonly number[] {
    if (wanted.length === 0) return [];
    const byName = new Int32Array(cards.length).fill(1 << 20);
    names.each(plain(question), (hit) => {
      const score = scoreOf(hit, tier(hit.ordinal));
      if (score < (byName[hit.ordinal] ?? 0)) byName[hit.ordinal] = score;
    });
    if (wanted.length > RANKED_BY_TEXT) {
      const score = (ordinal: number): number =>
        Math.min(byName[ordinal] ?? 0, (4 << 16) | (tier(ordinal) << 12));
      return leading(wanted, count, score);
    }
    const isWanted = new Set(wanted);
    const ranked = text.ranked(words).filter((one) => isWanted.has(one));
    const place = (ordinal: number): number => {
      const score = (byName[ordinal] ?? 0) >> 16;
      // Of one name what people name stands before what machines name: the golden attribute before its columns.
      if (score < 2) return (score << 4) | tier(ordinal);
      return tier(ordinal) === 0 ? 2 << 4 : 3 << 4;
    };
    return leading(ranked, count, place);
  }

  function hit(ordinal: number, words: readonly Word[]): Hit {
    const state = entries.find(cards.id(ordinal))?.state;
    const kind = cards.kind(ordinal);
    const id = cards.id(ordinal);
    if (!state) throw new Error(`No entry came back for ${kind} ${id}`);
    return { id, kind, ...explain(searchable(state, model.kind(kind)), words) };
  }

  /** The nearest name that is in use, where a slip of typing explains an empty answer. */
  function suggestion(words: readonly Word[]): string | null {
    if (words.length === 0) return null;
    if (!vocabulary || names.size - vocabulary.of > vocabulary.of >> 6) {
      vocabulary = { words: vocabularyOf(names.texts()), of: names.size };
    }
    const corrected = meant(
      words.flatMap(({ parts }) => parts),
      vocabulary.words,
    );
    const [best] = corrected === undefined ? [] : begin(corrected, undefined, 1);
    return best?.excerpt.replace(/[«»]/g, '') ?? null;
  }

  function begin(
    question: string,
    kinds: readonly string[] | undefined,
    first: number,
  ): readonly Hit[] {
    const isWanted = wantedBy(kinds);
    const found = typeahead(names, question, Math.min(first, LONGEST_PAGE), {
      size: cards.length,
      tier,
      allowed: (ordinal) => isWanted(ordinal) && structure.live(ordinal),
    });
    const words = asked(question);
    return found.map((ordinal) => hit(ordinal, words));
  }

  return {
    search,
    belongsTo(id) {
      const ordinal = structure.ordinal(id);
      const of = (name: FacetName): readonly string[] => {
        const [code] = ordinal === undefined ? [] : belongings[name].codes([ordinal]);
        return code === undefined ? [] : belongings[name].values(code);
      };
      return { kind: of('kind'), domain: of('domain'), status: of('status'), owner: of('owner') };
    },
    typeahead: (question, { kinds, first }) => begin(question.slice(0, 500), kinds, first),
  };
}
