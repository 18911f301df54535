import type { Id, Json } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Candidate, Value } from './candidate.ts';
import { groupOf } from './group.ts';
import { systemOf } from './holding.ts';
import type { Holding } from './holding.ts';
import { precedence } from './precedence.ts';
import type { Contribution } from './precedence.ts';
import { ageOf, trustOn } from './strategies.ts';
import type { Strategy } from './strategies.ts';
import { survive } from './survivorship.ts';
import type { Rule, Verdict } from './survivorship.ts';
import type { Trust } from './trust.ts';

/** A sample value as it is given: by the id of a contributing field, or by any name. */
export interface Sample {
  readonly source: string;
  readonly value?: string | undefined;
  /** Day of the value. */
  readonly on?: string | undefined;
  /** Whether it satisfies the validity filter. */
  readonly valid?: boolean | undefined;
  /** The rest of the record, where completeness decides; of a group the other values, by the ids of their attributes. */
  readonly record?:
    readonly { readonly name: string; readonly value?: string | null }[] | undefined;
  /** Instead of what the contribution declares. */
  readonly rank?: number | undefined;
  readonly trust?: Trust | undefined;
}

/** One rule to try, instead of the declared chain. */
export interface TriedRule {
  readonly strategy: Strategy;
  readonly ignoreEmpty?: boolean | undefined;
}

export interface Trying {
  readonly candidates: readonly Sample[];
  readonly today: string;
  /** Tried instead of the attribute's own rules. */
  readonly rules?: readonly TriedRule[] | undefined;
  /** What a person has fixed, where a rule by hand is in force. */
  readonly override?: string | undefined;
  /** The source that won the attribute that is followed. */
  readonly followedSource?: string | undefined;
}

/** A candidate as the rules saw it. */
export interface Weighed {
  readonly source: string;
  readonly value: Value;
  readonly rank: number | undefined;
  /** In days; undefined where it has no day. */
  readonly age: number | undefined;
  readonly trust: Trust | undefined;
  /** At its age, in percent. */
  readonly trusted: number | undefined;
}

export interface Tried {
  readonly verdict: Verdict;
  readonly weighed: readonly Weighed[];
  /** Ordinals of the declared rules, by their place in the chain; none where others were tried. */
  readonly rules: readonly number[];
  /** The values that won together, of every attribute of the group. */
  readonly block: readonly { readonly attribute: number; readonly value: Value }[];
}

/** What the rules of an attribute make of sample values; rank and trust come from the contributions, unless told. */
export function tryRules(
  scene: Scene,
  attribute: number,
  { known, ...trying }: Trying & { known: Holding },
): Tried {
  const group = groupOf(scene, attribute);
  const declared = new Map(
    precedence(scene, attribute, known).map((one) => [scene.structure.id(one.field), one]),
  );
  const numeric = isNumeric(scene.property(attribute, 'dataType'), trying.candidates);
  const candidates = trying.candidates.map((sample) =>
    candidateOf(sample, { declared: declared.get(sample.source), numeric }),
  );
  const links = trying.rules ? [] : chainOf(scene, attribute);
  const rules = (trying.rules ?? links.map((rule) => declaredRule(scene, rule))).map((rule) =>
    withFacts(rule, trying),
  );
  // A value fixed by hand is fixed for one attribute, not for its group.
  const isBlock = group.length > 0 && !(trying.override && rules.some(isByHand));
  const blocks = candidates.map((one) => blockOf(scene, { group, attribute }, one));
  const verdict = survive(isBlock ? blocks : candidates, rules, { today: trying.today });
  const now = Date.parse(trying.today);
  return {
    verdict: isBlock ? ofItself(verdict, group.indexOf(attribute)) : verdict,
    weighed: candidates.map((one) => ({
      source: one.source,
      value: one.value,
      rank: one.rank,
      age: ageOf(one, now),
      trust: one.trust,
      trusted: trustOn(one, now),
    })),
    rules: links,
    block: isBlock
      ? group.map((one, place) => ({ attribute: one, value: itemAt(verdict.value, place) }))
      : [],
  };
}

const isByHand = ({ strategy }: Rule) => strategy === 'MANUAL';

