import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { faultOf } from '../remote/fault.ts';
import type { Fault } from '../remote/fault.ts';
import type { Language } from '../texts/i18n.ts';
import { momentThen } from '../page/as-of.ts';
import { openedIn, stepsIn, widerSteps } from './address.ts';
import type { FlowAddress } from './address.ts';
import { FLOW } from './flow-query.ts';
import type { Flow, FlowAnswer, FlowLevel } from './flow-query.ts';

/** The scenario whose flows are seen beside today's. */
export type FlowScenario = Omit<NonNullable<FlowAnswer['scenario']>, 'comparison'> & {
  /** What it would turn, in sentences. */
  readonly turns: NonNullable<FlowAnswer['scenario']>['comparison']['turns'];
};

export interface Found {
  readonly flow: Flow;
  readonly scenario: FlowScenario | undefined;
  /** Of the address it was asked by: while another answer is on its way, what is shown is still of this one. */
  readonly level: FlowLevel;
  readonly touches: string | undefined;
}

export type FlowState =
  | { readonly is: 'asking' }
  | ({ readonly is: 'found' } & Found)
  | { readonly is: 'failed'; readonly why: Fault };

const levels = { system: 'SYSTEM', dataset: 'DATASET', field: 'FIELD' } as const;

/** Fields are shown along a path: without one the page offers choices, and asks for the systems to choose from. */
const levelOf = ({ level, touches, centre }: FlowAddress): FlowLevel =>
  level === 'field' && touches === undefined && centre === undefined
    ? 'SYSTEM'
    : levels[level ?? 'system'];

/** The flow of the address; asked again whenever the catalog moves on. While a new one is on its way the last stays. */
export function useFlow(address: FlowAddress, language: Language, sequence: number | undefined) {
  const level = levelOf(address);
  const [{ data, error, fetching }, ask] = useQuery({
    query: FLOW,
    variables: variablesOf(address, language),
    requestPolicy: 'cache-and-network',
  });
  const [seen, setSeen] = useState(sequence);
  useEffect(() => {
    if (sequence === undefined || sequence === seen) return;
    setSeen(sequence);
    if (seen !== undefined) ask({ requestPolicy: 'network-only' });
  }, [sequence, seen, ask]);

  const [last, setLast] = useState<Found>();
  const fresh = data && foundIn(data);
  const { touches } = address;
  const isOther = fresh?.flow !== last?.flow || (!fetching && touches !== last?.touches);
  if (fresh && isOther) setLast({ ...fresh, level, touches });
  const isGone = address.scenario !== undefined && data?.scenario === null;
  return {
    state: stateOf(last, isGone ? GONE : error && faultOf(error)),
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** The scenario of the address is not there, or no longer. */
const GONE: Fault = { is: 'refused', code: 'NO_SCENARIO', message: '', reference: undefined };

function foundIn({
  customerFlow,
  scenario,
}: FlowAnswer): Pick<Found, 'flow' | 'scenario'> | undefined {
  if (customerFlow) return { flow: customerFlow, scenario: undefined };
  if (!scenario) return undefined;
  const { comparison, ...of } = scenario;
  return { flow: comparison.flow, scenario: { ...of, turns: comparison.turns } };
}

function variablesOf(address: FlowAddress, language: Language) {
  const { touches, centre, folded, personal, asof, compare, scenario } = address;
  const level = levelOf(address);
  const ways = { up: 'UPSTREAM', down: 'DOWNSTREAM' } as const;
  const wider = widerSteps(address).map(({ id, way }) => ({ of: id, way: ways[way] }));
  return {
    level,
    language,
    touches: touches ?? null,
    systems: level === 'SYSTEM' ? [...openedIn(address)] : [],
    around: centre === undefined ? null : { of: centre, steps: stepsIn(address), wider },
    folded: folded === '1',
    personal: personal === '1',
    asOf: momentThen(asof),
    compare: momentThen(compare),
    scenario: scenario ?? '',
    isScenario: scenario !== undefined,
  };
}

function stateOf(last: Found | undefined, fault: Fault | undefined): FlowState {
  if (fault?.is === 'refused') return { is: 'failed', why: fault };
  if (last) return { is: 'found', ...last };
  return fault ? { is: 'failed', why: fault } : { is: 'asking' };
}
