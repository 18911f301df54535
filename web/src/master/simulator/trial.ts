/** What is tried: sample values by source, and whatever is taken instead of what is declared. */
export interface Trial {
  /** `2026-11-22`. */
  readonly today: string;
  readonly given: readonly Given[];
  /** Strategies tried in this order; undefined for the attribute's own rules. */
  readonly rules: readonly string[] | undefined;
  /** What a person fixed; empty for nothing. */
  readonly override: string;
  /** Who won the attribute that is followed; empty for nobody. */
  readonly followed: string;
}

/** What one source offers. */
export interface Given {
  /** The id of a contributing field, or the name of a source that is only supposed. */
  readonly source: string;
  readonly value: string;
  /** A day; empty where it is not known. */
  readonly on: string;
  readonly valid: boolean;
  /** Instead of the declared one; empty for that. */
  readonly rank: string;
  /** Of a group, the values of its other attributes, in their order. */
  readonly others: readonly string[];
}

/** A trial as it stands in the address. What is left out is as at the beginning. */
export interface TrialAddress {
  readonly attribute?: string | undefined;
  readonly today?: string | undefined;
  readonly given?: string | undefined;
  readonly rules?: string | undefined;
  readonly fixed?: string | undefined;
  readonly followed?: string | undefined;
}

const longest: Readonly<Record<keyof TrialAddress, number>> = {
  attribute: 64,
  today: 10,
  given: 6_000,
  rules: 400,
  fixed: 500,
  followed: 200,
};

/** Takes what it understands and drops the rest. */
export function readTrial(search: Readonly<Record<string, unknown>>): TrialAddress {
  const taken = Object.entries(longest).flatMap(([name, most]) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' && value.length <= most ? [[name, value]] : [];
  });
  return Object.fromEntries(taken) as TrialAddress; // built from these names
}

/** The trial of an address, over one to begin with. */
export function trialIn(address: TrialAddress, start: Trial): Trial {
  return {
    today: isDay(address.today) ? address.today : start.today,
    given: address.given === undefined ? start.given : givenIn(address.given),
    rules: address.rules === undefined ? start.rules : address.rules.split(',').filter(isWord),
    override: address.fixed ?? start.override,
    followed: address.followed ?? start.followed,
  };
}

/** The address of a trial; what is as at the beginning is left out. */
export function addressOf(trial: Trial, start: Trial): Omit<TrialAddress, 'attribute'> {
  const said = { given: coded(trial.given), before: coded(start.given) };
  return {
    today: trial.today === start.today ? undefined : trial.today,
    given: said.given === said.before ? undefined : said.given,
    rules: trial.rules?.join(','),
    fixed: trial.override === '' ? undefined : trial.override,
    followed: trial.followed === '' ? undefined : trial.followed,
  };
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isWord = (text: string): boolean => /^[A-Z_]+$/.test(text);

/** Rows are parted by `~`, cells by `|`; both are written out where they stand in a text. */
const coded = (given: readonly Given[]): string =>
  given
    .map(({ source, value, on, valid, rank, others }) =>
      [source, value, on, valid ? '' : '!', rank, ...others].map(cell).join('|'),
    )
    .join('~');

const codes: Readonly<Record<string, string>> = { '%': '%25', '|': '%7C', '~': '%7E' };
const signs = new Map(Object.entries(codes).map(([sign, code]) => [code, sign]));
const cell = (text: string): string => text.replace(/[%|~]/g, (sign) => codes[sign] ?? sign);
const uncell = (text: string): string =>
  text.replace(/%(25|7C|7E)/g, (code) => signs.get(code) ?? code);

function givenIn(text: string): readonly Given[] {
  return text.split('~').map((row) => {
    const [source = '', value = '', on = '', valid = '', rank = '', ...others] = row
      .split('|')
      .map(uncell);
    return {
      source,
      value,
      on: isDay(on) ? on : '',
      valid: valid !== '!',
      rank: /^\d{1,3}$/.test(rank) ? rank : '',
      others,
    };
  });
}
