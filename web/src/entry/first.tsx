import type { ReactNode } from 'react';
import { AttributeSources } from './attribute-sources.tsx';
import type { EntryFound } from './entry-query.ts';
import { FieldFlows } from './field-flows.tsx';
import { MetricSeries } from './metric-series.tsx';

/** What of some kinds is asked before everything else. */
const firsts: Readonly<Record<string, (props: { readonly entry: EntryFound }) => ReactNode>> = {
  MasterAttribute: AttributeSources,
  Field: FieldFlows,
  Metric: MetricSeries,
};

export function First({ entry }: { readonly entry: EntryFound }) {
  const Made = firsts[entry.__typename];
  return Made ? <Made entry={entry} /> : null;
}
