import type { Property } from '@linaje/graph-schema';
import { edgeId } from '../../../catalog/identity.ts';
import type { Id, Operation, Values } from '../../../catalog/change-set.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Facts } from '../../../reading/reading.ts';
import type { DeedRefusal } from '../../catalog/deed.ts';
import { setting } from '../../catalog/written/setting.ts';

/** One step of a scenario, as a person thinks of it. */
export type ScenarioStep =
  | { readonly do: 'retire' | 'restore'; readonly entry: Id }
  | { readonly do: 'remove'; readonly edge: Id }
  | {
      readonly do: 'connect';
      readonly type: string;
      readonly from: Id;
      readonly to: Id;
      readonly by: Values;
      readonly set: Values;
    }
  | {
      readonly do: 'set';
      /** An entry, or an edge. */
      readonly of: Id;
      readonly property: string;
      /** As a person writes it; undefined says that it is empty. */
      readonly value: string | undefined;
    };

export interface Here {
  readonly scene: Scene;
  readonly facts: Facts;
  /** A text is written in the first of them. */
  readonly languages: readonly string[];
}

/** A step as the change that a person would make, on the versions that are there; or why there is no such change. */
export function operationOf(step: ScenarioStep, here: Here): Operation | DeedRefusal {
  switch (step.do) {
    case 'retire':
    case 'restore':
      return { do: step.do, entry: { id: step.entry }, ...versionOf(here, step.entry) };
    case 'remove':
      return removal(step.edge, here);
    case 'connect': {
      const { type, from, to, by, set } = step;
      const edge = edgeId({ type, from, to, by });
      const ends = { from: { id: from }, to: { id: to } };
      return { do: 'connect', type, ...ends, by, set, ...saidVersion(here, edge) };
    }
    case 'set':
      return here.facts.entry(step.of) ? entryChange(step, here) : edgeChange(step, here);
  }
}

export const isRefusal = (one: Operation | DeedRefusal): one is DeedRefusal => 'code' in one;

const versionOf = ({ facts }: Here, id: Id) => {
  const version = facts.entry(id)?.version;
  return version === undefined ? {} : { expectedVersion: version };
};

/** The version of what a person says of an edge, where a person says it. */
function saidVersion({ facts }: Here, edge: Id) {
  const said = facts.facts(edge).find((one) => one.source === 'hand' && one.stance === 'says');
  return said && isOpen(said) ? { expectedVersion: said.version } : {};
}

/** An edge goes by being denied, or, where only people say it, by being taken back. */
function removal(edge: Id, here: Here): Operation | DeedRefusal {
  const facts = here.facts.facts(edge).filter((one) => one.stance === 'says' && isOpen(one));
  const [fact] = facts;
  if (!fact) return { code: 'CHANGE_UNKNOWN', thing: edge.slice(0, 80) };
  const { type, from, to, by } = fact;
  const spoken = { type, from: { id: from }, to: { id: to }, by };
  const onlyByHand = facts.every(({ source }) => source === 'hand');
  return onlyByHand
    ? { do: 'disconnect', ...spoken, ...saidVersion(here, edge) }
    : { do: 'deny', ...spoken };
}

type Setting = Extract<ScenarioStep, { do: 'set' }>;

function entryChange(step: Setting, here: Here): Operation | DeedRefusal {
  const entry = here.facts.entry(step.of);
  const read = valueIn(here.scene.model.kind(entry?.kind ?? '')?.properties, step, here);
  if ('code' in read) return read;
  return { do: 'change', entry: { id: step.of }, set: read.set, ...versionOf(here, step.of) };
}

function edgeChange(step: Setting, here: Here): Operation | DeedRefusal {
  const [fact] = here.facts.facts(step.of).filter(isOpen);
  if (!fact) return { code: 'NOT_OF_KIND', thing: step.of.slice(0, 80), data: { kind: '—' } };
  const { type, from, to, by } = fact;
  const read = valueIn(here.scene.model.relationship(type)?.properties, step, here);
  if ('code' in read) return read;
  return {
    do: 'connect',
    type,
    from: { id: from },
    to: { id: to },
    by,
    set: read.set,
    ...saidVersion(here, step.of),
  };
}

/** A value out of what a person wrote. */
function valueIn(
  properties: Readonly<Record<string, Property>> = {},
  { of, property, value }: Setting,
  { languages }: Here,
): { readonly set: Values } | DeedRefusal {
  const written = value === undefined ? { property } : { property, text: value };
  const read = setting([written], { thing: of.slice(0, 80), properties, languages });
  if ('set' in read) return read;
  const [{ at: _, ...fault }] = read.faults;
  return fault;
}
