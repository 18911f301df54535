import type { Builder } from './builder.ts';
import { Fault } from './fault.ts';

/** Lists end here, however much is asked for. */
const PAGE_LIMIT = 100;
const PAGE_DEFAULT = 20;

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** How many to pass over, for whoever jumps about in a long list; counted from the cursor where one is given. */
  readonly offset?: number | null | undefined;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Slice<Item> {
  readonly items: readonly Item[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
  readonly cursorOf: (index: number) => string;
}

/** How many to give; a fault in the asker's words where it is no number from 0 to 100. */
export function firstOf(first: number | null | undefined, ask = PAGE_DEFAULT): number {
  const wanted = first ?? ask;
  if (wanted < 0 || wanted > PAGE_LIMIT) {
    throw new Fault('FIRST_OUT_OF_RANGE', { first: wanted, limit: PAGE_LIMIT });
  }
  return wanted;
}

/** How many to pass over. */
export function offsetOf(offset: number | null | undefined): number {
  if ((offset ?? 0) < 0) throw new Fault('OFFSET_NEGATIVE', { offset: offset ?? 0 });
  return offset ?? 0;
}

/**
 * A page of a list that is wholly at hand. A cursor remembers place and name of its item, so that the next page
 * begins behind that item even when others came or went before it.
 */
export function slice<Item>(
  all: readonly Item[],
  nameOf: (item: Item) => string,
  { first, after, offset }: PageArgs,
): Slice<Item> {
  const start = (after ? placeAfter(all, nameOf, after) : 0) + offsetOf(offset);
  const items = all.slice(start, start + firstOf(first));
  const cursorOf = (index: number) => cursor(start + index, nameOf(at(items, index)));
  return {
    items,
    totalCount: all.length,
    cursorOf,
    pageInfo: infoOf(start, items, all.length, cursorOf),
  };
}

/** A page that was cut elsewhere, by offset. */
export function sliceAt<Item>(
  items: readonly Item[],
  start: number,
  totalCount: number,
): Slice<Item> {
  const cursorOf = (index: number) => cursor(start + index, '');
  return { items, totalCount, cursorOf, pageInfo: infoOf(start, items, totalCount, cursorOf) };
}

/** The offset that stands behind a cursor; 0 without one. */
export const offsetAfter = (after: string | null | undefined): number =>
  after ? read(after).place + 1 : 0;

function infoOf(
  start: number,
  items: readonly unknown[],
  totalCount: number,
  cursorOf: (index: number) => string,
): PageInfo {
  return {
    hasPreviousPage: start > 0,
    hasNextPage: start + items.length < totalCount,
    startCursor: items.length > 0 ? cursorOf(0) : null,
    endCursor: items.length > 0 ? cursorOf(items.length - 1) : null,
  };
}

const cursor = (place: number, name: string): string =>
  Buffer.from(`${place}:${name}`).toString('base64url');

function read(text: string): { place: number; name: string } {
  const match = /^(\d{1,15}):(.*)$/s.exec(Buffer.from(text, 'base64url').toString());
  if (!match) throw new Fault('CURSOR_UNKNOWN', { cursor: text.slice(0, 80) });
  return { place: Number(match[1]), name: match[2] ?? '' };
}

function placeAfter<Item>(all: readonly Item[], nameOf: (item: Item) => string, after: string) {
  const { place, name } = read(after);
  const there = all[place];
  if (there !== undefined && nameOf(there) === name) return place + 1;
  const moved = all.findIndex((item) => nameOf(item) === name);
  return moved < 0 ? place : moved + 1;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`A page of ${items.length} has no item ${index}`);
  return item;
}

export function pageInfoType(builder: Builder) {
  return builder.objectRef<PageInfo>('PageInfo').implement({
    description: 'Where a page stands in its list.',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage'),
      hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
      startCursor: t.exposeString('startCursor', { nullable: true }),
      endCursor: t.exposeString('endCursor', { nullable: true }),
    }),
  });
}
