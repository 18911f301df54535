import { useMemo } from 'react';
import { openedIn, widerSteps } from '../address.ts';
import type { FlowAddress } from '../address.ts';
import { drawn } from '../drawn.ts';
import type { Look } from '../drawn/look.ts';
import type { FlowLevel } from '../flow-query.ts';
import { useMeasure } from '../measure-text.ts';
import type { Found } from '../use-flow.ts';

/** How an address is looked at. */
export function lookOf(address: FlowAddress, level: FlowLevel): Look {
  const { touches, only, changes } = address;
  const isOnPath = only === '1' && touches !== undefined;
  return {
    level,
    touches,
    only: isOnPath ? 'lit' : changes === '1' ? 'changed' : undefined,
    opened: openedIn(address),
    widened: widerSteps(address).map(({ id }) => id),
  };
}

/** What is drawn of a flow; the same as long as nothing of it is looked at otherwise. What is lit is what was asked for. */
export function useDrawn({ flow, level, touches }: Found, address: FlowAddress) {
  const measure = useMeasure();
  const { only, open, wider, changes } = address;
  const picture = useMemo(
    () => drawn(flow, lookOf({ touches, only, open, wider, changes }, level), measure),
    [flow, level, touches, only, open, wider, changes, measure],
  );
  return { picture, measure };
}
