import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { usePulse } from '../remote/pulse.ts';
import { EmptyCatalog } from '../states/empty-catalog.tsx';
import { Failed } from '../states/failed.tsx';
import { LoadingFlow } from '../states/loading-flow.tsx';
import { openedIn, toggled } from './address.ts';
import type { FlowAddress } from './address.ts';
import { drawn } from './drawn.ts';
import { FlowFoot } from './flow-foot.tsx';
import type { Flow } from './flow-query.ts';
import { FlowTools } from './flow-tools.tsx';
import { NothingThen, NothingTouched } from './nothing-shown.tsx';
import { FlowGuide } from './panel/flow-guide.tsx';
import { SidePanel } from './panel/side-panel.tsx';
import { Picture } from './picture/picture.tsx';
import { useRatio } from './picture/use-ratio.ts';
import { useViewport } from './picture/use-viewport.ts';
import { TableTwin } from './twin/table-twin.tsx';
import { useFlow } from './use-flow.ts';
import { useLayout } from './use-layout.ts';
import classes from './flow-page.module.css';

export function FlowPage() {
  const { t } = useTranslation();
  const address = useSearch({ from: '/flow' });
  const navigate = useNavigate({ from: '/flow' });
  const language = useSpoken();
  const pulse = usePulse();
  const { state, retry } = useFlow(address, language, pulse.sequence);
  const isBack = !pulse.away && pulse.sequence !== undefined;
  const waits = state.is === 'failed' && state.why.is === 'away';
  useEffect(() => {
    if (isBack && waits) retry();
    // Once for every return of the server, not for every new `retry`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isBack, waits]);
  return (
    <>
      <title>{`${t('flow.title')} · ${t('product')}`}</title>
      <h1 className="unseen">{t('flow.title')}</h1>
      {state.is === 'asking' && <LoadingFlow />}
      {state.is === 'failed' && (
        <Failed why={state.why} onRetry={retry} onWhole={() => void navigate({ search: {} })} />
      )}
      {state.is === 'found' && isEmpty(state.flow, address) && <EmptyCatalog />}
      {state.is === 'found' && !isEmpty(state.flow, address) && (
        <FlowView flow={state.flow} level={state.level} address={address} away={pulse.away} />
      )}
    </>
  );
}

const isEmpty = ({ nodes }: Flow, { asof }: FlowAddress): boolean => nodes.length === 0 && !asof;

interface FlowViewProps {
  readonly flow: Flow;
  readonly level: 'SYSTEM' | 'DATASET';
  readonly address: FlowAddress;
  readonly away: boolean;
}

function FlowView({ flow, level, address, away }: FlowViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/flow' });
  const go = (next: FlowAddress) => void navigate({ search: next });
  const { touches, only, show } = address;
  const opened = address.open;
  const picture = useMemo(
    () =>
      drawn(flow, {
        touches,
        level,
        only: only === '1' && touches !== undefined,
        opened: openedIn({ open: opened }),
      }),
    [flow, touches, level, only, opened],
  );
  const room = useRef<HTMLDivElement>(null);
  const laid = useLayout(picture, useRatio(room));
  const viewport = useViewport(laid?.layout ?? { width: 0, height: 0 });
  const toggle = (id: string) => go(toggled(address, id));
  const pick = (id: string) =>
    // A namespace is no entry: it has no path of its own, only what is in it.
    isNamespace(flow, id)
      ? toggle(id)
      : go({ ...address, show: undefined, touches: id === touches ? undefined : id });
  const leave = () => go({ ...address, show: undefined, touches: undefined, only: undefined });
  const shown = show ?? touches;
  const name = nameIn(flow, touches);
  const isBare = picture.cards.length === 0;
  return (
    <div className={classes['page']}>
      <div className={classes['main']}>
        <FlowTools
          address={address}
          touched={touches === undefined ? undefined : (name ?? '…')}
          onGo={go}
          onLeave={leave}
        />
        {away && (
          <p role="status" className={classes['away']}>
            {t('state.away.banner')}
          </p>
        )}
        <div className={classes['view']} ref={room}>
          {flow.nodes.length === 0 && (
            <NothingThen onToday={() => go({ ...address, asof: undefined })} />
          )}
          {isBare && flow.nodes.length > 0 && <NothingTouched name={name} onWhole={leave} />}
          {!isBare && address.view === 'table' && (
            <TableTwin drawn={picture} picked={touches} onPick={pick} />
          )}
          {!isBare && address.view !== 'table' && laid && (
            <Picture
              {...laid}
              viewport={viewport}
              picked={touches}
              onPick={pick}
              onToggle={toggle}
              onLeave={leave}
            />
          )}
        </div>
      </div>
      {shown === undefined ? (
        <FlowGuide flow={flow} onPick={pick} />
      ) : (
        <SidePanel key={shown} id={shown} onPick={pick} onClose={leave} />
      )}
      <FlowFoot
        flow={flow}
        picture={picture}
        address={address}
        touched={name}
        viewport={viewport}
        onGo={go}
      />
    </div>
  );
}

const isNamespace = ({ nodes }: Flow, id: string): boolean =>
  nodes.some((node) => node.id === id && node.entry === null);

function nameIn({ nodes }: Flow, id: string | undefined): string | undefined {
  const node = nodes.find((one) => one.id === id);
  if (node) return node.name;
  return nodes.flatMap(({ attributes }) => attributes).find((one) => one.id === id)?.name;
}
