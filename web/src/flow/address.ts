/** What a person looks at on the flow page, as it stands in the address. Defaults are left out of it. */
export interface FlowAddress {
  readonly level?: 'dataset' | undefined;
  /** The entry whose path is lit. */
  readonly touches?: string | undefined;
  /** Show only that path. */
  readonly only?: '1' | undefined;
  /** Opened in place, joined by commas. */
  readonly open?: string | undefined;
  /** A day, `2026-11-22`: the flow as it was known at its end. */
  readonly asof?: string | undefined;
  readonly view?: 'table' | undefined;
  /** An entry that has no place in the picture, shown in the side panel only. */
  readonly show?: string | undefined;
}

/** An entry's id, or `namespace:` with a name of any signs. */
const ID = /^([\w-]{1,64}|namespace:.{1,2000})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Takes what it understands and drops the rest, so that a mangled link still shows the flow. */
export function readAddress(search: Readonly<Record<string, unknown>>): FlowAddress {
  const { level, touches, only, open, asof, view, show } = search;
  const opened = text(open)
    ?.split(',')
    .filter((id) => ID.test(decoded(id)));
  return tidy({
    level: level === 'dataset' ? level : undefined,
    touches: matching(touches, ID),
    only: only === '1' ? only : undefined,
    open: opened && opened.length > 0 ? opened.join(',') : undefined,
    asof: isDay(asof) ? asof : undefined,
    view: view === 'table' ? view : undefined,
    show: matching(show, ID),
  });
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));

const tidy = (address: FlowAddress): FlowAddress =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));

export const openedIn = ({ open }: FlowAddress): readonly string[] =>
  open?.split(',').map(decoded) ?? [];

/** A namespace may hold a comma itself. */
const coded = (id: string): string => id.replaceAll('%', '%25').replaceAll(',', '%2C');
const decoded = (part: string): string => part.replaceAll('%2C', ',').replaceAll('%25', '%');

/** The address with one thing opened, or closed where it was open. */
export function toggled(address: FlowAddress, id: string): FlowAddress {
  const opened = openedIn(address);
  const next = opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id];
  return tidy({ ...address, open: next.length > 0 ? next.map(coded).join(',') : undefined });
}
