import type { Kinds } from '../../picker/pick-query.ts';
import { slugOf, split } from './key.ts';

type Kind = Kinds[number];

/** What an entry of a kind is made within, and how the two are connected. */
interface Holder {
  readonly kind: Kind;
  readonly type: 'HAS_TERM' | 'HAS_ATTRIBUTE' | 'HAS_FIELD' | 'HAS_DATASET' | 'RUNS_IN';
  /** Which end the new entry is. */
  readonly newIs: 'from' | 'to';
}

interface Recipe {
  readonly within?: Holder;
  /** Its name is the last part of its key as it stands: machines know it by that. */
  readonly isTechnical?: boolean;
  /** The property that says what it is, where that is not its description. */
  readonly tells?: 'definition' | 'standsFor' | 'statement' | 'rule' | 'purpose';
  /** Said of it from the start. */
  readonly says?: readonly { readonly property: string; readonly text: string }[];
}

const ACTIVE = [{ property: 'lifecycle', text: 'ACTIVE' }];

/** How entries are made by hand; of kinds that are not here a deed or a machine makes them. */
const recipes: Readonly<Partial<Record<Kind, Recipe>>> = {
  Person: { says: [{ property: 'active', text: 'true' }] },
  Team: {},
  Domain: {},
  System: { says: ACTIVE },
  Dataset: {
    within: { kind: 'System', type: 'HAS_DATASET', newIs: 'to' },
    isTechnical: true,
    says: ACTIVE,
  },
  Field: {
    within: { kind: 'Dataset', type: 'HAS_FIELD', newIs: 'to' },
    isTechnical: true,
    says: ACTIVE,
  },
  Process: {
    within: { kind: 'System', type: 'RUNS_IN', newIs: 'from' },
    isTechnical: true,
    says: ACTIVE,
  },
  CodeList: {},
  Classification: {},
  Glossary: {},
  Term: {
    within: { kind: 'Glossary', type: 'HAS_TERM', newIs: 'to' },
    tells: 'definition',
    says: [{ property: 'status', text: 'DRAFT' }],
  },
  MasterEntity: { tells: 'standsFor' },
  MasterAttribute: { within: { kind: 'MasterEntity', type: 'HAS_ATTRIBUTE', newIs: 'to' } },
  MatchRule: {},
  SurvivorshipRule: {},
  Hierarchy: {},
  Objective: { tells: 'statement', says: [{ property: 'status', text: 'PROPOSED' }] },
  Metric: { says: ACTIVE },
  Initiative: { says: [{ property: 'phase', text: 'PLAN' }] },
  ChurnDriver: {},
  ProfileQuestion: {},
  LifecycleStage: {},
  Segment: { tells: 'rule' },
  Touchpoint: {},
  ProcessingActivity: { tells: 'purpose' },
  Policy: {},
  QualityRule: {},
};

export type Made = keyof typeof recipes;

export const isMade = (kind: string): kind is Made => Object.hasOwn(recipes, kind);
export const recipeOf = (kind: Made): Recipe => recipes[kind] ?? {};

/**
 * The parts of the key that a new entry would have: those of what holds it, then its name. Where the holder is known by
 * another sort of key (a system and its datasets), `space` says what its parts are called by there.
 */
export function proposedKey(
  kind: Made,
  {
    parts,
    name,
    holder,
    space,
  }: {
    /** How many the key has. */
    readonly parts: number;
    readonly name: string;
    readonly holder: string | undefined;
    readonly space: string | undefined;
  },
): readonly string[] {
  const last = recipeOf(kind).isTechnical ? name.trim() : slugOf(name);
  const above = space === undefined ? split(holder ?? '') : [space];
  return [...Array.from({ length: parts - 1 }, (_, at) => above[at] ?? ''), last];
}