function candidateOf(
  { source, value, on, valid, record, rank, trust }: Sample,
  { declared, numeric }: { declared: Contribution | undefined; numeric: boolean },
): Candidate {
  const [ranked, trusted] = [rank ?? declared?.rank, trust ?? declared?.trust];
  return {
    source,
    value: valueOf(value, numeric),
    ...(on !== undefined && { on }),
    ...(valid !== undefined && { valid }),
    ...(ranked !== undefined && { rank: ranked }),
    ...(trusted && { trust: trusted }),
    ...(record && {
      record: Object.fromEntries(record.map((one) => [one.name, one.value ?? null])),
    }),
  };
}

/** The candidate whose value is the list of its values for the whole group. */
function blockOf(
  { structure }: Scene,
  { group, attribute }: { group: readonly number[]; attribute: number },
  candidate: Candidate,
): Candidate {
  const values = group.map((one) =>
    one === attribute ? candidate.value : (candidate.record?.[structure.id(one)] ?? null),
  ) as readonly (string | number | null)[]; // samples are texts, of which some were read as numbers
  const record = Object.fromEntries(
    group.map((one, at) => [structure.id(one), values[at] ?? null]),
  );
  return { ...candidate, value: values, record };
}

const itemAt = (value: Value, place: number): Value =>
  Array.isArray(value) ? ((value as readonly Value[])[place] ?? null) : null;

const ofItself = (verdict: Verdict, place: number): Verdict => ({
  ...verdict,
  value: itemAt(verdict.value, place),
});

/** The declared rules of an attribute, in their order. */
function chainOf(scene: Scene, attribute: number): readonly number[] {
  const order = (edge: number) => Number(scene.edgeProperty(edge, 'order') ?? Infinity);
  return [...scene.out(attribute, 'RESOLVED_BY')]
    .sort((a, b) => order(a) - order(b))
    .map((edge) => scene.structure.edgeTo(edge));
}

interface SaidRule extends TriedRule {
  readonly fixed?: { readonly by?: string; readonly until?: string };
}

function declaredRule(scene: Scene, rule: number): SaidRule {
  const said = scene.properties(rule);
  return {
    strategy: said['strategy'] as Strategy, // a choice of the model
    fixed: (said['override'] ?? {}) as { by?: string; until?: string }, // the model's shape
    ...(typeof said['ignoreEmpty'] === 'boolean' && { ignoreEmpty: said['ignoreEmpty'] }),
  };
}

function withFacts(
  { strategy, ignoreEmpty, fixed = {} }: SaidRule,
  { override, followedSource }: Pick<Trying, 'override' | 'followedSource'>,
): Rule {
  return {
    strategy,
    ...(ignoreEmpty !== undefined && { ignoreEmpty }),
    ...(override !== undefined && {
      override: {
        value: override,
        by: fixed.by ?? '',
        ...(fixed.until !== undefined && { until: fixed.until }),
      },
    }),
    ...(followedSource !== undefined && { followedSource }),
  };
}

const NUMBERS = /int|dec|num|float|double|money|real|enter|monto/i;

/** Numbers compare as numbers where the attribute's type says so and every sample is one. */
function isNumeric(dataType: Json | undefined, samples: readonly Sample[]): boolean {
  const declared = NUMBERS.test(String(dataType ?? ''));
  return declared && samples.every(({ value }) => isBlank(value) || Number.isFinite(Number(value)));
}

const isBlank = (value: string | undefined) => value === undefined || value.trim() === '';

function valueOf(value: string | undefined, numeric: boolean): Value {
  if (value === undefined) return null;
  return numeric && !isBlank(value) ? Number(value) : value;
}

/** Sources as people call them: by their system, and by their field too where a system offers several. */
export function sourceNames(
  scene: Scene,
  sources: readonly Id[],
  languages: readonly string[],
): (source: Id) => string {
  const { structure } = scene;
  const named = new Map(
    sources.map((source) => {
      const field = structure.ordinal(source);
      const system = field === undefined ? undefined : systemOf(scene, field);
      const name = (ordinal: number) => structure.name(ordinal, languages);
      if (field === undefined) return [source, { system: source, whole: source }];
      const [whole, alone] = [name(field), system === undefined ? name(field) : name(system)];
      return [source, { system: alone, whole: `${alone} · ${whole}` }];
    }),
  );
  const all = [...named.values()].map(({ system }) => system);
  return (source) => {
    const known = named.get(source);
    if (!known) return source;
    const isAlone = all.filter((one) => one === known.system).length === 1;
    return isAlone ? known.system : known.whole;
  };
}
