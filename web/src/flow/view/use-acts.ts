import { useLayoutEffect, useMemo, useRef } from 'react';
import { centred, narrowed, toggled, widened } from '../address.ts';
import type { FlowAddress, Go } from '../address.ts';
import { kindOf } from '../flow-query.ts';
import type { Flow } from '../flow-query.ts';
import type { PictureActs } from '../picture/acts.ts';

interface ActsGuests {
  readonly flow: Flow;
  readonly address: FlowAddress;
  readonly onGo: Go;
  readonly onFind: () => void;
}

/**
 * What can be done in the picture: each is a step from the address as it is then to another one. The same for as long as
 * the page stands, so that a step draws anew only what it changes.
 */
export function useActs(guests: ActsGuests): PictureActs {
  const latest = useRef(guests);
  useLayoutEffect(() => {
    latest.current = guests;
  });
  return useMemo(() => {
    const go = (step: (address: FlowAddress) => FlowAddress) => {
      const { address, onGo } = latest.current;
      onGo(step(address));
    };
    const toggle = (id: string) => go((address) => toggled(address, id));
    // A namespace is no entry: it has no path of its own, only what is in it.
    const isNamespace = (id: string) =>
      latest.current.flow.nodes.some((node) => node.id === id && kindOf(node) === 'Namespace');
    return {
      onToggle: toggle,
      onPick: (id) => {
        if (isNamespace(id)) return toggle(id);
        go(({ show: _, ...address }) => ({
          ...address,
          touches: id === address.touches ? undefined : id,
        }));
      },
      onWiden: (id, ways) =>
        go((address) => ways.reduce((next, way) => widened(next, { id, way }), address)),
      onNarrow: (id) => go((address) => narrowed(address, id)),
      onCentre: (id) => {
        if (!isNamespace(id)) go((address) => centred(address, id));
      },
      onFind: () => latest.current.onFind(),
      onLeave: () =>
        go((address) => ({ ...address, show: undefined, touches: undefined, only: undefined })),
    };
  }, []);
}
