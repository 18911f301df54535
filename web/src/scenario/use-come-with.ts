import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { sortIn } from './first-step.ts';
import type { StepSort } from './first-step.ts';
import type { Picked } from '../picker/pick-query.ts';
import { COME_WITH, comeWith } from './come-with-query.ts';

interface ComeWith {
  readonly isWaiting: boolean;
  readonly sort: StepSort | undefined;
  readonly first: Picked | undefined;
}

/** The step that the address begins, and the thing it begins with. */
export function useComeWith(search: {
  readonly do?: string | undefined;
  readonly of?: string | undefined;
}): ComeWith {
  const isAsked = search.of !== undefined;
  const [{ data, fetching }] = useQuery({
    query: COME_WITH,
    variables: { id: search.of ?? '', language: useSpoken() },
    pause: !isAsked,
  });
  const node = isAsked ? data?.node : undefined;
  const first = useMemo(() => node && comeWith(node), [node]);
  return {
    isWaiting: isAsked && fetching && !first,
    sort: sortIn(search.do),
    first: first ?? undefined,
  };
}
