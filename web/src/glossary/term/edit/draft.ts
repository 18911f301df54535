import type { VariablesOf } from '../../../remote/graphql.ts';
import { languages } from '../../../texts/i18n.ts';
import type { CHANGE_TERM } from '../deeds.ts';
import type { TermTexts } from '../term-query.ts';

export const texts = ['name', 'definition', 'scopeNote'] as const;
export const lists = ['synonyms', 'abbreviations', 'examples'] as const;
export type Property = (typeof texts)[number] | (typeof lists)[number];

/** A property in a language, `definition.es`: what people say and versions are compared by. */
export type Unit = `${Property}.${string}`;
export type Draft = Readonly<Record<Unit, string>>;

/** What two people have written in one place, and what was there before. */
export interface Clash {
  readonly unit: Unit;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Everything that can be edited, as it stands; lists with a line for each. */
export function draftOf(term: TermTexts): Draft {
  const spoken = new Set<string>(languages);
  for (const { language } of [...term.nameByLanguage, ...term.definitionByLanguage])
    spoken.add(language);
  const units = [...spoken].flatMap((language): [Unit, string][] => [
    ...texts.map((name): [Unit, string] => [
      `${name}.${language}`,
      term[`${name}ByLanguage`].find((one) => one.language === language)?.text ?? '',
    ]),
    ...lists.map((name): [Unit, string] => [
      `${name}.${language}`,
      term[`${name}ByLanguage`].find((one) => one.language === language)?.texts.join('\n') ?? '',
    ]),
  ]);
  return Object.fromEntries(units);
}

export const unitsOf = (draft: Draft): readonly Unit[] => Object.keys(draft) as Unit[]; // a draft's keys are units

export function partsOf(unit: Unit): { readonly property: Property; readonly language: string } {
  const dot = unit.indexOf('.');
  const property = [...texts, ...lists].find((one) => one === unit.slice(0, dot));
  if (!property) throw new Error(`A draft has no ${unit}`);
  return { property, language: unit.slice(dot + 1) };
}

/** Units that say something else than before. */
export const changedIn = (before: Draft, after: Draft): readonly Unit[] =>
  unitsOf(after).filter((unit) => tidy(before[unit]) !== tidy(after[unit]));

/** Where both wrote, and not the same; and where only the other did. */
export function compare(
  before: Draft,
  { mine, theirs }: { readonly mine: Draft; readonly theirs: Draft },
): { readonly clashes: readonly Clash[]; readonly onlyTheirs: readonly Unit[] } {
  const [byMe, byThem] = [changedIn(before, mine), changedIn(before, theirs)];
  return {
    clashes: byThem
      .filter((unit) => byMe.includes(unit) && tidy(mine[unit]) !== tidy(theirs[unit]))
      .map((unit) => ({
        unit,
        before: tidy(before[unit]),
        mine: tidy(mine[unit]),
        theirs: tidy(theirs[unit]),
      })),
    onlyTheirs: byThem.filter((unit) => !byMe.includes(unit)),
  };
}

type TermInput = VariablesOf<typeof CHANGE_TERM>['set'];

/** What is to be sent: only what says something else than before; what was cleared is empty. */
export function inputOf(before: Draft, after: Draft): TermInput {
  const byProperty = Map.groupBy(changedIn(before, after), (unit) => partsOf(unit).property);
  const said = [...byProperty].map(([property, units]) => [
    property,
    units.map((unit) => ({
      language: partsOf(unit).language,
      ...(lists.some((one) => one === property)
        ? { texts: linesOf(after[unit]) }
        : { text: tidy(after[unit]) || null }),
    })),
  ]);
  return Object.fromEntries(said) as TermInput; // built by the names of the input
}

const linesOf = (text: string | undefined): readonly string[] =>
  tidy(text).split('\n').filter(Boolean);

const tidy = (text: string | undefined): string =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
