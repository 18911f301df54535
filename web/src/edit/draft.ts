/** What somebody writes: a text for each unit, a unit being what is said and compared by itself. */
export type Draft = Readonly<Record<string, string>>;

/** What two people have written in one place, and what was there before. */
export interface Clash {
  readonly unit: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

interface Sides {
  readonly mine: Draft;
  readonly theirs: Draft;
}

/** Units that say something else than before, those that are gone included. */
export const changedIn = (before: Draft, after: Draft): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (unit) => tidy(before[unit]) !== tidy(after[unit]),
  );

/** Where both wrote, and not the same; and where only the other did. */
export function compare(
  before: Draft,
  { mine, theirs }: Sides,
): { readonly clashes: readonly Clash[]; readonly onlyTheirs: readonly string[] } {
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

/** What is there now with what I changed laid over it; where we clashed, what was chosen. */
export const joined = (
  before: Draft,
  { mine, theirs, chosen }: Sides & { readonly chosen: Draft },
): Draft => ({
  ...theirs,
  ...Object.fromEntries(changedIn(before, mine).map((unit) => [unit, mine[unit] ?? ''])),
  ...chosen,
});

/** Spaces at the ends of lines and empty lines around a text say nothing. */
export const tidy = (text: string | undefined): string =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
