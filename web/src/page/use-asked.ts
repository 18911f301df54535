import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { faultOf } from '../remote/fault.ts';
import type { Fault } from '../remote/fault.ts';
import { usePulse } from '../remote/pulse.ts';

/** How far the answer to a page's one question is. */
export type Asked<Data> =
  | { readonly is: 'asking' }
  | { readonly is: 'failed'; readonly why: Fault }
  | { readonly is: 'found'; readonly data: Data };

export interface Asking<Data> {
  readonly asked: Asked<Data>;
  readonly away: boolean;
  readonly retry: () => void;
}

interface Question<Data, Variables extends AnyVariables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
}

/** A question that got no answer is asked again after this long. */
const AGAIN_MS = 3_000;

/** Asks, asks again whenever the catalog has moved on, and keeps showing what was found meanwhile. */
export function useAsked<Data, Variables extends AnyVariables>({
  query,
  variables,
}: Question<Data, Variables>): Asking<Data> {
  const { sequence, away } = usePulse();
  const options = { query, variables, requestPolicy: 'cache-and-network' as const };
  // urql tells variables that may be left out apart from those that may not; a page gives all.
  const [{ data, error }, ask] = useQuery<Data, Variables>(options as never);
  const retry = () => ask({ requestPolicy: 'network-only' });
  const seen = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (sequence === undefined) return;
    if (seen.current !== undefined && seen.current !== sequence) retry();
    seen.current = sequence;
    // Once for every change of the catalog, not for every new `retry`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sequence]);
  const waits = data === undefined && error !== undefined && error.graphQLErrors.length === 0;
  const isBack = !away && sequence !== undefined;
  useEffect(() => {
    if (!waits || !isBack) return;
    retry();
    const timer = setInterval(retry, AGAIN_MS);
    return () => clearInterval(timer);
    // Begun anew with every return of the server, not for every new `retry`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waits, isBack]);
  // Where the server refused the whole question there is no data, though the type does not say so.
  if (data) return { asked: { is: 'found', data }, away, retry };
  if (error) return { asked: { is: 'failed', why: faultOf(error) }, away, retry };
  return { asked: { is: 'asking' }, away, retry };
}
