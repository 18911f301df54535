import type { FlowAddress } from '../address.ts';
import { Changes } from '../compare/changes.tsx';
import { OfScenario } from '../compare/of-scenario.tsx';
import type { Drawn } from '../drawn.ts';
import type { Flow } from '../flow-query.ts';
import { FlowGuide } from '../panel/flow-guide.tsx';
import { SidePanel } from '../panel/side-panel.tsx';
import type { PictureActs } from '../picture/acts.ts';
import type { FlowScenario } from '../use-flow.ts';
import { PickedActs } from './picked-acts.tsx';

interface FlowAsideProps {
  readonly flow: Flow;
  readonly scenario: FlowScenario | undefined;
  readonly picture: Drawn;
  readonly address: FlowAddress;
  readonly acts: PictureActs;
  readonly onGo: (address: FlowAddress) => void;
  /** Brings something of the picture into sight. */
  readonly onSee: (id: string) => void;
}

/** Beside the picture: what is picked; or else what differs; or else how to read it. */
export function FlowAside(props: FlowAsideProps) {
  const { flow, scenario, picture, address, acts, onGo, onSee } = props;
  const { show, touches } = address;
  const shown = show ?? touches;
  if (shown !== undefined)
    return (
      <SidePanel
        key={shown}
        id={shown}
        scenario={drafted(scenario)}
        onPick={acts.onPick}
        onClose={acts.onLeave}
      >
        <PickedActs id={shown} address={address} acts={acts} onGo={onGo} />
      </SidePanel>
    );
  if (picture.compared)
    return (
      <Changes flow={flow} picture={picture} address={address} onGo={onGo} onSee={onSee}>
        {scenario && <OfScenario scenario={scenario} />}
      </Changes>
    );
  return <FlowGuide flow={flow} onPick={acts.onPick} />;
}

/** A scenario that more steps can still be put to. */
const drafted = (scenario: FlowScenario | undefined): string | undefined =>
  scenario?.state === 'DRAFT' ? scenario.id : undefined;
