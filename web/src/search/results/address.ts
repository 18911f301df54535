/** What a person looks at on the results page. Several values of a facet are joined by commas. */
export interface ResultsAddress {
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly domain?: string | undefined;
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
  /** How many pages are shown; left out for one. */
  readonly pages?: string | undefined;
}

export const facets = ['kind', 'domain', 'status', 'owner'] as const;
export type Facet = (typeof facets)[number];

const VALUES = /^[\w-]{1,64}(,[\w-]{1,64}){0,30}$/;
/** So many pages are walked at most: whoever has not found it by then narrows the search. */
export const MOST_PAGES = 20;

/** Takes what it understands and drops the rest. */
export function readResults(search: Readonly<Record<string, unknown>>): ResultsAddress {
  const { text, pages } = search;
  const count = typeof pages === 'string' ? Number(pages) : NaN;
  const chosen = facets.flatMap((facet) => {
    const values = search[facet];
    return typeof values === 'string' && VALUES.test(values) ? [[facet, values]] : [];
  });
  return {
    ...(typeof text === 'string' && text.trim() !== '' && { text: text.slice(0, 1_000) }),
    ...Object.fromEntries(chosen),
    ...(Number.isInteger(count) && count > 1 && { pages: String(Math.min(count, MOST_PAGES)) }),
  };
}

/** The values chosen of one facet. */
export const chosenIn = (address: ResultsAddress, facet: Facet): readonly string[] =>
  address[facet]?.split(',') ?? [];

/** The address with one value chosen, or no longer; it begins again at the first page. */
export function toggled(address: ResultsAddress, facet: Facet, value: string): ResultsAddress {
  const old = chosenIn(address, facet);
  const next = old.includes(value) ? old.filter((one) => one !== value) : [...old, value];
  return readResults({ ...address, pages: undefined, [facet]: next.join(',') });
}

/** Only the text that is looked for. */
export const whole = ({ text }: ResultsAddress): ResultsAddress => readResults({ text });

export const isNarrowed = (address: ResultsAddress): boolean =>
  facets.some((facet) => address[facet] !== undefined);
