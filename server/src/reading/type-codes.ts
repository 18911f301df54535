import type { Model } from '@linaje/graph-schema';

const known = new WeakMap<Model, ReadonlyMap<string, number>>();

/** The place of every type in the model, worked out once. */
export function typeCodes(model: Model): ReadonlyMap<string, number> {
  const codes =
    known.get(model) ?? new Map(model.relationships.map(({ type }, code) => [type, code]));
  known.set(model, codes);
  return codes;
}
