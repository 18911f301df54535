import type { Id, Json } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Candidate, Value } from './candidate.ts';
import type { Holding } from './holding.ts';
import { precedence } from './precedence.ts';
import type { Strategy } from './strategies.ts';
import { survive } from './survivorship.ts';
import type { Rule, Verdict } from './survivorship.ts';

/** A sample value as it is given: by the id of a contributing field, or by any name. */
export interface Sample {
  readonly source: string;
  readonly value?: string | undefined;
  /** Day of the value. */
  readonly on?: string | undefined;
  /** Whether it satisfies the validity filter. */
  readonly valid?: boolean | undefined;
  /** The rest of the record, where completeness decides. */
  readonly record?:
    readonly { readonly name: string; readonly value?: string | null }[] | undefined;
}

export interface Trying {
  readonly candidates: readonly Sample[];
  readonly today: string;
  /** What a person has fixed, where a rule by hand is in force. */
  readonly override?: string | undefined;
  /** The source that won the attribute that is followed. */
  readonly followedSource?: string | undefined;
}

/** What the rules of an attribute make of sample values; rank and trust come from the contributions. */
export function tryRules(
  scene: Scene,
  attribute: number,
  { known, ...trying }: Trying & { known: Holding },
): Verdict {
  const declared = new Map(
    precedence(scene, attribute, known).map((one) => [scene.structure.id(one.field), one]),
  );
  const rules = rulesOf(scene, attribute, trying);
  const numeric = isNumeric(scene.property(attribute, 'dataType'), trying.candidates);
  const candidates = trying.candidates.map((sample): Candidate => {
    const { rank, trust } = declared.get(sample.source) ?? {};
    return {
      source: sample.source,
      value: valueOf(sample.value, numeric),
      ...(sample.on !== undefined && { on: sample.on }),
      ...(sample.valid !== undefined && { valid: sample.valid }),
      ...(rank !== undefined && { rank }),
      ...(trust && { trust }),
      ...(sample.record && {
        record: Object.fromEntries(sample.record.map(({ name, value }) => [name, value ?? null])),
      }),
    };
  });
  return survive(candidates, rules, { today: trying.today });
}

/** The chain of rules, in its order. */
function rulesOf(
  scene: Scene,
  attribute: number,
  { override, followedSource }: Pick<Trying, 'override' | 'followedSource'>,
): readonly Rule[] {
  const order = (edge: number) => Number(scene.edgeProperty(edge, 'order') ?? Infinity);
  return [...scene.out(attribute, 'RESOLVED_BY')]
    .sort((a, b) => order(a) - order(b))
    .map((edge): Rule => {
      const said = scene.properties(scene.structure.edgeTo(edge));
      const fixed = (said['override'] ?? {}) as { by?: string; until?: string }; // the model's shape
      return {
        strategy: said['strategy'] as Strategy, // a choice of the model
        ...(typeof said['ignoreEmpty'] === 'boolean' && { ignoreEmpty: said['ignoreEmpty'] }),
        ...(override !== undefined && {
          override: {
            value: override,
            by: fixed.by ?? '',
            ...(fixed.until !== undefined && { until: fixed.until }),
          },
        }),
        ...(followedSource !== undefined && { followedSource }),
      };
    });
}

/** Numbers compare as numbers where the attribute's type says so and every sample is one. */
function isNumeric(dataType: Json | undefined, samples: readonly Sample[]): boolean {
  const declared = /int|dec|num|float|double|money|real/i.test(String(dataType ?? ''));
  return declared && samples.every(({ value }) => isBlank(value) || Number.isFinite(Number(value)));
}

const isBlank = (value: string | undefined) => value === undefined || value.trim() === '';

function valueOf(value: string | undefined, numeric: boolean): Value {
  if (value === undefined) return null;
  return numeric && !isBlank(value) ? Number(value) : value;
}

/** A source as people call it: the name of the field's system and field, or what was given. */
export function sourceName(scene: Scene, source: Id, languages: readonly string[]): string {
  const ordinal = scene.structure.ordinal(source);
  return ordinal === undefined ? source : scene.structure.name(ordinal, languages);
}
