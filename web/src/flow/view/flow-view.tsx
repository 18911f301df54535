import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearching } from '../find/use-searching.ts';
import { FindInPicture } from '../find/find-in-picture.tsx';
import { ExportMenu } from '../export/export-menu.tsx';
import type { FlowAddress, Go } from '../address.ts';
import { Picture } from '../picture/picture.tsx';
import { useRatio } from '../picture/use-ratio.ts';
import { useViewport } from '../picture/use-viewport.ts';
import { FlowTools } from '../tools/flow-tools.tsx';
import { TableTwin } from '../twin/table-twin.tsx';
import type { Found } from '../use-flow.ts';
import { useLayout } from '../use-layout.ts';
import { FlowAside } from './flow-aside.tsx';
import { FlowFoot } from './flow-foot.tsx';
import { NothingShown } from './nothing-shown.tsx';
import { useActs } from './use-acts.ts';
import { useDrawn } from './use-drawn.ts';
import { useNameOf } from './use-name-of.ts';
import classes from './flow-view.module.css';

export interface FlowViewProps {
  readonly found: Found;
  readonly address: FlowAddress;
  readonly away: boolean;
  readonly onGo: Go;
}

/** A flow as picture, table and export, with all that may be chosen about it; everything chosen stands in the address. */
export function FlowView({ found, address, away, onGo }: FlowViewProps) {
  const { t } = useTranslation();
  const { flow, level, scenario } = found;
  const { touches, centre } = address;
  const { picture, measure } = useDrawn(found, address);
  const room = useRef<HTMLDivElement>(null);
  const laid = useLayout(picture, useRatio(room), level);
  const viewport = useViewport(laid?.layout ?? EMPTY);
  const searching = useSearching(laid, viewport, address, onGo);
  const acts = useActs({ flow, address, onGo, onFind: searching.begin });
  const touched = useNameOf(flow, touches);
  const isBare = picture.cards.length === 0;
  const around = useNameOf(flow, centre);
  return (
    <div className={classes['page']}>
      <div className={classes['main']}>
        <FlowTools
          address={address}
          touched={touched}
          around={around}
          scenario={scenario?.name}
          onGo={onGo}
          onLeave={acts.onLeave}
        >
          {!isBare && laid && (
            <ExportMenu
              exported={{ flow, level, address, touched, around, scenario: scenario?.name }}
              picture={picture}
              measure={measure}
              standing={laid.layout.standing}
            />
          )}
        </FlowTools>
        {away && (
          <p role="status" className={classes['away']}>
            {t('state.away.banner')}
          </p>
        )}
        <div className={classes['view']} ref={room}>
          {isBare && <NothingShown flow={flow} address={address} touched={touched} onGo={onGo} />}
          {!isBare && address.view === 'table' && (
            <TableTwin drawn={picture} picked={touches} onPick={acts.onPick} />
          )}
          {!isBare && address.view !== 'table' && laid && (
            <Picture
              {...laid}
              viewport={viewport}
              picked={touches}
              found={searching.found}
              acts={acts}
            />
          )}
        </div>
      </div>
      <FlowAside
        flow={flow}
        scenario={scenario}
        picture={picture}
        address={address}
        acts={acts}
        onGo={onGo}
        onSee={searching.goTo}
      />
      <FlowFoot
        flow={flow}
        picture={picture}
        address={address}
        touched={touched}
        viewport={viewport}
        onGo={onGo}
      >
        {!isBare && address.view !== 'table' && <FindInPicture searching={searching} />}
      </FlowFoot>
    </div>
  );
}

const EMPTY = { width: 0, height: 0 };
