import type { Model } from '@linaje/graph-schema';
import type {
  Change,
  EntryState,
  Instant,
  Json,
  RelationshipState,
  Source,
  Unit,
  Values,
} from '../catalog/change-set.ts';
import { isOpen, overlay } from '../catalog/overlay.ts';
import { settleEdge } from '../catalog/settle.ts';
import type { Precedence } from '../catalog/settle.ts';
import { flowRules } from '../graph/flow-rules.ts';
import type { FlowRules } from '../graph/flow-rules.ts';
import type { FromEntry, FromSeries } from './derived.ts';
import { lastSaid } from './last-said.ts';
import { liveEdges } from './live-edges.ts';
import type { LiveEdges } from './live-edges.ts';
import { overlaid } from './overlaid.ts';
import type { Facts } from './reading.ts';
import { identifiesCounted, isCounted } from './sayings.ts';
import type { Structure } from './structure.ts';

/**
 * The catalog at one moment, real or supposed, as calculations see it: the shape by ordinals and edge numbers, and
 * what stands in entries and edges. The present, the past and a what-if are all scenes: one calculation serves them.
 */
export interface Scene extends LiveEdges {
  readonly model: Model;
  readonly structure: Structure;
  readonly rules: FlowRules;
  /** The moment that counts as now: for what is due, too old or in force. */
  readonly now: Instant;
  /** The golden values of an entry. */
  properties(ordinal: number): Values;
  property(ordinal: number, name: string): Json | undefined;
  /** The golden values of an edge, and those that belong to its identity. */
  edgeProperties(edge: number): Values;
  edgeProperty(edge: number, name: string): Json | undefined;
  edgeBy(edge: number): Values;
  edgeByValue(edge: number, name: string): Json | undefined;
  /** Live entries of a kind. */
  all(kind: string): readonly number[];
  /** What is worked out from an entry alone; see `Facts`. */
  derived<Answer>(ordinal: number, from: FromEntry<Answer>): Answer | undefined;
  derivedFromSeries<Answer>(ordinal: number, type: string, from: FromSeries<Answer>): Answer;
  /** Entries of a series that refer to this one by a type: observations of a metric, results of a rule. */
  series(ordinal: number, type: string): readonly EntryState[];
  /** When what stands of one unit (`name.es`, `@` for existence) was said last; undefined where nobody says it. */
  saidAt(ordinal: number, unit: Unit): Instant | undefined;
  /** All that is said and denied of an edge, by whom and since when; what is closed included. */
  factsOf(edge: number): readonly RelationshipState[];
  /** The newest evidence of each source that carried a facet about an entry. */
  evidenceAt(ordinal: number, facet: string): ReadonlyMap<Source, Instant>;
}

export interface SceneGuests {
  readonly model: Model;
  readonly precedence: Precedence;
  readonly now: Instant;
}

/** The facts with the structure that shows them. */
export function sceneOf(facts: Facts, structure: Structure, guests: SceneGuests): Scene {
  const { model, precedence, now } = guests;
  const properties = (ordinal: number) => facts.entry(structure.id(ordinal))?.properties ?? {};
  const said = (edge: number) =>
    facts.facts(structure.edgeId(edge)).filter((fact) => fact.stance === 'says' && isOpen(fact));
  const edges = liveEdges(structure, model);
  const edgeProperties = (edge: number) =>
    settleEdge(structure.edgeType(edge), said(edge), precedence);
  const edgeBy = (edge: number) => said(edge)[0]?.by ?? {};
  return {
    model,
    structure,
    rules: flowRules(model),
    now,
    properties,
    property: (ordinal, name) => valueIn(properties(ordinal), name),
    edgeProperties,
    edgeProperty: (edge, name) => {
      const known = isCounted(model, structure.edgeTypeCode(edge), name);
      const saying = known ? structure.edgeSaying(edge) : undefined;
      return valueIn(saying?.properties ?? edgeProperties(edge), name);
    },
    edgeBy,
    edgeByValue: (edge, name) => {
      const known = identifiesCounted(model, structure.edgeTypeCode(edge), name);
      const saying = known ? structure.edgeSaying(edge) : undefined;
      return valueIn(saying?.by ?? edgeBy(edge), name);
    },
    ...edges,
    all: (kind) => structure.ofKind(kind).filter((ordinal) => structure.live(ordinal)),
    derived: (ordinal, from) => facts.derived(structure.id(ordinal), from),
    derivedFromSeries: (ordinal, type, from) =>
      facts.derivedFromSeries(structure.id(ordinal), type, from),
    series: (ordinal, type) =>
      facts
        .neighbours(structure.id(ordinal), type, 'in')
        .flatMap((id) => facts.entry(id) ?? [])
        .filter(isOpen),
    saidAt: (ordinal, unit) => {
      const entry = facts.entry(structure.id(ordinal));
      return entry && lastSaid(entry, unit);
    },
    // What a scene of the past has not yet seen is laid over without a span: it never was.
    factsOf: (edge) => facts.facts(structure.edgeId(edge)).filter(({ spans }) => spans.length > 0),
    evidenceAt: (ordinal, facet) =>
      new Map(
        [...facts.stamps(facet, structure.id(ordinal))].map(([source, { at }]) => [source, at]),
      ),
  };
}

const valueIn = (values: Values, name: string): Json | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** The scene as it was before these changes, which are all that came since, in order. */
export function sceneBefore(
  { facts, structure }: { facts: Facts; structure: Structure },
  changes: readonly Change[],
  guests: SceneGuests,
): Scene {
  const past = overlay(facts);
  for (const { effects } of changes.toReversed()) {
    for (const { before, after } of effects) past.lay(before ?? { ...after, spans: [] });
  }
  return sceneOf(past, overlaid(structure, past, guests.model), guests);
}
