import { entryId, keyOf, partsOf } from '@linaje/graph-schema';
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { Presented } from './presented.ts';

/** What every route is given. */
export interface Asked {
  readonly reading: Reading;
  readonly catalog: Catalog;
  readonly present: Presented;
  readonly query: URLSearchParams;
}

export const notFound = (message = 'HTTP 404 Not Found'): Response =>
  Response.json({ code: 404, message }, { status: 404 });
export const badRequest = (error: string): Response =>
  Response.json({ errors: [error] }, { status: 400 });

const DEPTH = 20;
const DEEPEST = 1_000_000;

/** Steps to go, 20 where nothing is said. Undefined for what is no number; what is below 0 is 0. */
export function depthOf(query: URLSearchParams): number | undefined {
  const depth = Number(query.get('depth') ?? DEPTH);
  return Number.isInteger(depth) ? Math.min(Math.max(depth, 0), DEEPEST) : undefined;
}

/** Undefined for what is no number or below 0. */
function countOf(query: URLSearchParams, name: string, otherwise: number): number | undefined {
  const count = Number(query.get(name) ?? otherwise);
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/** Which part of a list: `limit` and `offset`, or undefined for what is no number or below 0. */
export function pageOf(
  query: URLSearchParams,
  otherwise = 100,
): { readonly first: number; readonly offset: number } | undefined {
  const limit = countOf(query, 'limit', otherwise);
  const offset = countOf(query, 'offset', 0);
  if (limit === undefined || offset === undefined) return undefined;
  return { first: Math.min(limit, MOST), offset };
}

const MOST = 1_000;

export const badCount = () => badRequest('query param limit must be greater than or equal to 0');

/** Live entries of a kind, in order of arrival. */
export function listed(
  { structure }: Reading,
  kind: string,
  namespace: string | undefined,
): number[] {
  return structure
    .ofKind(kind)
    .filter(
      (one) =>
        structure.live(one) &&
        (namespace === undefined || partsOf(structure.key(one))[0] === namespace),
    );
}

export function found(
  { structure }: Reading,
  kind: string,
  names: readonly string[],
): number | undefined {
  const ordinal = structure.ordinal(entryId(kind, keyOf(...names)));
  return ordinal !== undefined && structure.live(ordinal) ? ordinal : undefined;
}

/** By code units. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
