import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { usePulse } from '../remote/pulse.ts';
import { EmptyCatalog } from '../states/empty-catalog.tsx';
import { LoadingFlow } from '../states/loading-flow.tsx';
import { readAddress } from './address.ts';
import type { FlowAddress, Go } from './address.ts';
import { FieldChoice } from './choice/field-choice.tsx';
import type { Flow } from './flow-query.ts';
import { useFlow } from './use-flow.ts';
import { FlowRefused } from './view/flow-refused.tsx';
import { FlowView } from './view/flow-view.tsx';
import './texts.ts';

export function FlowPage() {
  const { t } = useTranslation();
  // The router keeps what is mangled beside what was understood.
  const search = useSearch({ from: '/flow' });
  const address = useMemo(() => readAddress(search as Record<string, unknown>), [search]);
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
  const go = useCallback<Go>(
    (next, { replace } = { replace: false }) => void navigate({ search: next, replace }),
    [navigate],
  );
  const asksForFields = address.level === 'field' && !address.touches && !address.centre;
  return (
    <>
      <title>{`${t('flow.title')} · ${t('product')}`}</title>
      <h1 className="unseen">{t('flow.title')}</h1>
      {state.is === 'asking' && <LoadingFlow />}
      {state.is === 'failed' && (
        <FlowRefused why={state.why} address={address} onRetry={retry} onGo={go} />
      )}
      {state.is === 'found' && isEmpty(state.flow, address) && <EmptyCatalog />}
      {state.is === 'found' && !isEmpty(state.flow, address) && asksForFields && (
        <FieldChoice
          flow={state.flow}
          scenario={state.scenario?.name}
          address={address}
          onGo={go}
        />
      )}
      {state.is === 'found' && !isEmpty(state.flow, address) && !asksForFields && (
        <FlowView found={state} address={address} away={pulse.away} onGo={go} />
      )}
    </>
  );
}

/** Nothing at all, though nothing was left out. */
const isEmpty = ({ nodes }: Flow, { asof, personal, centre, touches }: FlowAddress): boolean =>
  nodes.length === 0 && !asof && !personal && !centre && !touches;
