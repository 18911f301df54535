/** What a person looks at on the flow page, as it stands in the address. Defaults are left out of it. */
export interface FlowAddress {
  readonly level?: 'dataset' | 'field' | undefined;
  /** The entry whose path is lit. */
  readonly touches?: string | undefined;
  /** Show only that path. */
  readonly only?: '1' | undefined;
  /** Opened in place, joined by commas. */
  readonly open?: string | undefined;
  /** The entry that the picture is around. */
  readonly centre?: string | undefined;
  /** How many steps around it; one, when left out. */
  readonly steps?: string | undefined;
  /** What shows one step more, joined by commas: `<id>.up`, `<id>.down`. */
  readonly wider?: string | undefined;
  /** Technical steps are folded into direct lines. */
  readonly folded?: '1' | undefined;
  /** Only what carries personal data. */
  readonly personal?: '1' | undefined;
  /** A day, `2026-11-22`: the flow as it was known at its end. */
  readonly asof?: string | undefined;
  /** A day before that it is held beside. */
  readonly compare?: string | undefined;
  /** A scenario whose flows are held beside today's; then no days are. */
  readonly scenario?: string | undefined;
  /** Show only what differs between the two. */
  readonly changes?: '1' | undefined;
  /** What is looked for in the picture. */
  readonly find?: string | undefined;
  readonly view?: 'table' | undefined;
  /** An entry that has no place in the picture, shown in the side panel only. */
  readonly show?: string | undefined;
}

/** Goes to another address; what is only typed replaces the one before. */
export type Go = (address: FlowAddress, options?: { readonly replace: boolean }) => void;

export type Towards = 'up' | 'down';

export interface WiderStep {
  readonly id: string;
  readonly way: Towards;
}

/** An entry's id, or `namespace:` with a name of any signs. */
const ID = /^([\w-]{1,64}|namespace:.{1,2000})$/;
const WIDER = /^(.{1,2100})\.(up|down)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const STEPS = /^([2-9]|1\d|20)$/;
const FIND = /^.{1,200}$/;

/** Takes what it understands and drops the rest, so that a mangled link still shows the flow. */
export function readAddress(search: Readonly<Record<string, unknown>>): FlowAddress {
  const { level, touches, only, open, centre, steps, wider, find, view, show } = search;
  const around = matching(centre, ID);
  const scenario = matching(search['scenario'], ID);
  const [asof, compare] = [search['asof'], search['compare']].map((day) =>
    isDay(day) && scenario === undefined ? day : undefined,
  );
  return tidy({
    level: level === 'dataset' || level === 'field' ? level : undefined,
    touches: matching(touches, ID),
    only: flag(only),
    open: listed(open, (part) => ID.test(decoded(part))),
    centre: around,
    steps: around === undefined ? undefined : matching(steps, STEPS),
    wider: around === undefined ? undefined : listed(wider, (part) => widerIn(part) !== undefined),
    folded: flag(search['folded']),
    personal: flag(search['personal']),
    asof,
    compare,
    scenario,
    changes: (compare ?? scenario) === undefined ? undefined : flag(search['changes']),
    find: matching(find, FIND),
    view: view === 'table' ? view : undefined,
    show: matching(show, ID),
  });
}

const flag = (value: unknown): '1' | undefined => (value === '1' ? value : undefined);

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

function listed(value: unknown, isGood: (part: string) => boolean): string | undefined {
  const parts = typeof value === 'string' ? value.split(',').filter(isGood) : [];
  return parts.length > 0 ? parts.join(',') : undefined;
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const moment = Date.parse(value);
  // 31 February is read by some as 3 March.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

const tidy = (address: FlowAddress): FlowAddress =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));

export const openedIn = ({ open }: FlowAddress): readonly string[] =>
  open?.split(',').map(decoded) ?? [];

export const stepsIn = ({ steps }: FlowAddress): number => Number(steps ?? 1);

export const widerSteps = ({ wider }: FlowAddress): readonly WiderStep[] =>
  wider?.split(',').flatMap((part) => widerIn(part) ?? []) ?? [];

function widerIn(part: string): WiderStep | undefined {
  const [, id = '', way] = WIDER.exec(part) ?? [];
  const name = decoded(id);
  return ID.test(name) && (way === 'up' || way === 'down') ? { id: name, way } : undefined;
}

/** A namespace may hold a comma itself. */
const coded = (id: string): string => id.replaceAll('%', '%25').replaceAll(',', '%2C');
const decoded = (part: string): string => part.replaceAll('%2C', ',').replaceAll('%25', '%');

/** The address with one thing opened, or closed where it was open. */
export function toggled(address: FlowAddress, id: string): FlowAddress {
  const opened = openedIn(address);
  const next = opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id];
  return tidy({ ...address, open: next.length > 0 ? next.map(coded).join(',') : undefined });
}

/** The address with one node showing one step more to one side. */
export function widened(address: FlowAddress, { id, way }: WiderStep): FlowAddress {
  const steps = [...widerSteps(address), { id, way }];
  return tidy({ ...address, wider: steps.map((one) => `${coded(one.id)}.${one.way}`).join(',') });
}

/** The address with what a node showed beyond taken back. */
export function narrowed(address: FlowAddress, id: string): FlowAddress {
  const steps = widerSteps(address).filter((one) => one.id !== id);
  const wider = steps.map((one) => `${coded(one.id)}.${one.way}`).join(',');
  return tidy({ ...address, wider: wider === '' ? undefined : wider });
}

/** The address with the picture around one thing; one step, and nothing beyond. */
export const centred = (address: FlowAddress, id: string): FlowAddress =>
  tidy({ ...address, centre: id, steps: undefined, wider: undefined });

/** The address with the whole picture again. */
export const uncentred = (address: FlowAddress): FlowAddress =>
  tidy({ ...address, centre: undefined, steps: undefined, wider: undefined });
