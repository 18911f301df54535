import type { FlowAddress } from '../address.ts';
import { Changes } from '../compare/changes.tsx';
import type { Drawn } from '../drawn.ts';
import type { Flow } from '../flow-query.ts';
import { FlowGuide } from '../panel/flow-guide.tsx';
import { SidePanel } from '../panel/side-panel.tsx';
import type { PictureActs } from '../picture/acts.ts';
import { PickedActs } from './picked-acts.tsx';

interface FlowAsideProps {
  readonly flow: Flow;
  readonly picture: Drawn;
  readonly address: FlowAddress;
  readonly acts: PictureActs;
  readonly onGo: (address: FlowAddress) => void;
  /** Brings something of the picture into sight. */
  readonly onSee: (id: string) => void;
}

/** Beside the picture: what is picked; or else what differs; or else how to read it. */
export function FlowAside({ flow, picture, address, acts, onGo, onSee }: FlowAsideProps) {
  const { show, touches } = address;
  const shown = show ?? touches;
  if (shown !== undefined)
    return (
      <SidePanel key={shown} id={shown} onPick={acts.onPick} onClose={acts.onLeave}>
        <PickedActs id={shown} address={address} acts={acts} onGo={onGo} />
      </SidePanel>
    );
  if (picture.compared)
    return <Changes flow={flow} picture={picture} address={address} onGo={onGo} onSee={onSee} />;
  return <FlowGuide flow={flow} onPick={acts.onPick} />;
}
