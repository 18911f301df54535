import type { KindDefinition, Model } from '@linaje/graph-schema';

/** How early a kind stands among what was found: terms 0, what people name 1, then machines' names, parts after wholes. */
export function kindTiers(model: Model): readonly number[] {
  return model.kinds.map((kind) => {
    if (kind.storey === 'glossary') return 0;
    return kind.named === 'localized' ? 1 : 2 + depth(model, kind);
  });
}

function depth(model: Model, kind: KindDefinition, above = 0): number {
  if (above > 8) return above;
  const wholes = model.relationships
    .filter(({ containment, to }) => containment && to.includes(kind.name))
    .flatMap(({ from }) => from.map((name) => model.kind(name)));
  const depths = wholes.map((whole) => (whole ? 1 + depth(model, whole, above + 1) : 0));
  return Math.max(0, ...depths);
}
