import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { faultOf } from '../remote/fault.ts';
import type { Fault } from '../remote/fault.ts';
import type { Language } from '../texts/i18n.ts';
import { momentThen } from '../page/as-of.ts';
import { openedIn } from './address.ts';
import type { FlowAddress } from './address.ts';
import { FLOW } from './flow-query.ts';
import type { Flow } from './flow-query.ts';

export type FlowState =
  | { readonly is: 'asking' }
  | { readonly is: 'found'; readonly flow: Flow; readonly level: 'SYSTEM' | 'DATASET' }
  | { readonly is: 'failed'; readonly why: Fault };

/** The flow of the address; asked again whenever the catalog moves on. While a new one is on its way the last stays. */
export function useFlow(address: FlowAddress, language: Language, sequence: number | undefined) {
  const { touches, asof } = address;
  const level = address.level === 'dataset' ? ('DATASET' as const) : ('SYSTEM' as const);
  const [{ data, error, fetching }, ask] = useQuery({
    query: FLOW,
    variables: {
      level,
      language,
      touches: touches ?? null,
      systems: level === 'SYSTEM' ? [...openedIn(address)] : [],
      asOf: momentThen(asof),
    },
    requestPolicy: 'cache-and-network',
  });
  const [seen, setSeen] = useState(sequence);
  useEffect(() => {
    if (sequence === undefined || sequence === seen) return;
    setSeen(sequence);
    if (seen !== undefined) ask({ requestPolicy: 'network-only' });
  }, [sequence, seen, ask]);

  const [last, setLast] = useState<{ flow: Flow; level: 'SYSTEM' | 'DATASET' }>();
  const fresh = fetching && !data ? undefined : data?.customerFlow;
  if (fresh && fresh !== last?.flow) setLast({ flow: fresh, level });
  return {
    state: stateOf(last, error && faultOf(error)),
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

function stateOf(
  last: { flow: Flow; level: 'SYSTEM' | 'DATASET' } | undefined,
  fault: Fault | undefined,
): FlowState {
  if (fault?.is === 'refused') return { is: 'failed', why: fault };
  if (last) return { is: 'found', ...last };
  return fault ? { is: 'failed', why: fault } : { is: 'asking' };
}
